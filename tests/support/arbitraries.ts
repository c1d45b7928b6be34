/** Random histories of a request: events on a coarse grid of hours around the trigger, so that bounds often meet. */
import * as fc from 'fast-check';
import type { Bounds } from '../../contract/model/certainty.ts';
import type {
  AttemptEvent,
  DecisionEvent,
  MeetingEvent,
  OfferEvent,
  RequestHistory,
} from '../../contract/model/request-history.ts';
import { decisionKinds, directions, offerStates, parties, sides } from '../../contract/model/words.ts';

export const hour = 3_600_000;
export const day = 24 * hour;
/** The trigger of every random round: the DPRK's test of 2013, to the second. */
export const triggerAt = Date.parse('2013-02-12T02:57:51Z');
export const trigger: Bounds = { from: triggerAt, until: triggerAt + 1_000 };

const lastHour = 14 * 24;

/** A moment to look from: a whole number of hours after the trigger, also before it. */
export const arbitraryAsOf = fc
  .integer({ min: -24, max: lastHour + 48 })
  .map((hours) => triggerAt + hours * hour);

/** An exact hour, a day, a stretch, or a time with one end open or both. */
export const arbitraryBounds: fc.Arbitrary<Bounds> = fc
  .record({
    start: fc.integer({ min: -48, max: lastHour }),
    length: fc.oneof(
      { weight: 4, arbitrary: fc.constant(1) },
      { weight: 3, arbitrary: fc.constant(24) },
      { weight: 1, arbitrary: fc.integer({ min: 2, max: 96 }) },
    ),
    open: fc.oneof(
      { weight: 12, arbitrary: fc.constant('none' as const) },
      { weight: 1, arbitrary: fc.constantFrom('start' as const, 'end' as const, 'both' as const) },
    ),
  })
  .map(({ start, length, open }) => ({
    from: open === 'start' || open === 'both' ? null : triggerAt + start * hour,
    until: open === 'end' || open === 'both' ? null : triggerAt + (start + length) * hour,
  }));

type Outcome = AttemptEvent['outcome'];

const noFlags: Outcome = {
  reached: null,
  closesRequest: false,
  countsAsAnswer: false,
  competing: false,
  movesToCaller: false,
  leavesWord: true,
};

/** The built-in outcomes with the flags of DOMAIN.md's table. */
export const outcomes = {
  connected: { ...noFlags, reached: 'holder', closesRequest: true, countsAsAnswer: true },
  'reached deputy': { ...noFlags, reached: 'deputy' },
  'message left': noFlags,
  'no answer': { ...noFlags, leavesWord: false },
  unavailable: noFlags,
  'offered another time': { ...noFlags, movesToCaller: true },
  redirected: noFlags,
  declined: { ...noFlags, closesRequest: true, countsAsAnswer: true, competing: true },
} as const satisfies Record<string, Outcome>;

const arbitraryCustomOutcome: fc.Arbitrary<Outcome> = fc
  .record({
    reached: fc.constantFrom('holder' as const, 'deputy' as const, null),
    closesRequest: fc.boolean(),
    countsAsAnswer: fc.boolean(),
    competing: fc.boolean(),
    movesToCaller: fc.boolean(),
    leavesWord: fc.boolean(),
  })
  .filter(({ reached, competing }) => !(competing && reached !== null));

const arbitraryOutcome: fc.Arbitrary<Outcome> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...Object.values<Outcome>(outcomes)) },
  { weight: 1, arbitrary: arbitraryCustomOutcome },
);

/** Which of the attempts it names, if there are so many. */
const arbitraryPick = fc.option(fc.nat({ max: 4 }), { freq: 2 });

const arbitraryAttempt = fc.record({
  at: arbitraryBounds,
  askedBy: fc.constantFrom(...parties),
  dialledBy: fc.constantFrom(...parties, 'us' as const, 'them' as const),
  answers: arbitraryPick,
  outcome: arbitraryOutcome,
});

const arbitraryOffer = fc.record({
  at: arbitraryBounds,
  by: fc.constantFrom(...sides, 'theirs' as const),
  attempt: arbitraryPick,
  state: fc.constantFrom(...offerStates),
  over: fc.option(arbitraryBounds),
  changes: fc.array(fc.record({ at: arbitraryBounds, state: fc.constantFrom(...offerStates) }), {
    maxLength: 2,
  }),
});

export const arbitraryMeeting = fc.record({
  at: arbitraryBounds,
  reached: fc.constantFrom('holder' as const, 'deputy' as const),
});

export const arbitraryDecision = fc.record({ at: arbitraryBounds, kind: fc.constantFrom(...decisionKinds) });

/** @param decisions false leaves out what takes a request out of the count */
export function arbitraryHistory({ decisions = true } = {}): fc.Arbitrary<RequestHistory> {
  return fc
    .record({
      direction: fc.oneof(
        { weight: 3, arbitrary: fc.constant('ours' as const) },
        { weight: 1, arbitrary: fc.constantFrom(...directions) },
      ),
      closedAt: fc.option(arbitraryBounds, { freq: 3 }),
      overdueAfterMs: fc.constantFrom(24 * hour, 48 * hour),
      longOverdueAfterMs: fc.constantFrom(48 * hour, 7 * day),
      attempts: fc.array(arbitraryAttempt, { maxLength: 5 }),
      meetings: fc.array(arbitraryMeeting, { maxLength: 1 }),
      offers: fc.array(arbitraryOffer, { maxLength: 2 }),
      decisions: fc.array(arbitraryDecision, { maxLength: decisions ? 3 : 0 }),
    })
    .map((drawn) => {
      const attemptId = (pick: number | null, self = -1) =>
        pick !== null && pick !== self && pick < drawn.attempts.length ? `attempt_${pick}` : null;
      return {
        ...drawn,
        requestId: 'request_1',
        roundId: 'round_1',
        trigger,
        attempts: drawn.attempts.map(({ answers, ...event }, index): AttemptEvent => ({
          ...event,
          id: `attempt_${index}`,
          answersId: attemptId(answers, index),
        })),
        meetings: drawn.meetings.map((event, index): MeetingEvent => ({
          ...event,
          id: `conversation_${index}`,
        })),
        offers: drawn.offers.map(({ attempt, changes, ...event }, index): OfferEvent => ({
          ...event,
          id: `offer_${index}`,
          attemptId: attemptId(attempt),
          changes: changes.map((change, at) => ({ ...change, id: `offer_change_${index}_${at}` })),
        })),
        decisions: drawn.decisions.map((event, index): DecisionEvent => ({
          ...event,
          id: `decision_${index}`,
        })),
      };
    });
}

/** The same things in every order. */
export function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
}

/** The same history with its events entered in another order. */
export function arbitraryReordering(history: RequestHistory): fc.Arbitrary<RequestHistory> {
  return fc
    .tuple(
      shuffled(history.attempts),
      shuffled(history.meetings),
      shuffled(history.decisions),
      fc.tuple(...history.offers.map(({ changes }) => shuffled(changes))),
      shuffled(history.offers.map((_, index) => index)),
    )
    .map(([attempts, meetings, decisions, changes, order]) => {
      const offers = history.offers.map((offer, index) => ({ ...offer, changes: changes[index] ?? [] }));
      return {
        ...history,
        attempts,
        meetings,
        decisions,
        offers: order.flatMap((index) => offers[index] ?? []),
      };
    });
}
