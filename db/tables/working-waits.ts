/** How long of a span lies within the working hours of a seat, by its key. */
import type { Id } from '../../contract/model/id.ts';
import {
  workingBetween,
  workingCalendar,
  type WorkingCalendar,
} from '../../contract/model/survival/working-time.ts';
import type { TableStore } from '../record/table-store.ts';
import type { WorkingWait } from './case-waits.ts';

export function workingWaits(store: TableStore): WorkingWait {
  const calendars = new Map<number, WorkingCalendar>();
  return (start, end, seat) => {
    const calendar = calendars.get(seat) ?? calendarOf(store, seat);
    calendars.set(seat, calendar);
    return workingBetween(start, end, calendar);
  };
}

function calendarOf(store: TableStore, seat: number): WorkingCalendar {
  const { zone, countryId } = store.require('seat', store.idOf('seat', seat) as Id<'seat'>);
  return workingCalendar(zone, store.require('country', countryId).code);
}
