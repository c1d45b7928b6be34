import { Refusal } from '../../contract/errors.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import { remarkOnPage } from '../../contract/operations/attempts.ts';
import type { operations } from '../../contract/operations/index.ts';
import { isTold } from '../tables/account.ts';
import { mayAnswer } from '../tables/attempt.ts';
import { readCallDetail } from '../tables/call-detail.ts';
import { listCalls } from '../tables/call-list.ts';
import { callsOf } from '../tables/call-rows.ts';
import { namesInFilter } from '../tables/filter-names.ts';
import { refuseBuiltIn } from '../tables/outcome.ts';
import type { TableStore } from '../record/table-store.ts';
import { changeMany, previewChange } from './change-many.ts';
import type { Handlers } from './handler.ts';
import { keep } from './keeping.ts';

const { change, remove } = keep('attempt');

export const attempts: Handlers<typeof operations>['attempts'] = {
  change,
  remove,
  previewChange,
  changeMany,

  log(attempt, { store, recorder }) {
    return recorder.make('attempt', withSeatAndHolder(attempt, store));
  },

  list({ roundId, after, limit }, { store }) {
    const calls = listCalls(store, { roundId, after, limit: limit + 1 });
    return { calls: calls.slice(0, limit), more: calls.length > limit };
  },

  *page({ filter, sort, offset, limit }, { store, calls }) {
    const { total, keys } = yield* calls.page(filter, sort, { offset, limit });
    return { total, calls: callsOf(store, keys, remarkOnPage), names: namesInFilter(store, filter) };
  },

  answerable({ id }, { store }) {
    const answer = store.require('attempt', id);
    const { requestId } = answer;
    if (requestId === null) return [];
    const ofRequest = store.list(
      'attempt',
      'WHERE request_id = ? ORDER BY at_from DESC, attempt_id DESC',
      store.keyOf('request', requestId),
    );
    return ofRequest
      .filter((one) => one.id !== id && mayAnswer(answer, one))
      .map((one) => ({
        id: one.id,
        at: one.at,
        outcome: store.require('outcome', one.outcomeId).name,
        isAnswered: ofRequest.some((other) => other.id !== id && other.answersId === one.id),
      }));
  },

  detail: ({ id }, { store }) => readCallDetail(store, id),
};

const keptOutcome = keep('outcome');

export const outcomes: Handlers<typeof operations>['outcomes'] = {
  ...keptOutcome,

  remove({ id }, context) {
    refuseBuiltIn(context.store, id);
    if (isTold(context.store, id)) {
      throw new Refusal('conflict', 'A version of an attempt still tells this outcome.', {
        next: 'Change that version first, or leave the outcome.',
      });
    }
    return keptOutcome.remove({ id }, context);
  },

  list: (_, { store }) => store.list('outcome', 'ORDER BY position'),
};

/** An attempt for a request tries the seat and the holder of that request unless it says otherwise. */
export function withSeatAndHolder(attempt: RecordOf<'attempt'>, store: TableStore): RecordOf<'attempt'> {
  if (attempt.requestId === null) return attempt;
  const request = store.find('request', attempt.requestId);
  if (request === null) return attempt;
  return {
    ...attempt,
    seatId: attempt.seatId ?? request.seatId,
    officialId: attempt.officialId ?? request.holderId,
  };
}
