import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardSchema, type BoardRow, type BoardView } from '../../contract/model/board-shape.ts';
import { boardOf } from '../../contract/model/board.ts';
import type { DecisionEvent, RequestHistory } from '../../contract/model/request-history.ts';
import {
  reachedStatuses,
  statuses,
  uncountedStatuses,
  type Status,
} from '../../contract/model/status-words.ts';
import { statusOf } from '../../contract/model/status.ts';
import { arbitraryAsOf } from '../support/arbitraries.ts';
import { asOf, call, decision, requestWith } from './histories.ts';
import {
  arbitraryHistories,
  arbitrarilyOrdered,
  arbitrarilyTold,
  roundOf,
  voices,
} from './round-of-histories.ts';

const runs = { numRuns: 500 };

function viewAt(moment: number, voiceId: BoardView['voiceId'] = null): BoardView {
  return { asOf: moment, knownAt: null, zone: 'UTC', voiceId };
}

function boardAt(histories: readonly RequestHistory[], moment: number) {
  const { round, records } = roundOf(histories);
  return boardOf(records, round, viewAt(moment));
}

const arbitraryToldRound = arbitraryHistories().chain((histories) => arbitrarilyTold(roundOf(histories)));

/** "1–2 of 4 reached · …" → the numbers before "reached". */
function numbersOf(headline: string) {
  if (headline.startsWith('nobody to be reached')) return { reached: [0, 0], outOf: [0, 0] };
  const found = /^(\d+)(?:–(\d+))? of (\d+)(?:–(\d+))? reached/.exec(headline);
  if (found === null) throw new Error(`The headline does not start with its count: ${headline}`);
  const [, least, most = least, outOfLeast, outOfMost = outOfLeast] = found;
  return { reached: [Number(least), Number(most)], outOf: [Number(outOfLeast), Number(outOfMost)] };
}

describe('any board', () => {
  test('has the shape of the contract, and one row for each request and for the calling side', () => {
    fc.assert(
      fc.property(arbitraryToldRound, arbitraryAsOf, ({ round, records }, moment) => {
        const board = boardOf(records, round, viewAt(moment));
        expect(boardSchema.parse(board)).toEqual(board);
        expect(board.rows.map(({ position }) => position)).toEqual(board.rows.map((_, index) => index + 1));
        expect(board.rows).toHaveLength(records.request.length + 1);
      }),
      runs,
    );
  });

  test('says of each request what the request says of itself', () => {
    fc.assert(
      fc.property(arbitraryHistories(), arbitraryAsOf, (histories, moment) => {
        const [calling, ...rows] = boardAt(histories, moment).rows;
        expect(calling).toMatchObject({ status: 'calling side', requestId: null, ball: null });
        for (const [index, row] of rows.entries()) {
          const { status, placed, received, sinceFirstPlaced, sinceTrigger, limit, ball } = statusOf(
            histories[index] ?? requestWith(),
            moment,
          );
          expect(row).toMatchObject({
            status,
            placed,
            received,
            sinceFirstPlaced,
            sinceTrigger,
            limit,
            ball,
          });
        }
      }),
      runs,
    );
  });

  test('does not depend on the order in which records were entered', () => {
    const arbitraryPair = arbitraryToldRound.chain((told) =>
      fc.tuple(fc.constant(told), arbitrarilyOrdered(told.records)),
    );
    fc.assert(
      fc.property(arbitraryPair, arbitraryAsOf, ([{ round, records }, reordered], moment) => {
        expect(boardOf(reordered, round, viewAt(moment))).toEqual(boardOf(records, round, viewAt(moment)));
      }),
      runs,
    );
  });

  test('gives a reason for every status in a sentence', () => {
    fc.assert(
      fc.property(arbitraryToldRound, arbitraryAsOf, ({ round, records }, moment) => {
        for (const { why, possibly } of boardOf(records, round, viewAt(moment)).rows) {
          for (const sentence of [why, ...possibly.map((one) => one.why)])
            expect(sentence).toMatch(/^[A-Z].+[.]$/s);
        }
      }),
      runs,
    );
  });
});

