/**
 * Between wall clocks and instants. What a wall clock skips or shows twice is decided here and nowhere else: bounds
 * are the smallest half-open stretch of instants that holds every moment at which the clock shows the local times.
 */
import { Temporal } from 'temporal-polyfill';
import { clockUnitMs, hoursOfPart, isOfClock, type Granularity } from './granularity.ts';

/** Half-open bounds in epoch milliseconds, `until` excluded; null where there is none. */
export interface Bounds {
  readonly from: number | null;
  readonly until: number | null;
}

export interface ClosedBounds extends Bounds {
  readonly from: number;
  readonly until: number;
}

/** A moment as the clock and the calendar of a zone show it. */
export function clockAt(epochMs: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
}

/** What the clock of a zone shows at a moment, to be printed: the fields of `shown` in UTC, and how far it is ahead. */
export interface ClockFace {
  readonly shown: Date;
  /** `-05:00`. */
  readonly offset: string;
}

/** How each offset is written: there are a few hundred. */
const offsetWords = new Map<number, string>();

/** The same as `clockAt` for those who only read it, at a fraction of the cost. */
export function clockFaceAt(epochMs: number, zone: string): ClockFace {
  const clock = clockAt(epochMs, zone);
  const { offsetNanoseconds } = clock;
  const offset = offsetWords.get(offsetNanoseconds) ?? clock.offset;
  offsetWords.set(offsetNanoseconds, offset);
  return { shown: new Date(epochMs + offsetNanoseconds / 1_000_000), offset };
}

/**
 * The two ways to read a local time. They are one when the clock shows it once. When it is shown twice they are its
 * two moments; when it is skipped they are the local time counted with the offset after the change and with the one
 * before it.
 */
export interface Readings {
  readonly times: 'once' | 'twice' | 'never';
  readonly earlier: Temporal.ZonedDateTime;
  readonly later: Temporal.ZonedDateTime;
}

export function readingsOf(local: Temporal.PlainDateTime, zone: string): Readings {
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.equals(later)) return { times: 'once', earlier, later };
  return { times: earlier.toPlainDateTime().equals(local) ? 'twice' : 'never', earlier, later };
}

/** The stretch of instants in which the clock shows local times from `start` to just before `end`; may be empty. */
export function boundsOf(
  start: Temporal.PlainDateTime,
  end: Temporal.PlainDateTime,
  zone: string,
): ClosedBounds {
  return { from: startOf(start, zone), until: endOf(end, zone) };
}

/** The first instant at which the clock shows `local`, or where it skips `local`, the change. */
function startOf(local: Temporal.PlainDateTime, zone: string): number {
  const { times, earlier } = readingsOf(local, zone);
  return times === 'never' ? changeAfter(earlier) : earlier.epochMilliseconds;
}

/** The first instant from which the clock shows no time before `local`. */
function endOf(local: Temporal.PlainDateTime, zone: string): number {
  const { times, earlier, later } = readingsOf(local, zone);
  if (times === 'never') return changeAfter(earlier);
  // A clock set back to exactly `local` repeats nothing that comes before it.
  const isSetBackToLocal = Temporal.PlainDateTime.compare(momentBefore(later), local) > 0;
  return (isSetBackToLocal ? earlier : later).epochMilliseconds;
}

function momentBefore(zoned: Temporal.ZonedDateTime): Temporal.PlainDateTime {
  return zoned.subtract({ milliseconds: 1 }).toPlainDateTime();
}

function changeAfter(zoned: Temporal.ZonedDateTime): number {
  const change = zoned.getTimeZoneTransition('next');
  if (change === null) throw new RangeError('A zone that skips a local time has a change after it.');
  return change.epochMilliseconds;
}

/**
 * Bounds moved apart by one unit on each side (`outwards`), or back again (`inwards`). Calendar units are counted on
 * the zone's calendar, so a day is 23 or 25 hours where that is what the day has, and a skipped day is no step.
 */
export function moved(
  bounds: Bounds,
  granularity: Granularity,
  zone: string,
  direction: 'outwards' | 'inwards',
): Bounds {
  const sign = direction === 'outwards' ? 1 : -1;
  const { from, until } = bounds;
  return {
    from: from === null ? null : step(from, granularity, zone, -sign, startOf),
    until: until === null ? null : step(until, granularity, zone, sign, endOf),
  };
}

function step(
  epochMs: number,
  granularity: Granularity,
  zone: string,
  sign: number,
  boundOf: (local: Temporal.PlainDateTime, zone: string) => number,
): number {
  if (granularity === 'unknown') return epochMs;
  if (isOfClock(granularity)) return epochMs + sign * clockUnitMs[granularity];
  const local = unitBoundary(clockAt(epochMs, zone).toPlainDateTime(), granularity);
  for (let count = sign; ; count += sign) {
    const stepped = boundOf(local.add(calendarSteps(granularity, count)), zone);
    if (stepped !== epochMs) return stepped;
  }
}

/** Where a bound would lie on a clock without changes: a day that starts at 01:00 starts at midnight. */
function unitBoundary(local: Temporal.PlainDateTime, granularity: Granularity): Temporal.PlainDateTime {
  const midnight = local.withPlainTime();
  if (granularity !== 'part-of-day') return midnight;
  return midnight.add({ hours: local.hour - (local.hour % hoursOfPart) });
}

function calendarSteps(
  granularity: 'part-of-day' | 'day' | 'month' | 'year',
  count: number,
): Temporal.DurationLike {
  const steps = {
    'part-of-day': { hours: count * hoursOfPart },
    day: { days: count },
    month: { months: count },
    year: { years: count },
  };
  return steps[granularity];
}
