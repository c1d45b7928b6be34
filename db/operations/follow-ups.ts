import type { z } from 'zod';
import { Refusal } from '../../contract/errors.ts';
import { byDueDate, dueStateOf } from '../../contract/model/follow-up-due.ts';
import type { Id } from '../../contract/model/id.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { operations } from '../../contract/operations/index.ts';
import type { followUps as contract, FollowUpLine } from '../../contract/operations/follow-ups.ts';
import type { TableStore } from '../record/table-store.ts';
import type { Handlers, QueryContext } from './handler.ts';
import { keep } from './keeping.ts';

export const followUps: Handlers<typeof operations>['followUps'] = {
  ...keep('follow_up'),

  list: listFollowUps,

  close({ id, doneAt, doneWhy }, { store, recorder }) {
    if (store.require('follow_up', id).doneAt !== null) throw stands('done', 'Open it again first.');
    return recorder.change('follow_up', id, { doneAt, doneWhy });
  },

  reopen({ id }, { store, recorder }) {
    if (store.require('follow_up', id).doneAt === null) throw stands('open', '');
    return recorder.change('follow_up', id, { doneAt: null, doneWhy: null });
  },
};

/** By due date, what is overdue first; of those that are done the latest first. */
export function listFollowUps(
  { which, kind, by, officialId, roundId, at, limit }: z.output<typeof contract.list.input>,
  { store, now }: Pick<QueryContext, 'store' | 'now'>,
): z.output<typeof contract.list.output> {
  const moment = at ?? now();
  const all = candidates(store, officialId, roundId)
    .filter((one) => (kind === null || one.kind === kind) && (by === null || one.by === by))
    .map((followUp) => ({ followUp, state: dueStateOf(followUp, moment) }))
    .filter(({ state }) => (state === 'done') === (which === 'done'))
    .sort(byDueDate);
  const lines = all
    .slice(0, limit)
    .map(({ followUp, state }) => ({ followUp, state, ...surroundingsOf(store, followUp) }));
  return { at: moment, lines, total: all.length };
}

/** The fewest rows that an index can lead to. */
function candidates(
  store: TableStore,
  officialId: Id<'official'> | null,
  roundId: Id<'round'> | null,
): RecordOf<'follow_up'>[] {
  if (officialId !== null) {
    store.require('official', officialId);
    const ofOfficial = store.list('follow_up', 'WHERE official_id = ?', store.keyOf('official', officialId));
    return ofOfficial.filter((one) => roundId === null || one.roundId === roundId);
  }
  if (roundId === null) return store.list('follow_up', '');
  store.require('round', roundId);
  return store.list('follow_up', 'WHERE round_id = ?', store.keyOf('round', roundId));
}

function surroundingsOf(
  store: TableStore,
  { officialId, roundId, conversationId }: RecordOf<'follow_up'>,
): Pick<FollowUpLine, 'official' | 'round' | 'conversation'> {
  return {
    official: officialId === null ? null : store.find('official', officialId),
    round: roundId === null ? null : store.find('round', roundId),
    conversation: conversationId === null ? null : store.find('conversation', conversationId),
  };
}

function stands(as: 'done' | 'open', next: string): Refusal {
  return new Refusal('conflict', `This follow-up is ${as} already.`, { next });
}
