import { idFrom } from '../../../contract/model/id.ts';
import type { operations } from '../../../contract/operations/index.ts';
import type { TableStore } from '../../record/table-store.ts';
import { absenceLines } from '../../tables/absence-lines.ts';
import { countCalls } from '../../tables/call-counts.ts';
import { Named } from '../../tables/named.ts';
import { requestLines } from '../../tables/request-lines.ts';
import { citationLines, identifierLines } from '../../tables/statements-about.ts';
import { tenureLine } from '../../tables/tenure-lines.ts';
import type { Handlers } from '../handler.ts';

export const seatPage: Handlers<typeof operations>['seats']['page'] = ({ id, at: asked }, { store, now }) => {
  const seat = store.require('seat', id);
  const key = store.keyOf('seat', id);
  const at = asked ?? now();
  const named = new Named(store);
  return {
    seat,
    country: store.require('country', seat.countryId),
    contactDetails: store.list('contact_detail', 'WHERE seat_id = ? ORDER BY contact_detail_id', key),
    tenures: named.tenuresOf(id).map((tenure) => tenureLine(named, tenure, at)),
    absences: absenceLines(store, named, 'seat', key),
    requests: requestLines(store, named, 'seat', key, at),
    calls: countCalls(store, 'seat', key),
    rosters: rostersOf(store, key),
    citations: citationLines(store, id),
    identifiers: identifierLines(store, id),
  };
};

function rostersOf(store: TableStore, seatKey: number) {
  const rows = store
    .prepare(
      `SELECT roster.uid AS uid, name FROM roster_member JOIN roster USING (roster_id)
        WHERE seat_id = ? ORDER BY name, roster_id`,
    )
    .all(seatKey) as { uid: Buffer; name: string }[];
  return rows.map(({ uid, name }) => ({ id: idFrom('roster', uid.toString('hex')), name }));
}
