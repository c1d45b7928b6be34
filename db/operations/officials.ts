import type { TenureLine } from '../../contract/model/pages.ts';
import { showWhen } from '../../contract/model/show-time.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { operations } from '../../contract/operations/index.ts';
import { enterParts, enterRecord } from '../record/entered.ts';
import type { TableStore } from '../record/table-store.ts';
import { Named } from '../tables/named.ts';
import { tenureLine } from '../tables/tenure-lines.ts';
import type { Handlers } from './handler.ts';
import { keep } from './keeping.ts';
import { officialPage } from './pages/official-page.ts';

export const officials: Handlers<typeof operations>['officials'] = {
  ...keep('official'),
  page: officialPage,

  enter({ id, record, aliases, details, photos }, { store, recorder }) {
    const official = enterRecord('official', id, record, { store, recorder });
    const key = store.keyOf('official', id);
    const keptAliases = store.list('official_alias', 'WHERE official_id = ?', key);
    const keptDetails = store.list('contact_detail', 'WHERE official_id = ?', key);
    const sentAliases = aliases.map((alias) => ({ ...alias, officialId: id }));
    const sentDetails = details.map((detail) => ({ ...detail, officialId: id, seatId: null }));
    if (photos !== null) {
      const keptPhotos = store.list('official_photo', 'WHERE official_id = ?', key);
      const sentPhotos = photos.map((photo) => ({ ...photo, officialId: id }));
      enterParts('official_photo', keptPhotos, sentPhotos, 'photos', { store, recorder });
    }
    return {
      official,
      aliases: enterParts('official_alias', keptAliases, sentAliases, 'aliases', { store, recorder }),
      details: enterParts('contact_detail', keptDetails, sentDetails, 'details', { store, recorder }),
    };
  },

  list({ after, limit }, { store, now }) {
    const last = after === null ? null : store.require('official', after);
    const found = store.list(
      'official',
      'WHERE (name, official_id) > (?, ?) ORDER BY name, official_id LIMIT ?',
      last?.name ?? '',
      after === null ? 0 : store.keyOf('official', after),
      limit + 1,
    );
    const named = new Named(store);
    const at = now();
    return {
      officials: found.slice(0, limit).map((official) => lineOf(official, store, named, at)),
      more: found.length > limit,
    };
  },
};

function lineOf({ id, name }: RecordOf<'official'>, store: TableStore, named: Named, at: number) {
  const key = store.keyOf('official', id);
  const aliases = store.list('official_alias', 'WHERE official_id = ? ORDER BY official_alias_id', key);
  const tenures = store.list('tenure', 'WHERE official_id = ? ORDER BY began_from', key);
  return {
    id,
    name,
    aliases: aliases.map((alias) => alias.name),
    seats: tenures.map((tenure) => seatLine(tenureLine(named, tenure, at))),
  };
}

function seatLine({ seat, kind, began, ended, stands }: TenureLine) {
  return {
    seat: seat.title,
    country: seat.country.name,
    kind,
    began: began === null ? null : showWhen(began),
    ended: ended === null ? null : showWhen(ended),
    stands,
  };
}
