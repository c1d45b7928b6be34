/** A day in the words of the calendar of a zone. */
import { clockAt } from './wall-clock.ts';

export const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const weekdayNames = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');

export interface CalendarDay {
  readonly weekday: string;
  readonly day: number;
  readonly month: string;
  readonly year: number;
}

/** @param epochMs epoch milliseconds */
export function dayWords(epochMs: number, zone: string): CalendarDay {
  const { dayOfWeek, day, month, year } = clockAt(epochMs, zone);
  return { weekday: weekdayNames[dayOfWeek - 1] ?? '', day, month: monthNames[month - 1] ?? '', year };
}

/** `13 Feb 2013`, on the calendar of the zone. */
export function dayIn(epochMs: number, zone: string): string {
  const { day, month, year } = dayWords(epochMs, zone);
  return `${day} ${month} ${year}`;
}
