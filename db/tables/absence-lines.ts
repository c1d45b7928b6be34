/** Who was away: the absences of an official, of the holders of a seat or a country, and those spent in a country. */
import type { AbsenceLine } from '../../contract/model/pages.ts';
import type { TableStore } from '../record/table-store.ts';
import type { Named } from './named.ts';

export const mostAbsences = 200;

const latestFirst = 'ORDER BY absence.began_from DESC, absence.absence_id DESC LIMIT ?';

/**
 * When a tenure was over. One without an end is over, for this, when the next holder came: an old file may have lost
 * its end, and its official was away many times since for another seat.
 */
const tenureOver = `coalesce(tenure.ended_until, (
  SELECT min(later.began_from) FROM tenure AS later
  WHERE later.seat_id = tenure.seat_id AND later.kind = 'holder' AND later.began_from > tenure.began_from), 9e15)`;
const awayDuringTenure = `coalesce(absence.began_from, -9e15) < ${tenureOver}
  AND coalesce(absence.ended_until, absence.ended_from, 9e15) > coalesce(tenure.began_from, -9e15)`;
const ofSeats = (seats: string) => `absence.absence_id IN (
  SELECT absence.absence_id FROM tenure INDEXED BY tenure_by_seat
  CROSS JOIN absence INDEXED BY absence_by_official ON absence.official_id = tenure.official_id
  WHERE tenure.seat_id IN (${seats}) AND ${awayDuringTenure})`;
const ofCountry = ofSeats('SELECT seat_id FROM seat WHERE country_id = ?');

/** The conditions, and how often each takes the key of whom or what it is about. */
export const absencesBy = {
  official: { tail: `WHERE absence.official_id = ? ${latestFirst}`, keys: 1 },
  seat: { tail: `WHERE ${ofSeats('?')} ${latestFirst}`, keys: 1 },
  country: { tail: `WHERE ${ofCountry} ${latestFirst}`, keys: 1 },
  /** Of others than the country's own officials of those days. */
  visitors: { tail: `WHERE absence.country_id = ? AND NOT ${ofCountry} ${latestFirst}`, keys: 2 },
} as const;

export function absenceLines(
  store: TableStore,
  named: Named,
  by: keyof typeof absencesBy,
  key: number,
): { lines: AbsenceLine[]; more: boolean } {
  const { tail, keys } = absencesBy[by];
  const absences = store.list('absence', tail, ...Array<number>(keys).fill(key), mostAbsences + 1);
  return {
    lines: absences.slice(0, mostAbsences).map((absence) => ({
      ...absence,
      official: named.official(absence.officialId),
      country: absence.countryId === null ? null : named.country(absence.countryId),
    })),
    more: absences.length > mostAbsences,
  };
}
