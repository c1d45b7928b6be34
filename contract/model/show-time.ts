/** How times are shown: at their own precision and in a named zone, the same on every machine. */
import { monthNames } from './calendar-words.ts';
import { hoursOfPart, isOfClock, partsOfDay, type Granularity } from './granularity.ts';
import { placeOf } from './time-zone.ts';
import { clockFaceAt, moved, type Bounds } from './wall-clock.ts';
import type { When } from './when.ts';

/** How far a zone's clocks are ahead of UTC at a moment in epoch milliseconds: `-05:00`. */
export function offsetIn(epochMs: number, zone: string): string {
  return clockFaceAt(epochMs, zone).offset;
}

/** An instant in epoch milliseconds, cut to the second or minute: `2013-02-11 21:57:51 -05:00 New York`. */
export function showInstant(
  epochMs: number,
  zone: string,
  granularity: 'second' | 'minute' = 'second',
): string {
  const { shown, offset } = clockFaceAt(epochMs, zone);
  const [date] = shown.toISOString().split('T');
  return `${date} ${timeOf(shown, granularity)} ${offset} ${placeOf(zone)}`;
}

/**
 * A time at its own granularity. Times of the clock are converted to `zone` where one is given. Days and parts of days
 * always stay in the zone they are told in and name it; months, years and intervals name it beside another zone.
 */
export function showWhen(when: When, zone: string = when.zone): string {
  if (zone !== when.zone) return inWords(when, zone);
  const words = ownWords.get(when) ?? inWords(when, zone);
  ownWords.set(when, words);
  return words;
}

/** A time is never changed, and a board is told the same times at each step: its words in its own zone are kept. */
const ownWords = new WeakMap<When, string>();

function inWords(when: When, zone: string): string {
  if (when.granularity === 'unknown') return `unknown (as typed: "${when.text}")`;
  const shown = isOfClock(when.granularity) ? showClock(when, zone) : showCalendar(when, zone);
  if (when.qualifier === 'approximate') return `about ${shown}`;
  return when.qualifier === 'uncertain' ? `${shown}?` : shown;
}

function showClock(when: When, zone: string): string {
  const told = toldBounds(when);
  const granularity = when.granularity === 'hour' && !isOnTheHour(told, zone) ? 'minute' : when.granularity;
  const [first, last] = endsOf(told, (epochMs) => {
    const { shown, offset } = clockFaceAt(epochMs, zone);
    return `${dateOf(shown)}, ${timeOf(shown, granularity)} ${offset} ${placeOf(zone)}`;
  });
  return joined(first, last);
}

/** Whether the hours of the clock this time was told by are hours of `zone`: those of New York are not in Kathmandu. */
function isOnTheHour({ from, until }: Bounds, zone: string): boolean {
  return clockFaceAt(from ?? until ?? 0, zone).shown.getUTCMinutes() === 0;
}

function showCalendar(when: When, zone: string): string {
  const { granularity } = when;
  const told = toldBounds(when);
  const [first, last] = endsOf(told, (epochMs) =>
    calendarLabel(clockFaceAt(epochMs, when.zone).shown, granularity),
  );
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

function timeOf(shown: Date, granularity: Granularity): string {
  const hour = twoDigits(shown.getUTCHours());
  if (granularity === 'hour') return `${hour} h`;
  const minute = `${hour}:${twoDigits(shown.getUTCMinutes())}`;
  return granularity === 'minute' ? minute : `${minute}:${twoDigits(shown.getUTCSeconds())}`;
}

function calendarLabel(shown: Date, granularity: Granularity): string {
  if (granularity === 'year') return String(shown.getUTCFullYear());
  if (granularity === 'month') return monthOf(shown);
  if (granularity === 'day') return dateOf(shown);
  return `${dateOf(shown)}, ${partsOfDay[Math.floor(shown.getUTCHours() / hoursOfPart)]}`;
}

function dateOf(shown: Date): string {
  return `${shown.getUTCDate()} ${monthOf(shown)}`;
}

function monthOf(shown: Date): string {
  return `${monthNames[shown.getUTCMonth()]} ${shown.getUTCFullYear()}`;
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
