/** Steps of the as-of moment on the clock and the calendar of a zone. */
import { clockAt } from '../../contract/model/wall-clock.ts';

const hourMs = 3_600_000;

/** The next full hour that the zone's clock shows, or the one before; an hour that a clock shows twice is two steps. */
export function stepHour(epochMs: number, zone: string, by: 1 | -1): number {
  const { minute, second, millisecond } = clockAt(epochMs, zone);
  const pastHourMs = (minute * 60 + second) * 1_000 + millisecond;
  const hour = epochMs - pastHourMs;
  if (by === 1) return hour + hourMs;
  return pastHourMs === 0 ? hour - hourMs : hour;
}

/** The same time of the clock on the next day of the zone, or the one before, whatever hours lie between. */
export function stepDay(epochMs: number, zone: string, by: 1 | -1): number {
  return clockAt(epochMs, zone).add({ days: by }).epochMilliseconds;
}

/** The full hour of the zone's clock that is nearest; a place on a scale falls between milliseconds. */
export function nearestHour(epochMs: number, zone: string): number {
  return clockAt(Math.round(epochMs), zone).round('hour').epochMilliseconds;
}

/** The moment as it is typed: `2013-02-13T18:00`. */
export function typedMoment(epochMs: number, zone: string): string {
  const clock = clockAt(epochMs, zone).toPlainDateTime();
  return clock.toString({ smallestUnit: clock.second === 0 ? 'minute' : 'second' });
}
