/** How times are shown: at their own precision and in a named zone, the same on every machine. */
import type { Temporal } from 'temporal-polyfill';
import { hoursOfPart, isOfClock, partsOfDay, type Granularity } from './granularity.ts';
import { placeOf } from './time-zone.ts';
import { clockAt, moved, type Bounds } from './wall-clock.ts';
import type { When } from './when.ts';

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** How far a zone's clocks are ahead of UTC at a moment in epoch milliseconds: `-05:00`. */
export function offsetIn(epochMs: number, zone: string): string {
  return clockAt(epochMs, zone).offset;
}

/** An instant in epoch milliseconds, cut to the second or minute: `2013-02-11 21:57:51 -05:00 New York`. */
export function showInstant(
  epochMs: number,
  zone: string,
  granularity: 'second' | 'minute' = 'second',
): string {
  const zoned = clockAt(epochMs, zone);
  return `${zoned.toPlainDate().toString()} ${timeOf(zoned, granularity)} ${zoned.offset} ${placeOf(zone)}`;
}

/**
 * A time at its own granularity. Times of the clock are converted to `zone` where one is given. Days and parts of days
 * always stay in the zone they are told in and name it; months, years and intervals name it beside another zone.
 */
export function showWhen(when: When, zone: string = when.zone): string {
  if (when.granularity === 'unknown') return `unknown (as typed: "${when.text}")`;
  const shown = isOfClock(when.granularity) ? showClock(when, zone) : showCalendar(when, zone);
  if (when.qualifier === 'approximate') return `about ${shown}`;
  return when.qualifier === 'uncertain' ? `${shown}?` : shown;
}

function showClock(when: When, zone: string): string {
  const told = toldBounds(when);
  const granularity = when.granularity === 'hour' && !isOnTheHour(told, zone) ? 'minute' : when.granularity;
  const [first, last] = endsOf(told, (epochMs) => {
    const zoned = clockAt(epochMs, zone);
    return `${dateOf(zoned)}, ${timeOf(zoned, granularity)} ${zoned.offset} ${placeOf(zone)}`;
  });
  return joined(first, last);
}

/** Whether the hours of the clock this time was told by are hours of `zone`: those of New York are not in Kathmandu. */
function isOnTheHour({ from, until }: Bounds, zone: string): boolean {
  return clockAt(from ?? until ?? 0, zone).minute === 0;
}

function showCalendar(when: When, zone: string): string {
  const { granularity } = when;
  const told = toldBounds(when);
  const [first, last] = endsOf(told, (epochMs) => calendarLabel(clockAt(epochMs, when.zone), granularity));
  const shown = joined(first, last);
  const isOneDay = first === last && (granularity === 'day' || granularity === 'part-of-day');
  return isOneDay || zone !== when.zone ? `${shown} (${placeOf(when.zone)})` : shown;
}

/** The bounds before an approximate time was widened: `about` says the rest. */
function toldBounds(when: When): Bounds {
  if (when.qualifier !== 'approximate') return when;
  const told = moved(when, when.granularity, when.zone, 'inwards');
  const holdsNothing = told.from !== null && told.until !== null && told.from >= told.until;
  return holdsNothing ? when : told;
}

type Label = string | null;

/** The first and the last unit of a time as labels, null where it is open. */
function endsOf({ from, until }: Bounds, labelOf: (epochMs: number) => string): [first: Label, last: Label] {
  return [from === null ? null : labelOf(from), until === null ? null : labelOf(until - 1)];
}

function joined(first: Label, last: Label): string {
  if (first === null) return `${last} or earlier`;
  if (last === null) return `${first} or later`;
  return first === last ? first : `${first} to ${last}`;
}

function timeOf(zoned: Temporal.ZonedDateTime, granularity: Granularity): string {
  const hour = twoDigits(zoned.hour);
  if (granularity === 'hour') return `${hour} h`;
  const minute = `${hour}:${twoDigits(zoned.minute)}`;
  return granularity === 'minute' ? minute : `${minute}:${twoDigits(zoned.second)}`;
}

function calendarLabel(zoned: Temporal.ZonedDateTime, granularity: Granularity): string {
  if (granularity === 'year') return String(zoned.year);
  if (granularity === 'month') return monthOf(zoned);
  if (granularity === 'day') return dateOf(zoned);
  return `${dateOf(zoned)}, ${partsOfDay[Math.floor(zoned.hour / hoursOfPart)]}`;
}

function dateOf(zoned: Temporal.ZonedDateTime): string {
  return `${zoned.day} ${monthOf(zoned)}`;
}

function monthOf(zoned: Temporal.ZonedDateTime): string {
  return `${monthNames[zoned.month - 1]} ${zoned.year}`;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
