import { badInput, Refusal, within } from '../../contract/errors.ts';
import { boardOf } from '../../contract/model/board.ts';
import { tenuresAt } from '../../contract/model/holder.ts';
import { idFrom, type Id } from '../../contract/model/id.ts';
import { roundHeadline } from '../../contract/model/round-headline.ts';
import { findIn, type RecordOf } from '../../contract/model/records.ts';
import type { operations } from '../../contract/operations/index.ts';
import { Named } from '../tables/named.ts';
import { gatherPage } from '../tables/round-page.ts';
import { refuseTheSameAgain, roundsAlike } from '../tables/rounds-alike.ts';
import type { TableStore } from '../record/table-store.ts';
import type { CommandContext, Handlers } from './handler.ts';
import { keep } from './keeping.ts';
import { viewOf } from './view.ts';

const { change, remove } = keep('round');

export const rounds: Handlers<typeof operations>['rounds'] = {
  change,
  remove,

  open({ round, exclude, topics, again }, context) {
    const { store, recorder } = context;
    if (round.rosterId === null) throw badInput(['round', 'rosterId'], 'A round is opened from a roster.');
    if (store.find('roster', round.rosterId) === null) {
      throw badInput(['round', 'rosterId'], 'There is no roster with this id.');
    }
    const members = requireMembersAt(store, round.rosterId, round.triggerAt.from);
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
    const excluded = new Set<Id<'seat'>>();
    for (const [index, { seatId, ...reason }] of exclude.entries()) {
      if (excluded.has(seatId))
        throw badInput(['exclude', index, 'seatId'], 'This seat is excluded already.');
      excluded.add(seatId);
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
    for (const [index, topicId] of topics.entries()) {
      const id = idFrom('round_topic', context.newUid());
      within(['topics', index], () =>
        recorder.make('round_topic', { id, roundId: made.id, topicId, position: index + 1 }),
      );
    }
    // After the faults of the input: those have to be mended whether or not the round is meant.
    if (!again) refuseTheSameAgain(store, made);
    return { round: made, requests };
  },

  preview({ rosterId, name, triggerAt }, { store, now }) {
    store.require('roster', rosterId);
    const at = triggerAt === null ? now() : triggerAt.from;
    const named = new Named(store);
    return {
      members: membersAt(store, rosterId, at).map(({ seatId }) => {
        const tenure = tenureAt(store, seatId, at);
        return {
          seat: named.seat(seatId),
          holder: tenure?.officialId == null ? null : named.official(tenure.officialId),
          isActing: tenure?.kind === 'acting',
        };
      }),
      alike: roundsAlike(store, rosterId, name, triggerAt),
    };
  },

  names: (_, { store }) => store.list('round', 'ORDER BY trigger_at_from DESC, round_id DESC'),

  list({ after, limit }, { store, now }) {
    const records = gatherPage(store, after, limit);
    return records.round.map((round) => {
      const { id, name, trigger, triggerAt, closedAt, opensAsOf, zone } = round;
      const headline = roundHeadline(records, round, opensAsOf ?? now());
      return { id, name, trigger, triggerAt, closedAt, opensAsOf, zone, headline };
    });
  },

  calls({ roundId }, { rounds: gathered }) {
    const { records } = gathered.gather(roundId, null, 'board');
    const from = ({ at }: RecordOf<'attempt'>) => at.from ?? Number.NEGATIVE_INFINITY;
    return records.attempt
      .toSorted((a, b) => from(b) - from(a) || 0)
      .map(({ id, at, seatId, outcomeId }) => ({
        id,
        at,
        country: findIn(records, 'country', findIn(records, 'seat', seatId)?.countryId ?? null)?.name ?? null,
        outcome: findIn(records, 'outcome', outcomeId)?.name ?? '',
      }));
  },

  board({ roundId, ...asked }, { rounds: gathered, now }) {
    const { round, records } = gathered.gather(roundId, asked.knownAt, 'board');
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
  return all.filter(
    ({ since, until }) =>
      at === null ||
      ((since === null || since.from === null || since.from <= at) &&
        (until === null || until.until === null || until.until > at)),
  );
}

function requireMembersAt(store: TableStore, rosterId: Id<'roster'>, at: number | null) {
  const members = membersAt(store, rosterId, at);
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
  const tenure = tenureAt(store, seatId, round.triggerAt.from);
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

/** Who is in the seat at a moment, or may be. */
function tenureAt(store: TableStore, seatId: Id<'seat'>, at: number | null): RecordOf<'tenure'> | null {
  if (at === null) return null;
  const tenures = store.list('tenure', 'WHERE seat_id = ?', store.keyOf('seat', seatId));
  return tenuresAt(tenures, at)[0] ?? null;
}
