/** A time in full, as it was understood: weekday, date, clock, offset and place, and how finely and surely it is known. */
import { isOfClock, type Granularity } from '../../../contract/model/granularity.ts';
import { showWhen } from '../../../contract/model/show-time.ts';
import { placeOf } from '../../../contract/model/time-zone.ts';
import type { When } from '../../../contract/model/when.ts';
import { dayWords } from '../../../contract/model/calendar-words.ts';

const precisions: Readonly<Record<Exclude<Granularity, 'unknown'>, string>> = {
  second: 'known to the second',
  minute: 'known to the minute',
  hour: 'known to the hour',
  'part-of-day': 'known to the part of the day',
  day: 'known to the day',
  month: 'known to the month',
  year: 'known to the year',
};

const qualifierWords = {
  exact: '',
  uncertain: ', uncertain',
  approximate: ', approximate: a unit more on each side',
} as const;

/** `Tue 12 Feb 2013, 14:30 -05:00 New York`. */
export function whenInFull(when: When): string {
  if (when.granularity === 'unknown') return 'Unknown; the text is kept as typed';
  const shown = showWhen(when);
  const weekday = weekdayOf(when);
  return weekday === null ? shown : shown.replace(/^(about )?/, `$1${weekday} `);
}

/** `known to the day, uncertain`; empty for an unknown time. */
export function precisionWords({ granularity, qualifier, from, until }: When): string {
  if (granularity === 'unknown') return '';
  const open = from === null ? ', from an unknown start' : until === null ? ', with no known end' : '';
  return `${precisions[granularity]}${qualifierWords[qualifier]}${open}`;
}

/** The same instant on the clock of another zone; null where it has no clock time, or the zone is its own. */
export function whenElsewhere(when: When, zone: string): string | null {
  if (!isOfClock(when.granularity) || when.from === null) return null;
  if (placeOf(zone) === placeOf(when.zone)) return null;
  const { weekday } = dayWords(when.from, zone);
  return `${weekday} ${showWhen(when, zone)}`;
}

/** Of a time that lies within one day of its zone. */
function weekdayOf(when: When): string | null {
  const { from, until, zone, granularity, qualifier } = when;
  if (from === null || until === null || granularity === 'month' || granularity === 'year') return null;
  const isWide = qualifier === 'approximate' && !isOfClock(granularity);
  const first = dayWords(from, zone);
  const last = dayWords(until - 1, zone);
  const isOneDay = first.day === last.day && first.month === last.month && first.year === last.year;
  return isOneDay && !isWide ? first.weekday : null;
}