describe('the count over any board', () => {
  const isOurs = ({ direction, requestId }: BoardRow) => direction === 'ours' && requestId !== null;
  const countOf = (rows: readonly BoardRow[], wanted: (status: Status) => boolean) =>
    rows.filter(({ status }) => wanted(status)).length;

  test('is a range whose least is not above its most, within its denominator', () => {
    fc.assert(
      fc.property(arbitraryHistories(), arbitraryAsOf, (histories, moment) => {
        const { reached, outOf } = boardAt(histories, moment).tally;
        expect(reached.least).toBeLessThanOrEqual(reached.most);
        expect(outOf.least).toBeLessThanOrEqual(outOf.most);
        expect(reached.least).toBeLessThanOrEqual(outOf.least);
        expect(reached.most).toBeLessThanOrEqual(outOf.most);
      }),
      runs,
    );
  });

  test('has as its denominator the requests of ours that are neither excluded nor withdrawn', () => {
    fc.assert(
      fc.property(arbitraryHistories(), arbitraryAsOf, (histories, moment) => {
        const { rows, tally, headline } = boardAt(histories, moment);
        const ours = rows.filter(isOurs);
        const counted = countOf(ours, (status) => !uncountedStatuses.includes(status));
        const reached = countOf(ours, (status) => reachedStatuses.includes(status));
        expect(tally.outOf.least).toBeLessThanOrEqual(counted);
        expect(tally.outOf.most).toBeGreaterThanOrEqual(counted);
        expect(tally.reached.least).toBeLessThanOrEqual(reached);
        expect(tally.reached.most).toBeGreaterThanOrEqual(reached);
        expect(numbersOf(headline)).toEqual({
          reached: [tally.reached.least, tally.reached.most],
          outOf: [tally.outOf.least, tally.outOf.most],
        });
      }),
      runs,
    );
  });

  test('adds up: who was reached and who was not make the denominator', () => {
    fc.assert(
      fc.property(arbitraryHistories(), arbitraryAsOf, (histories, moment) => {
        const { rows, tally, headline } = boardAt(histories, moment);
        if (rows.some(({ possibly }) => possibly.length > 0)) return;
        const [counted = '', ...rest] = headline.split(' · ');
        const notReached = rest
          .filter((part) => !/not contacted by decision|withdrawn/.test(part))
          .map((part) => Number.parseInt(part, 10));
        const [reached = 0] = numbersOf(counted).reached;
        expect(notReached.reduce((sum, count) => sum + count, reached)).toBe(tally.outOf.most);
      }),
      runs,
    );
  });

  test('by status covers every row once, in the order of the legend', () => {
    fc.assert(
      fc.property(arbitraryHistories(), arbitraryAsOf, (histories, moment) => {
        const { rows, tally } = boardAt(histories, moment);
        expect(tally.byStatus.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
        const order = tally.byStatus.map(({ status }) => statuses.indexOf(status));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
      runs,
    );
  });

  test('loses a request that is excluded or withdrawn, and has it back when that is taken back', () => {
    const pairs = [
      ['excluded', 'included'],
      ['withdrawn', 'reinstated'],
    ] as const;
    fc.assert(
      fc.property(
        arbitraryHistories({ decisions: false }),
        arbitraryAsOf,
        fc.constantFrom(...pairs),
        (histories, moment, [out, back]) => {
          const decided = (decisions: DecisionEvent[]) =>
            histories.map((history, index) =>
              index === 0 ? { ...history, direction: 'ours' as const, decisions } : history,
            );
          const left = { id: 'out', kind: out, at: { from: moment - 2, until: moment - 1 } };
          const returned = { id: 'in', kind: back, at: { from: moment - 1, until: moment } };
          const before = boardAt(decided([]), moment);
          const without = boardAt(decided([left]), moment);
          const after = boardAt(decided([left, returned]), moment);
          expect(without.tally.outOf.most).toBe(before.tally.outOf.most - 1);
          expect([after.tally, after.headline]).toEqual([before.tally, before.headline]);
        },
      ),
      runs,
    );
  });
});

describe('the ball of any board', () => {
  test('is disputed only where some voice gives it to the other side, and never under one voice', () => {
    fc.assert(
      fc.property(arbitraryToldRound, arbitraryAsOf, ({ round, records }, moment) => {
        const preferred = boardOf(records, round, viewAt(moment));
        const read = voices.map(({ id }) => boardOf(records, round, viewAt(moment, id)));
        for (const [index, { ball }] of preferred.rows.entries()) {
          const balls = read.map(({ rows }) => rows[index]?.ball ?? null);
          expect(balls).not.toContain('disputed');
          if (ball === 'disputed')
            expect(new Set(balls.filter((one) => one !== null)).size).toBeGreaterThan(0);
          else if (ball !== null) expect(balls.filter((one) => one !== null && one !== ball)).toEqual([]);
        }
      }),
      runs,
    );
  });
});

describe('the board of a round', () => {
  const reached = (id: string) => requestWith({ attempts: [call(id, '2013-02-12', 'connected')] });
  const awaiting = requestWith({ attempts: [call('first', '2013-02-12', 'message left')] });
  const excluded = requestWith({ decisions: [decision('out', '2013-02-12', 'excluded')] });
  const moment = asOf('2013-02-13T18:00');

  test('counts reached of those asked, and names the rest', () => {
    expect(boardAt([reached('a'), reached('b'), reached('c'), excluded, awaiting], moment).headline).toBe(
      '3 of 4 reached · 1 awaiting · 1 not contacted by decision',
    );
  });

  test('prints ranges where an event may have happened', () => {
    const maybe = requestWith({ attempts: [call('talk', '2013-02-13', 'connected')] });
    expect(boardAt([reached('a'), maybe], moment).headline).toBe('1–2 of 2 reached · 1 not yet tried');
    const perhapsOut = requestWith({ decisions: [decision('out', '2013-02-13', 'excluded')] });
    expect(boardAt([reached('a'), perhapsOut], moment).headline).toBe('1 of 1–2 reached · 1 not yet tried');
  });

  test('leaves requests of theirs out of the count and out of what adds up to it', () => {
    const theirs = requestWith({ direction: 'theirs', attempts: awaiting.attempts });
    const { headline, tally } = boardAt([reached('a'), theirs], moment);
    expect(headline).toBe('1 of 1 reached');
    expect(tally.byStatus).toContainEqual({ status: 'awaiting', count: 1 });
  });

  test('counts a deputy apart from the holders', () => {
    const deputy = requestWith({ attempts: [call('aide', '2013-02-12', 'reached deputy')] });
    const { headline, tally } = boardAt([reached('a'), deputy], moment);
    expect(headline).toBe('1 of 2 reached · 1 reached at deputy level only');
    expect(tally.deputyOnly).toBe(1);
  });

  test('never prints a count of nothing', () => {
    expect(boardAt([excluded], moment).headline).toBe('nobody to be reached · 1 not contacted by decision');
  });
});
