import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certaintyAt, notBefore, type Bounds } from '../../contract/model/certainty.ts';
import type { RequestHistory } from '../../contract/model/request-history.ts';
import { reachedStatuses, statuses, type Status } from '../../contract/model/status-words.ts';
import { statusOf } from '../../contract/model/status.ts';
import {
  arbitraryAsOf,
  arbitraryBounds,
  arbitraryHistory,
  arbitraryReordering,
  day,
  hour,
  outcomes,
  trigger,
  triggerAt,
} from '../support/arbitraries.ts';

/** Two events that are possible at once: which of them a possible status names hung on the order of entry. */
const twoPossibleAnswers = ((): [[RequestHistory, RequestHistory], number] => {
  const answer = { askedBy: 'us', dialledBy: 'us', answersId: null, outcome: outcomes.connected } as const;
  const first = { ...answer, id: 'attempt_0', at: { from: trigger.from, until: triggerAt + day } };
  const second = { ...answer, id: 'attempt_1', at: { from: null, until: triggerAt + day } };
  const [history] = fc.sample(arbitraryHistory(), { numRuns: 1, seed: 1 });
  if (history === undefined) throw new Error('A sample of one has one.');
  const bare = { ...history, meetings: [], offers: [], decisions: [], closedAt: null };
  return [
    [
      { ...bare, attempts: [first, second] },
      { ...bare, attempts: [second, first] },
    ],
    triggerAt,
  ];
})();

/** fast-check prints the seed and the path of a failure; what failed once is pinned beside the property. */
const runs = { numRuns: 3_000 };

const isReached = (status: Status) => reachedStatuses.includes(status);

/** The history as somebody would write it who records only what is certain by then. */
function onlyCertain(history: RequestHistory, asOf: number): RequestHistory {
  const isCertain = ({ at }: { readonly at: Bounds }) => certaintyAt(at, asOf) === 'certain';
  const { closedAt, attempts, meetings, decisions, offers } = history;
  return {
    ...history,
    closedAt: closedAt !== null && isCertain({ at: closedAt }) ? closedAt : null,
    attempts: attempts.filter(isCertain),
    meetings: meetings.filter(isCertain),
    decisions: decisions.filter(isCertain),
    offers: offers.filter(isCertain).map((offer) => ({
      ...offer,
      over: offer.over !== null && isCertain({ at: offer.over }) ? offer.over : null,
      changes: offer.changes.filter(isCertain),
    })),
  };
}

