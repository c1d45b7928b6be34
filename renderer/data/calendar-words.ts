/** Moments in the words of a calendar. */
import { clockAt } from '../../contract/model/wall-clock.ts';

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const weekdayNames = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');

export interface CalendarDay {
  readonly weekday: string;
  readonly day: number;
  readonly month: string;
  readonly year: number;
}

export function dayWords(epochMs: number, zone: string): CalendarDay {
  const { dayOfWeek, day, month, year } = clockAt(epochMs, zone);
  return { weekday: weekdayNames[dayOfWeek - 1] ?? '', day, month: monthNames[month - 1] ?? '', year };
}

/** The time of day on this machine's own clock: `10:42`. */
export function clockWords(epochMs: number): string {
  const { hour, minute } = clockAt(epochMs, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** `13 Feb 2013`, on the calendar of the zone. */
export function dayIn(epochMs: number, zone: string): string {
  const { day, month, year } = dayWords(epochMs, zone);
  return `${day} ${month} ${year}`;
}
