/** How many attempts there are with an official, a seat or a country; each is counted along an index. */
import type { TableStore } from '../record/table-store.ts';

export const callCounts = {
  official: 'SELECT count(*) FROM attempt INDEXED BY attempt_by_official WHERE official_id = ?',
  seat: 'SELECT count(*) FROM attempt INDEXED BY attempt_by_seat WHERE seat_id = ?',
  country: `SELECT count(*) FROM seat CROSS JOIN attempt INDEXED BY attempt_by_seat ON attempt.seat_id = seat.seat_id
    WHERE seat.country_id = ?`,
} as const;

export function countCalls(store: TableStore, by: keyof typeof callCounts, key: number): number {
  return Number(store.prepare(callCounts[by]).pluck().get(key));
}