describe('the status of any history', () => {
  test('is one of the closed list, and never the calling side, which has no request', () => {
    fc.assert(
      fc.property(arbitraryHistory(), arbitraryAsOf, (history, asOf) => {
        const { status, possibly } = statusOf(history, asOf);
        for (const word of [status, ...possibly.map((one) => one.status)]) {
          expect(statuses).toContain(word);
          expect(word).not.toBe('calling side');
        }
      }),
      runs,
    );
  });

  test('does not depend on the order in which its events were entered', () => {
    const arbitraryPair = arbitraryHistory().chain((history) =>
      fc.tuple(fc.constant(history), arbitraryReordering(history)),
    );
    fc.assert(
      fc.property(arbitraryPair, arbitraryAsOf, ([history, reordered], asOf) => {
        expect(statusOf(reordered, asOf)).toEqual(statusOf(history, asOf));
      }),
      { ...runs, examples: [twoPossibleAnswers] },
    );
  });

  test('names an event of the history that is there and of the kind it says', () => {
    fc.assert(
      fc.property(arbitraryHistory(), arbitraryAsOf, (history, asOf) => {
        const idsByKind = {
          round: [],
          request: [history.requestId],
          closing: history.closedAt === null ? [] : [history.roundId],
          attempt: history.attempts.map(({ id }) => id),
          clock: history.attempts.map(({ id }) => id),
          conversation: history.meetings.map(({ id }) => id),
          offer: history.offers.map(({ id }) => id),
          decision: history.decisions.map(({ id }) => id),
        };
        const { because, possibly } = statusOf(history, asOf);
        for (const { kind, id } of [because, ...possibly.map((one) => one.because)]) {
          expect(idsByKind[kind]).toContain(id);
        }
      }),
      runs,
    );
  });

  test('rests on certain events alone: without the merely possible ones it is the same', () => {
    fc.assert(
      fc.property(arbitraryHistory(), arbitraryAsOf, (history, asOf) => {
        const { possibly: _, placed, received, ...said } = statusOf(history, asOf);
        const certain = statusOf(onlyCertain(history, asOf), asOf);
        expect(certain).toMatchObject(said);
        expect(certain.placed).toEqual({ least: placed.least, most: placed.least });
        expect(certain.received).toEqual({ least: received.least, most: received.least });
      }),
      runs,
    );
  });

  test('is not changed by one more event that is merely possible', () => {
    const arbitraryPossible = fc
      .tuple(arbitraryBounds, arbitraryAsOf)
      .filter(([at, asOf]) => certaintyAt(notBefore(at, trigger), asOf) === 'possible');
    fc.assert(
      fc.property(arbitraryHistory(), arbitraryPossible, fc.nat(3), (history, [at, asOf], which) => {
        const attempt = {
          id: 'attempt_new',
          at,
          askedBy: 'us' as const,
          dialledBy: 'them' as const,
          answersId: null,
          outcome: outcomes.connected,
        };
        const more: RequestHistory[] = [
          { ...history, attempts: [...history.attempts, attempt] },
          {
            ...history,
            attempts: [...history.attempts, { ...attempt, dialledBy: 'us', outcome: outcomes.declined }],
          },
          { ...history, meetings: [...history.meetings, { id: 'conversation_new', at, reached: 'holder' }] },
          { ...history, decisions: [...history.decisions, { id: 'decision_new', at, kind: 'withdrawn' }] },
        ];
        const { possibly: _, placed, received, ...said } = statusOf(history, asOf);
        const after = statusOf(more[which] ?? history, asOf);
        expect(after).toMatchObject(said);
        expect(after.placed.least).toBe(placed.least);
        expect(after.received.least).toBe(received.least);
      }),
      runs,
    );
  });

  test('mentions what it would be if any one possible call had already happened', () => {
    // Between two hours no certain event ends together with the one that may have happened.
    const arbitraryBetween = arbitraryAsOf.map((moment) => moment + hour / 2);
    fc.assert(
      fc.property(arbitraryHistory(), arbitraryBetween, fc.nat(), (history, asOf, pick) => {
        const possible = history.attempts.filter(({ at }) => isBetween(notBefore(at, trigger), asOf));
        const happened = possible[pick % possible.length];
        if (happened === undefined) return;
        const certain = onlyCertain(history, asOf);
        const attempts = [...certain.attempts, { ...happened, at: { from: happened.at.from, until: asOf } }];
        const { status, possibly } = statusOf(history, asOf);
        const ifItHad = statusOf({ ...certain, attempts }, asOf);
        expect([status, ...possibly.map((one) => one.status)]).toContain(ifItHad.status);
      }),
      runs,
    );
  });
});

/** Whether it may have happened by then, and may not have. */
function isBetween(at: Bounds, asOf: number): boolean {
  return certaintyAt(at, asOf) === 'possible' && (at.from === null || at.from < asOf);
}

describe('as the as-of moment moves on', () => {
  const arbitraryMoments = fc
    .tuple(arbitraryAsOf, arbitraryAsOf)
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

  test('reached stays reached, in the same way, unless a decision takes the request out', () => {
    fc.assert(
      fc.property(arbitraryHistory({ decisions: false }), arbitraryMoments, (history, [early, late]) => {
        const before = statusOf(history, early);
        if (!isReached(before.status)) return;
        const after = statusOf(history, late);
        expect([after.status, after.because]).toEqual([before.status, before.because]);
      }),
      runs,
    );
  });

  test('declined stays declined, or they are reached after all', () => {
    fc.assert(
      fc.property(arbitraryHistory({ decisions: false }), arbitraryMoments, (history, [early, late]) => {
        if (statusOf(history, early).status !== 'declined') return;
        expect(['declined', ...reachedStatuses]).toContain(statusOf(history, late).status);
      }),
      runs,
    );
  });

  test('no count of calls ever falls', () => {
    fc.assert(
      fc.property(arbitraryHistory(), arbitraryMoments, (history, [early, late]) => {
        const before = statusOf(history, early);
        const after = statusOf(history, late);
        for (const side of ['placed', 'received'] as const) {
          expect(after[side].least).toBeGreaterThanOrEqual(before[side].least);
          expect(after[side].most).toBeGreaterThanOrEqual(before[side].most);
        }
      }),
      runs,
    );
  });

  test('a wait that nothing ends grows by exactly the time that passes', () => {
    fc.assert(
      fc.property(
        arbitraryHistory(),
        arbitraryAsOf,
        fc.integer({ min: 1, max: 72 }),
        (history, asOf, hours) => {
          const certain = onlyCertain(history, asOf);
          const before = statusOf(certain, asOf);
          if (before.limit === null || before.sinceFirstPlaced === null) return;
          const after = statusOf(certain, asOf + hours * hour);
          const { leastMs, mostMs } = before.sinceFirstPlaced;
          expect(after.sinceFirstPlaced).toEqual({
            leastMs: leastMs + hours * hour,
            mostMs: mostMs === null ? null : mostMs + hours * hour,
          });
        },
      ),
      runs,
    );
  });
});

