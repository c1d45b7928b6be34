/** How much of a wait fell into the working hours of the one waited for. */
import { notBefore, type Bounds } from '../certainty.ts';
import type { ElapsedRange } from '../elapsed.ts';
import { clockAt } from '../wall-clock.ts';
import { workingWeekOf, type WorkingWeek } from './working-week.ts';

/** When a seat is at work: its clock, its country's week, and hours that are the same everywhere. */
export interface WorkingCalendar {
  /** An IANA zone as `findZone` gives it. */
  readonly zone: string;
  readonly week: WorkingWeek;
}

/** Hours of the wall clock; the second is the end. */
export const workingHours = { from: 9, until: 18 } as const;

export function workingCalendar(zone: string, countryCode: string | null): WorkingCalendar {
  return { zone, week: workingWeekOf(countryCode) };
}

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What is counted as working time and what is not known, to be said wherever working time is shown. */
export function describeCalendar({ zone, week }: WorkingCalendar): string {
  const days = dayNames.filter((_, day) => week.workingDays.includes(day + 1));
  const assumed = week.from === 'assumed' ? ' (the weekend is assumed)' : '';
  return `09:00 to 18:00 in ${zone} on ${inWords(days)}${assumed}; holidays are not known and count as working days`;
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/**
 * The milliseconds between two instants during which the clock of the zone shows working hours of a working day. Each
 * instant counts as its clock shows it: an hour the clock skips is no time, an hour it shows twice is two.
 * @param from epoch milliseconds
 * @param until epoch milliseconds, not before `from`
 * @throws RangeError for instants out of order, or that no calendar reaches
 */
export function workingMs(from: number, until: number, calendar: WorkingCalendar): number {
  if (!(from <= until)) throw new RangeError('Working time runs from the earlier instant to the later.');
  let total = 0;
  for (let start = from; start < until;) {
    const { offsetMs, untilMs } = stretchAt(start, calendar.zone);
    const end = Math.min(until, untilMs);
    total += workedBy(end + offsetMs, calendar.week) - workedBy(start + offsetMs, calendar.week);
    start = end;
  }
  return total;
}

/**
 * The same between moments known only within bounds, from the shortest wait to the longest; `mostMs` null where nothing
 * bounds it. An end that precedes its start in every reading says nothing about the length.
 * @param trigger the bounds of the trigger, where the start belongs to its round and cannot precede it
 */
export function workingBetween(
  start: Bounds,
  end: Bounds,
  calendar: WorkingCalendar,
  trigger: Bounds = { from: null, until: null },
): ElapsedRange {
  const { from, until } = notBefore(start, trigger);
  if (from !== null && end.until !== null && end.until < from) return { leastMs: 0, mostMs: null };
  const isApart = until !== null && end.from !== null && until <= end.from;
  return {
    leastMs: isApart ? workingMs(until, end.from, calendar) : 0,
    mostMs: from === null || end.until === null ? null : workingMs(from, end.until, calendar),
  };
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;
/** The first Monday of 1970, on the clock. */
const firstMondayMs = 4 * dayMs;

/** Working time on a clock without changes, from a Monday long ago to a local time in milliseconds. */
function workedBy(localMs: number, { workingDays }: WorkingWeek): number {
  const sinceMonday = localMs - firstMondayMs;
  const weeks = Math.floor(sinceMonday / weekMs);
  const intoWeek = sinceMonday - weeks * weekMs;
  const perDay = (workingHours.until - workingHours.from) * hourMs;
  const thisWeek = workingDays.reduce((sum, day) => {
    const openedMs = (day - 1) * dayMs + workingHours.from * hourMs;
    return sum + Math.min(perDay, Math.max(0, intoWeek - openedMs));
  }, 0);
  return weeks * workingDays.length * perDay + thisWeek;
}

/** A stretch of instants during which a clock keeps its distance from UTC. */
interface Stretch {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly offsetMs: number;
}

/** The stretches already found, in no order. They are bounded by the changes of the zones there are. */
const known = new Map<string, Stretch[]>();

function stretchAt(epochMs: number, zone: string): Stretch {
  const ofZone = known.get(zone) ?? [];
  const found = ofZone.find(({ fromMs, untilMs }) => fromMs <= epochMs && epochMs < untilMs);
  if (found !== undefined) return found;
  const clock = clockAt(epochMs, zone);
  // The change looked for may lie at the moment itself, and those before a moment do not include it.
  const changed = clock.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const stretch = {
    fromMs: changed?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    untilMs: clock.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offsetMs: clock.offsetNanoseconds / 1_000_000,
  };
  known.set(zone, [...ofZone, stretch]);
  return stretch;
}
