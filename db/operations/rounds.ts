import { badInput, within } from '../../contract/errors.ts';
import { boardOf } from '../../contract/model/board.ts';
import { idFrom, type Id } from '../../contract/model/id.ts';
import { roundHeadline } from '../../contract/model/round-headline.ts';
import { findIn, type RecordOf } from '../../contract/model/records.ts';
import type { operations } from '../../contract/operations/index.ts';
import { Named } from '../tables/named.ts';
import { membersAt, requestFor, requireMembersAt, tenureAt } from '../tables/roster-seats.ts';
import { gatherPage } from '../tables/round-page.ts';
import { refuseTheSameAgain, roundsAlike } from '../tables/rounds-alike.ts';
import type { Handlers } from './handler.ts';
import { keep } from './keeping.ts';
import { membersAtTrigger, planOfSeats, reseat } from './round-seats.ts';
import { viewOf } from './view.ts';

const { change, remove } = keep('round');

export const rounds: Handlers<typeof operations>['rounds'] = {
  change,
  remove,
  membersAtTrigger,
  planOfSeats,
  reseat,

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
      .map((member) => recorder.make('request', requestFor(store, made, member, context.newUid())));
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
