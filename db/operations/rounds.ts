import { badInput, Refusal, within } from '../../contract/errors.ts';
import { boardOf } from '../../contract/model/board.ts';
import { tenuresAt } from '../../contract/model/holder.ts';
import { idFrom, type Id } from '../../contract/model/id.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { operations } from '../../contract/operations/index.ts';
import { gatherRound } from '../tables/gathered-round.ts';
import type { TableStore } from '../record/table-store.ts';
import type { CommandContext, Handlers } from './handler.ts';
import { keep } from './keeping.ts';
import { viewOf } from './view.ts';

const { change, remove } = keep('round');

export const rounds: Handlers<typeof operations>['rounds'] = {
  change,
  remove,

  open({ round, exclude }, context) {
    const { store, recorder } = context;
    if (round.rosterId === null) throw badInput(['round', 'rosterId'], 'A round is opened from a roster.');
    if (store.find('roster', round.rosterId) === null) {
      throw badInput(['round', 'rosterId'], 'There is no roster with this id.');
    }
    const members = membersAt(store, round.rosterId, round.triggerAt.from);
    const calling = members.find(({ seatId }) => seatId === round.callingSeatId);
    if (round.callingSeatId !== null && calling === undefined) {
      throw badInput(['round', 'callingSeatId'], 'The calling side is not on this roster at the trigger.');
    }
    const made = within(['round'], () =>
      recorder.make('round', { ...round, callingPosition: calling?.position ?? null }),
    );
    const requests = members
      .filter(({ seatId }) => seatId !== round.callingSeatId)
      .map((member) => recorder.make('request', requestOf(made, member, context)));
    for (const [index, { seatId, ...reason }] of exclude.entries()) {
      const request = requests.find((one) => one.seatId === seatId);
      if (request === undefined) {
        throw badInput(['exclude', index, 'seatId'], 'This seat is not on the roster at the trigger.');
      }
      recorder.make('decision', {
        id: idFrom('decision', context.newUid()),
        requestId: request.id,
        kind: 'excluded',
        decidedById: null,
        ...reason,
      });
    }
    return { round: made, requests };
  },

  names: (_, { store }) => store.list('round', 'ORDER BY trigger_at_from DESC, round_id DESC'),

  list({ after, limit }, { store, changes, now }) {
    const last = after === null ? null : store.require('round', after);
    const page = store.list(
      'round',
      'WHERE (trigger_at_from, round_id) < (?, ?) ORDER BY trigger_at_from DESC, round_id DESC LIMIT ?',
      last?.triggerAt.from ?? Number.MAX_SAFE_INTEGER,
      after === null ? Number.MAX_SAFE_INTEGER : store.keyOf('round', after),
      limit,
    );
    return page.map((round) => {
      const { records } = gatherRound(store, changes, round.id, null);
      const { id, name, trigger, triggerAt, closedAt, opensAsOf, zone } = round;
      const view = { asOf: opensAsOf ?? now(), knownAt: null, zone, voiceId: null };
      const { headline } = boardOf(records, round, view);
      return { id, name, trigger, triggerAt, closedAt, opensAsOf, zone, headline };
    });
  },

  board({ roundId, ...asked }, { store, changes, now }) {
    const { round, records } = gatherRound(store, changes, roundId, asked.knownAt);
    return boardOf(records, round, viewOf(asked, round, records, now()));
  },
};

/** The seats that belong to a roster at a moment, in its order. */
function membersAt(
  store: TableStore,
  rosterId: Id<'roster'>,
  at: number | null,
): RecordOf<'roster_member'>[] {
  const all = store.list(
    'roster_member',
    'WHERE roster_id = ? ORDER BY position, roster_member_id',
    store.keyOf('roster', rosterId),
  );
  const members = all.filter(
    ({ since, until }) =>
      at === null ||
      ((since === null || since.from === null || since.from <= at) &&
        (until === null || until.until === null || until.until > at)),
  );
  if (members.length > 0) return members;
  throw new Refusal('conflict', 'No seat belongs to this roster at the trigger.', {
    next: 'Add seats to the roster, or choose another.',
  });
}

function requestOf(
  round: RecordOf<'round'>,
  { seatId, position }: RecordOf<'roster_member'>,
  { store, newUid }: CommandContext,
): RecordOf<'request'> {
  const tenures = store.list('tenure', 'WHERE seat_id = ?', store.keyOf('seat', seatId));
  const [tenure] = round.triggerAt.from === null ? [] : tenuresAt(tenures, round.triggerAt.from);
  return {
    id: idFrom('request', newUid()),
    roundId: round.id,
    seatId,
    holderId: tenure?.officialId ?? null,
    position,
    direction: 'ours',
    remark: null,
  };
}
