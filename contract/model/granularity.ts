/** How finely a time is known and how surely, as closed lists. */

/** Finest first. A part of a day is six hours: night, morning, afternoon, evening. */
export const granularities = [
  'second',
  'minute',
  'hour',
  'part-of-day',
  'day',
  'month',
  'year',
  'unknown',
] as const;
export type Granularity = (typeof granularities)[number];

/** Surest first. `uncertain` (`?`) keeps the bounds; `approximate` (`~`) widens them by one unit on each side. */
export const qualifiers = ['exact', 'uncertain', 'approximate'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** The parts of a day in their order, each of six hours, the first from midnight. */
export const partsOfDay = ['night', 'morning', 'afternoon', 'evening'] as const;
export const hoursOfPart = 6;

/** A granularity of the clock: its unit always has the same length. */
export type ClockGranularity = 'second' | 'minute' | 'hour';

/** The length of a clock unit in milliseconds. */
export const clockUnitMs = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
} as const satisfies Record<ClockGranularity, number>;

export function isOfClock(granularity: Granularity): granularity is ClockGranularity {
  return granularity in clockUnitMs;
}

export function coarserOf(one: Granularity, other: Granularity): Granularity {
  return granularities.indexOf(one) > granularities.indexOf(other) ? one : other;
}

export function lessSureOf(one: Qualifier, other: Qualifier): Qualifier {
  return qualifiers.indexOf(one) > qualifiers.indexOf(other) ? one : other;
}
