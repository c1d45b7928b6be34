/** The stretch of time that a round's scale shows, and the ticks along it. */
import type { Temporal } from 'temporal-polyfill';
import type { Bounds } from '../../contract/model/wall-clock.ts';
import { clockAt } from '../../contract/model/wall-clock.ts';
import { dayWords } from './calendar-words.ts';

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

type Unit = 'day' | 'week' | 'month' | 'year';

const longestInDays: readonly (readonly [Unit, number])[] = [
  ['day', 24],
  ['week', 170],
  ['month', 760],
];

/** One for each day of the zone's calendar, or each week, month or year where days would be too many. */
export function ticksOf({ from, until }: Span, zone: string): readonly Tick[] {
  const days = (until - from) / dayMs;
  const unit = longestInDays.find(([, longest]) => days <= longest)?.[0] ?? 'year';
  const ticks: Tick[] = [];
  let at = firstOf(clockAt(from, zone), unit);
  while (at.epochMilliseconds < until && ticks.length < 400) {
    if (at.epochMilliseconds >= from) ticks.push(tickAt(at, unit, ticks.length === 0));
    at = firstOf(at.add(unit === 'week' ? { weeks: 1 } : { [`${unit}s`]: 1 }), unit);
  }
  return ticks;
}

function firstOf(at: Temporal.ZonedDateTime, unit: Unit): Temporal.ZonedDateTime {
  if (unit === 'day') return at.startOfDay();
  if (unit === 'week') return at.subtract({ days: at.dayOfWeek - 1 }).startOfDay();
  if (unit === 'month') return at.with({ day: 1 }).startOfDay();
  return at.with({ month: 1, day: 1 }).startOfDay();
}

function tickAt(at: Temporal.ZonedDateTime, unit: Unit, isFirst: boolean): Tick {
  const moment = at.epochMilliseconds;
  const { weekday, day, month, year } = dayWords(moment, at.timeZoneId);
  if (unit === 'year') return { at: moment, label: String(year), more: '' };
  if (unit === 'month')
    return { at: moment, label: month, more: isFirst || at.month === 1 ? String(year) : '' };
  const saysMonth = isFirst || day === 1 || (unit === 'week' && day <= 7);
  return {
    at: moment,
    label: saysMonth ? `${day} ${month}` : String(day),
    more: unit === 'day' ? weekday : '',
  };
}
