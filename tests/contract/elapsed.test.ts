import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calendarDaysBetween,
  describeElapsed,
  describeElapsedExactly,
  elapsedBetween,
  elapsedUntil,
} from '../../contract/model/elapsed.ts';
import { parseInstant, parseWhen } from '../../contract/model/when.ts';

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const washington = 'America/New_York';

const triggerMs = parseInstant('2013-02-12T02:57:51Z', washington);
const placed = parseWhen('2013-02-12', washington);
const placedByTheOtherAccount = parseWhen('2013-02-11', washington);
const reached = parseWhen('2013-02-17', washington);

describe('the golden case', () => {
  test('placed on the 12th and reached on the 17th is four to six days, and five by the calendar', () => {
    const range = elapsedBetween(placed, reached, triggerMs);
    expect(range).toEqual({ leastMs: 4 * dayMs, mostMs: 6 * dayMs });
    expect(describeElapsed(range)).toBe('4 d to 6 d');
    expect(calendarDaysBetween(placed, reached)).toBe(5);
  });

  test('placed on the 11th by the other account, the trigger bounds it from above', () => {
    const range = elapsedBetween(placedByTheOtherAccount, reached, triggerMs);
    expect(range).toEqual({
      leastMs: 5 * dayMs,
      mostMs: 6 * dayMs + 2 * hourMs + 2 * minuteMs + 9 * secondMs,
    });
    expect(describeElapsed(range)).toBe('5 d to 6 d 3 h');
    expect(describeElapsedExactly(range)).toBe('5 d to 6 d 2 h 2 min 9 s');
  });

  test('on the evening of the 13th it has waited between 18 and 42 hours', () => {
    const asOf = parseInstant('2013-02-13T18:00', washington);
    expect(describeElapsed(elapsedUntil(placed, asOf, triggerMs))).toBe('18 h to 42 h');
  });
});

describe('ranges', () => {
  test('a day with a clock change counts the hours it had', () => {
    const start = parseWhen('2013-03-09T12:00:00', washington);
    const end = parseWhen('2013-03-10T12:00:00', washington);
    expect(elapsedBetween(start, end)).toEqual({
      leastMs: 23 * hourMs - secondMs,
      mostMs: 23 * hourMs + secondMs,
    });
  });

  test('both on one day is at least nothing and less than the day', () => {
    expect(elapsedBetween(placed, placed)).toEqual({ leastMs: 0, mostMs: dayMs });
  });

  test('an unknown or open bound leaves the range open on that side', () => {
    const unknown = parseWhen('unknown', washington);
    const since = parseWhen('2013-02-12/..', washington);
    const before = parseWhen('../2013-02-12', washington);
    expect(elapsedBetween(unknown, reached)).toEqual({ leastMs: 0, mostMs: null });
    expect(elapsedBetween(placed, unknown)).toEqual({ leastMs: 0, mostMs: null });
    expect(elapsedBetween(since, reached)).toEqual({ leastMs: 0, mostMs: 6 * dayMs });
    expect(elapsedBetween(before, reached)).toEqual({ leastMs: 4 * dayMs, mostMs: null });
    expect(elapsedBetween(before, reached, triggerMs).mostMs).not.toBeNull();
    expect(elapsedBetween(placed, parseWhen('2013-02-17/..', washington))).toEqual({
      leastMs: 4 * dayMs,
      mostMs: null,
    });
  });

  test('a start that lies before the trigger altogether is not bounded by it', () => {
    const earlier = parseWhen('2013-02-10', washington);
    expect(elapsedBetween(earlier, reached, triggerMs)).toEqual(elapsedBetween(earlier, reached));
  });

  test('an end that precedes its start in every reading says nothing', () => {
    expect(elapsedBetween(reached, placed)).toEqual({ leastMs: 0, mostMs: null });
    expect(elapsedUntil(reached, triggerMs)).toEqual({ leastMs: 0, mostMs: null });
  });

  test('the true length of any start and end within the bounds lies in the range', () => {
    const bounds = fc
      .tuple(fc.integer({ min: 0, max: 1e10 }), fc.integer({ min: 1, max: 1e9 }))
      .map(([from, length]) => ({ from, until: from + length }));
    fc.assert(
      fc.property(bounds, bounds, fc.double({ min: 0, max: 0.99, noNaN: true }), (start, end, share) => {
        const startedAt = start.from + share * (start.until - start.from);
        const endedAt = end.from + share * (end.until - end.from);
        fc.pre(startedAt <= endedAt);
        const { leastMs, mostMs } = elapsedBetween(start, end);
        expect(leastMs).toBeGreaterThanOrEqual(0);
        expect(leastMs).toBeLessThanOrEqual(endedAt - startedAt);
        expect(mostMs).toBeGreaterThanOrEqual(endedAt - startedAt);
      }),
    );
  });
});

