/** A stretch of time on a scale, and the ticks of a zone's calendar along it. */
import type { Temporal } from 'temporal-polyfill';
import { dayWords } from '../contract/model/calendar-words.ts';
import { clockAt, type Bounds } from '../contract/model/wall-clock.ts';

export interface Span {
  /** Epoch milliseconds. */
  readonly from: number;
  readonly until: number;
}

const dayMs = 86_400_000;
/** The present belongs to the scale of a round whose last event is not longer ago. */
const recentMs = 30 * dayMs;

/**
 * From the start of the trigger's day to the end of the day after the last event, or to the present if that is near.
 * @param moments what has to be on the scale: events, and the moment the round opens at
 * @param now epoch milliseconds
 */
export function spanOf(trigger: Bounds, moments: readonly Bounds[], zone: string, now: number): Span {
  const start = trigger.from ?? trigger.until ?? Math.min(now, ...moments.map(({ from }) => from ?? now));
  const last = Math.max(start, ...moments.map(({ from, until }) => (until ?? from ?? start) - 1));
  const end = now > last && now - last < recentMs ? now : last;
  const from = clockAt(start, zone).startOfDay();
  const until = clockAt(end, zone).startOfDay().add({ days: 2 });
  return { from: from.epochMilliseconds, until: until.epochMilliseconds };
}

export interface Tick {
  readonly at: number;
  readonly label: string;
  /** Said with the label where there is room. */
  readonly more: string;
}

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** What ticks may count, the finest first, and how long each takes at the most. */
const steps: readonly (readonly [Unit, count: number, longestMs: number])[] = [
  ['minute', 1, 60_000],
  ['minute', 5, 5 * 60_000],
  ['minute', 15, 15 * 60_000],
  ['hour', 1, 3_600_000],
  ['hour', 3, 3 * 3_600_000],
  ['hour', 6, 6 * 3_600_000],
  ['hour', 12, 12 * 3_600_000],
  ['day', 1, dayMs],
  ['week', 1, 7 * dayMs],
  ['month', 1, 31 * dayMs],
  ['month', 3, 92 * dayMs],
  ['year', 1, 366 * dayMs],
  ['year', 2, 731 * dayMs],
  ['year', 5, 1_827 * dayMs],
  ['year', 10, 3_653 * dayMs],
  ['year', 20, 7_305 * dayMs],
  ['year', 50, 18_263 * dayMs],
  ['year', 100, 36_525 * dayMs],
];

interface Room {
  /** How many ticks there is room for. */
  readonly most?: number;
  /** No unit finer than this. */
  readonly finest?: Unit;
}

/** One for each day of the zone's calendar, or for the finest other unit of which there is room for all. */
export function ticksOf(span: Span, zone: string, { most = 24, finest = 'day' }: Room = {}): readonly Tick[] {
  const { from, until } = span;
  const allowed = steps.slice(steps.findIndex(([unit]) => unit === finest));
  const [unit, count] = allowed.find(([, , longestMs]) => (until - from) / longestMs <= most) ??
    steps.at(-1) ?? ['year', 100];
  const ticks: Tick[] = [];
  let at = firstOf(clockAt(from, zone), unit, count);
  while (at.epochMilliseconds < until && ticks.length < most * 3) {
    if (at.epochMilliseconds >= from) ticks.push(tickAt(at, unit, ticks.length === 0));
    at = nextOf(at, unit, count);
  }
  return ticks;
}

/** The unit that holds a moment. Hours are those of the day, so that a day begins with one. */
function firstOf(at: Temporal.ZonedDateTime, unit: Unit, count: number): Temporal.ZonedDateTime {
  if (unit === 'minute') {
    return at.with({ minute: at.minute - (at.minute % count), second: 0, millisecond: 0 });
  }
  if (unit === 'hour') return hourOf(at, count);
  if (unit === 'day') return at.startOfDay();
  if (unit === 'week') return at.subtract({ days: at.dayOfWeek - 1 }).startOfDay();
  if (unit === 'month') return at.with({ month: at.month - ((at.month - 1) % count), day: 1 }).startOfDay();
  return at.with({ year: at.year - (at.year % count), month: 1, day: 1 }).startOfDay();
}

function hourOf(at: Temporal.ZonedDateTime, count: number): Temporal.ZonedDateTime {
  const hour = at.with({ minute: 0, second: 0, millisecond: 0 });
  const past = at.hour % count;
  if (past === 0) return hour;
  const start = at.startOfDay();
  const wanted = start.toPlainDateTime().with({ hour: at.hour - past });
  return wanted.toZonedDateTime(at.timeZoneId);
}

/** The next on the calendar: a day has 23 or 25 hours where the clock is changed. */
function nextOf(at: Temporal.ZonedDateTime, unit: Unit, count: number): Temporal.ZonedDateTime {
  if (unit === 'minute') return at.add({ minutes: count });
  if (unit === 'week') return firstOf(at.add({ weeks: 1 }), unit, count);
  if (unit !== 'hour') return firstOf(at.add({ [`${unit}s`]: count }), unit, count);
  if (count === 1) return at.add({ hours: 1 });
  const later = hourOf(at.add({ hours: count + 1 }), count);
  return later.epochMilliseconds > at.epochMilliseconds ? later : at.add({ hours: count });
}

function tickAt(at: Temporal.ZonedDateTime, unit: Unit, isFirst: boolean): Tick {
  const moment = at.epochMilliseconds;
  const { weekday, day, month, year } = dayWords(moment, at.timeZoneId);
  if (unit === 'year') return { at: moment, label: String(year), more: '' };
  if (unit === 'month')
    return { at: moment, label: month, more: isFirst || at.month === 1 ? String(year) : '' };
  if (unit === 'hour' || unit === 'minute') {
    if (at.hour === 0 && at.minute === 0) return { at: moment, label: `${day} ${month}`, more: weekday };
    const clock = at.toPlainTime().toString({ smallestUnit: 'minute' });
    return { at: moment, label: clock, more: isFirst ? `${day} ${month}` : '' };
  }
  const saysMonth = isFirst || day === 1 || (unit === 'week' && day <= 7);
  return {
    at: moment,
    label: saysMonth ? `${day} ${month}` : String(day),
    more: unit === 'day' ? weekday : '',
  };
}
