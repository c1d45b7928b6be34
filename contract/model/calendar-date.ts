/** Dates as old files hold them: a year, a month or a day of any year, where typed times keep to 1800 to 2200. */
import { Temporal } from 'temporal-polyfill';
import { boundsOf, moved } from './wall-clock.ts';
import type { When } from './when.ts';

const shape = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/;

/** Outside these years a date is taken, and worth telling of (INPUTS T8). */
export const usualYears = { first: 1800, last: 2200 } as const;

/**
 * The time that `1779`, `1779-03` or `1779-03-23` names in a zone, at its own precision; null for any other text and
 * for a day that is not in the calendar, or that the zone's calendar skips.
 * @param zone as IANA spells it
 */
export function readCalendarDate(
  text: string,
  zone: string,
  qualifier: 'exact' | 'approximate' = 'exact',
): When | null {
  const { year, month, day } = shape.exec(text)?.groups ?? {};
  if (year === undefined) return null;
  const granularity = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  const first = dateOrNull(Number(year), Number(month ?? 1), Number(day ?? 1));
  if (first === null) return null;
  const next = first.add({ [`${granularity}s`]: 1 });
  const exact = boundsOf(first.toPlainDateTime(), next.toPlainDateTime(), zone);
  if (exact.from >= exact.until) return null;
  const { from, until } = qualifier === 'exact' ? exact : moved(exact, granularity, zone, 'outwards');
  return { from, until, zone, granularity, qualifier, text };
}

function dateOrNull(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return year < 1 ? null : Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}