describe('the figures beside a status', () => {
  test('are ranges whose least is not above their most, and never negative', () => {
    fc.assert(
      fc.property(arbitraryHistory(), arbitraryAsOf, (history, asOf) => {
        const { placed, received, sinceFirstPlaced, sinceTrigger } = statusOf(history, asOf);
        for (const { least, most } of [placed, received]) {
          expect(least).toBeGreaterThanOrEqual(0);
          expect(least).toBeLessThanOrEqual(most);
        }
        for (const elapsed of [sinceFirstPlaced, sinceTrigger]) {
          if (elapsed === null) continue;
          expect(elapsed.leastMs).toBeGreaterThanOrEqual(0);
          expect(elapsed.leastMs).toBeLessThanOrEqual(elapsed.mostMs ?? Number.POSITIVE_INFINITY);
        }
      }),
      runs,
    );
  });

  test('say overdue exactly when even the shortest possible wait is beyond the limit', () => {
    fc.assert(
      fc.property(arbitraryHistory(), arbitraryAsOf, (history, asOf) => {
        const { status, sinceFirstPlaced, limit } = statusOf(history, asOf);
        const least = sinceFirstPlaced?.leastMs ?? 0;
        if (status === 'overdue') expect(least).toBeGreaterThan(history.overdueAfterMs);
        if (status === 'long overdue') expect(least).toBeGreaterThan(history.longOverdueAfterMs);
        if (status === 'awaiting' || status === 'tried') {
          expect(limit === null || least <= history.overdueAfterMs).toBe(true);
        }
      }),
      runs,
    );
  });

  test('raise no overdue while the move is ours', () => {
    fc.assert(
      fc.property(arbitraryHistory(), arbitraryAsOf, (history, asOf) => {
        const found = statusOf(history, asOf);
        if (found.status !== 'our move') return;
        expect(found.limit).toBeNull();
        expect(found.ball).toBe(history.direction);
      }),
      runs,
    );
  });

  test('give the ball to one side while somebody has to move, and to nobody afterwards', () => {
    const toCall: readonly Status[] = ['not yet tried', 'tried', 'our move'];
    const toAnswer: readonly Status[] = ['awaiting', 'overdue', 'long overdue', 'deputy only'];
    fc.assert(
      fc.property(arbitraryHistory(), arbitraryAsOf, (history, asOf) => {
        const { status, ball } = statusOf(history, asOf);
        const [caller, callee] = history.direction === 'ours' ? ['ours', 'theirs'] : ['theirs', 'ours'];
        if (toCall.includes(status)) expect(ball).toBe(caller);
        else if (!toAnswer.includes(status)) expect(ball).toBeNull();
        else if (history.direction === 'ours') expect(ball).toBe(callee);
        else expect(ball).not.toBeNull();
      }),
      runs,
    );
  });
});

describe('a decision', () => {
  const muchLater = { from: trigger.from === null ? null : trigger.from + 1_000 * hour, until: 9e14 };

  test('takes a request out, and the decision that takes it back restores all there was', () => {
    const pairs = [
      ['excluded', 'included', 'excluded by decision'],
      ['withdrawn', 'reinstated', 'withdrawn'],
    ] as const;
    fc.assert(
      fc.property(
        arbitraryHistory({ decisions: false }),
        arbitraryAsOf,
        fc.constantFrom(...pairs),
        (history, asOf, [out, back, status]) => {
          const at = { from: asOf - 2, until: asOf - 1 };
          const decided = { ...history, decisions: [{ id: 'decision_1', kind: out, at }] };
          const undone = [
            ...decided.decisions,
            { id: 'decision_2', kind: back, at: { from: asOf - 1, until: asOf } },
          ];
          expect(statusOf(decided, asOf).status).toBe(status);
          expect(statusOf({ ...history, decisions: undone }, asOf)).toEqual(statusOf(history, asOf));
        },
      ),
      runs,
    );
  });

  test('that lies in the future changes nothing yet', () => {
    fc.assert(
      fc.property(arbitraryHistory(), arbitraryAsOf, (history, asOf) => {
        const planned = { id: 'decision_later', kind: 'excluded' as const, at: muchLater };
        const later = { ...history, decisions: [...history.decisions, planned] };
        expect(statusOf(later, asOf)).toEqual(statusOf(history, asOf));
      }),
      runs,
    );
  });
});
