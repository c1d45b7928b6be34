import { Refusal } from '../../contract/errors.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { operations } from '../../contract/operations/index.ts';
import { isTold } from '../tables/account.ts';
import { listCalls } from '../tables/call-list.ts';
import type { TableStore } from '../record/table-store.ts';
import type { Handlers } from './handler.ts';
import { keep } from './keeping.ts';

const { change, remove } = keep('attempt');

export const attempts: Handlers<typeof operations>['attempts'] = {
  change,
  remove,

  log(attempt, { store, recorder }) {
    return recorder.make('attempt', withSeatAndHolder(attempt, store));
  },

  list({ roundId, after, limit }, { store }) {
    const calls = listCalls(store, { roundId, after, limit: limit + 1 });
    return { calls: calls.slice(0, limit), more: calls.length > limit };
  },
};

const keptOutcome = keep('outcome');

export const outcomes: Handlers<typeof operations>['outcomes'] = {
  ...keptOutcome,

  remove({ id }, context) {
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
function withSeatAndHolder(attempt: RecordOf<'attempt'>, store: TableStore): RecordOf<'attempt'> {
  if (attempt.requestId === null) return attempt;
  const request = store.find('request', attempt.requestId);
  if (request === null) return attempt;
  return {
    ...attempt,
    seatId: attempt.seatId ?? request.seatId,
    officialId: attempt.officialId ?? request.holderId,
  };
}