describe('calendar days', () => {
  test('are counted on the calendar of the first time', () => {
    const late = parseWhen('2013-02-12T23:00', washington);
    const minutesLater = parseWhen('2013-02-13T00:10', washington);
    expect(calendarDaysBetween(late, minutesLater)).toBe(1);
    expect(calendarDaysBetween(parseWhen('2013-02-13T13:00', 'Asia/Seoul'), minutesLater)).toBe(0);
    expect(calendarDaysBetween(reached, placed)).toBe(-5);
  });

  test.each([
    '2013-02',
    'unknown',
    '2013-02-17/..',
    '2013-02-17/2013-02-18',
    '2013-02-17~',
    '2013-02-17[Asia/Seoul]',
  ])('are not counted to %s, which lies in no one day there', (at) => {
    expect(calendarDaysBetween(placed, parseWhen(at, washington))).toBeNull();
  });
});

describe('how lengths print', () => {
  test.each([
    [18 * hourMs, 42 * hourMs, '18 h to 42 h'],
    [5 * dayMs, 6 * dayMs + 2 * hourMs + 1, '5 d to 6 d 3 h'],
    [36 * hourMs, 36 * hourMs, '36 h'],
    [36 * hourMs + 20 * minuteMs, 36 * hourMs + 20 * minuteMs, '36 h 20 min'],
    [2 * dayMs, 2 * dayMs, '2 d'],
    [47.5 * hourMs, 47.75 * hourMs, '47 h to 2 d'],
    [59.5 * minuteMs, 59.75 * minuteMs, '59 min to 1 h'],
    [0, dayMs, '0 to 24 h'],
    [0, 0, '0 min'],
    [20 * secondMs, 90 * minuteMs, '0 to 2 h'],
    [4 * dayMs, null, 'at least 4 d'],
    [100.5 * dayMs, null, 'at least 100 d 12 h'],
    [0, null, 'unknown'],
  ])('%d ms to %s ms prints as %s', (leastMs, mostMs, printed) => {
    expect(describeElapsed({ leastMs, mostMs })).toBe(printed);
  });

  test('the print never claims more than is known', () => {
    const lengths = fc.oneof(
      fc.integer({ min: 0, max: 3 * dayMs }),
      fc.integer({ min: 0, max: 4_000 * dayMs }),
    );
    fc.assert(
      fc.property(lengths, fc.option(lengths), (leastMs, spreadMs) => {
        const mostMs = spreadMs === null ? null : leastMs + spreadMs;
        for (const print of [describeElapsed, describeElapsedExactly]) {
          const printed = readBack(print({ leastMs, mostMs }));
          expect(printed.leastMs).toBeLessThanOrEqual(leastMs);
          expect(printed.mostMs).toBeGreaterThanOrEqual(mostMs ?? Infinity);
        }
      }),
    );
  });
});

function readBack(printed: string): { leastMs: number; mostMs: number } {
  if (printed === 'unknown') return { leastMs: 0, mostMs: Infinity };
  if (printed.startsWith('at least ')) return { leastMs: lengthOf(printed.slice(9)), mostMs: Infinity };
  const [least = '', most = least] = printed.split(' to ');
  return { leastMs: lengthOf(least), mostMs: lengthOf(most) };
}

function lengthOf(printed: string): number {
  if (printed === '0') return 0;
  const unitMs = new Map([
    ['d', dayMs],
    ['h', hourMs],
    ['min', minuteMs],
    ['s', secondMs],
  ]);
  const parts = [...printed.matchAll(/(\d+) (d|h|min|s)(?: |$)/g)];
  expect(parts.map(([part]) => part).join('')).toBe(printed);
  return parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * Number(unitMs.get(unit)), 0);
}
