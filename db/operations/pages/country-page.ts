import { standingOf } from '../../../contract/model/holder.ts';
import type { Id } from '../../../contract/model/id.ts';
import type { operations } from '../../../contract/operations/index.ts';
import { absenceLines } from '../../tables/absence-lines.ts';
import { countCalls } from '../../tables/call-counts.ts';
import { Named } from '../../tables/named.ts';
import { requestLines } from '../../tables/request-lines.ts';
import { identifierLines } from '../../tables/statements-about.ts';
import { tenureLine } from '../../tables/tenure-lines.ts';
import type { Handlers } from '../handler.ts';

/** A country can have hundreds of seats, and each of them dozens of tenures. */
export const mostTenuresOfASeat = 5;

export const countryPage: Handlers<typeof operations>['countries']['page'] = (
  { id, at: asked },
  { store, now },
) => {
  const country = store.require('country', id);
  const key = store.keyOf('country', id);
  const at = asked ?? now();
  const named = new Named(store);
  const seats = store.list('seat', 'WHERE country_id = ? ORDER BY title, seat_id', key);
  return {
    country,
    seats: seats.map((seat) => ({ seat, ...latestTenures(named, seat.id, at) })),
    absences: absenceLines(store, named, 'country', key),
    visits: absenceLines(store, named, 'visitors', key),
    requests: requestLines(store, named, 'country', key, at),
    calls: countCalls(store, 'country', key),
    identifiers: identifierLines(store, id),
  };
};

function latestTenures(named: Named, seatId: Id<'seat'>, at: number) {
  const all = named.tenuresOf(seatId);
  const tenures = all
    .filter((tenure, index) => index < mostTenuresOfASeat || standingOf(tenure, all, at).endsWith('in force'))
    .map((tenure) => tenureLine(named, tenure, at));
  return { tenures, more: tenures.length < all.length };
}
