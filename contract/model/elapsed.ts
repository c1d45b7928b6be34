/** How long something took when its start and end are only known between bounds, and how that prints. */
import type { Temporal } from 'temporal-polyfill';
import { clockAt, type Bounds } from './wall-clock.ts';
import type { When } from './when.ts';

/** Milliseconds between which a length lies; `mostMs` null where nothing bounds it from above. */
export interface ElapsedRange {
  readonly leastMs: number;
  readonly mostMs: number | null;
}

const nothingKnown: ElapsedRange = { leastMs: 0, mostMs: null };

/**
 * From the latest start to the earliest end, and from the earliest start to the latest end. As bounds are half-open,
 * a length between two imprecise moments lies strictly inside the range. An end that precedes its start in every
 * reading says nothing about the length.
 * @param notBefore epoch milliseconds that the start cannot precede (the trigger of a round); without effect on a
 * start that lies before it altogether
 */
export function elapsedBetween(start: Bounds, end: Bounds, notBefore?: number): ElapsedRange {
  const earliestStart = earliest(start, notBefore);
  const leastMs = start.until === null || end.from === null ? 0 : Math.max(0, end.from - start.until);
  const mostMs = earliestStart === null || end.until === null ? null : end.until - earliestStart;
  return mostMs !== null && mostMs < 0 ? nothingKnown : { leastMs, mostMs };
}

function earliest({ from, until }: Bounds, notBefore: number | undefined): number | null {
  if (notBefore === undefined || (until !== null && until <= notBefore)) return from;
  return from === null ? notBefore : Math.max(from, notBefore);
}

/** The same up to an instant in epoch milliseconds, for what has not ended by then. */
export function elapsedUntil(start: Bounds, instant: number, notBefore?: number): ElapsedRange {
  return elapsedBetween(start, { from: instant, until: instant }, notBefore);
}

/** How many midnights of the first time's zone lie between two times; null unless each lies within one day there. */
export function calendarDaysBetween(first: When, second: When): number | null {
  const start = dayOf(first, first.zone);
  const end = dayOf(second, first.zone);
  return start === null || end === null ? null : start.until(end, { largestUnit: 'days' }).days;
}

function dayOf({ from, until }: Bounds, zone: string): Temporal.PlainDate | null {
  if (from === null || until === null) return null;
  const first = clockAt(from, zone).toPlainDate();
  const last = clockAt(until - 1, zone).toPlainDate();
  return first.equals(last) ? first : null;
}

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const units = [
  ['d', dayMs],
  ['h', hourMs],
  ['min', minuteMs],
  ['s', secondMs],
] as const;

/**
 * For people: `18 h to 42 h`, `5 d to 6 d 3 h`, `at least 4 d`, `unknown`. The ends are rounded outwards, below an
 * hour to minutes and else to hours; a length known exactly is printed to the second, once.
 */
export function describeElapsed(range: ElapsedRange): string {
  if (range.leastMs === range.mostMs) return describeElapsedExactly(range);
  return describe(range, (lengthMs) => (lengthMs < hourMs ? minuteMs : hourMs));
}

/** The same with the ends rounded outwards to seconds: `5 d to 6 d 2 h 2 min 9 s`. */
export function describeElapsedExactly(range: ElapsedRange): string {
  return describe(range, () => secondMs);
}

function describe({ leastMs, mostMs }: ElapsedRange, unitFor: (lengthMs: number) => number): string {
  const leastUnit = unitFor(leastMs);
  const least = Math.floor(leastMs / leastUnit) * leastUnit;
  if (mostMs === null) return least === 0 ? 'unknown' : `at least ${inUnits(least)}`;
  const mostUnit = unitFor(mostMs);
  const most = Math.ceil(mostMs / mostUnit) * mostUnit;
  if (least === most) return inUnits(most);
  return `${least === 0 ? '0' : inUnits(least)} to ${inUnits(most)}`;
}

/** Days are counted from the second on: 36 h, but 2 d and 2 d 1 h. */
function inUnits(lengthMs: number): string {
  let restMs = lengthMs;
  const parts: string[] = [];
  for (const [name, unitMs] of units) {
    if (unitMs === dayMs && lengthMs < 2 * dayMs) continue;
    const count = Math.floor(restMs / unitMs);
    restMs -= count * unitMs;
    if (count > 0) parts.push(`${count} ${name}`);
  }
  return parts.length === 0 ? '0 min' : parts.join(' ');
}
