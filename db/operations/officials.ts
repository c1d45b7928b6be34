import { showWhen } from '../../contract/model/show-time.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { operations } from '../../contract/operations/index.ts';
import type { TableStore } from '../record/table-store.ts';
import type { Handlers } from './handler.ts';
import { keep } from './keeping.ts';

export const officials: Handlers<typeof operations>['officials'] = {
  ...keep('official'),

  list({ after, limit }, { store }) {
    const last = after === null ? null : store.require('official', after);
    const found = store.list(
      'official',
      'WHERE (name, official_id) > (?, ?) ORDER BY name, official_id LIMIT ?',
      last?.name ?? '',
      after === null ? 0 : store.keyOf('official', after),
      limit + 1,
    );
    return {
      officials: found.slice(0, limit).map((official) => lineOf(official, store)),
      more: found.length > limit,
    };
  },
};

function lineOf({ id, name }: RecordOf<'official'>, store: TableStore) {
  const key = store.keyOf('official', id);
  const aliases = store.list('official_alias', 'WHERE official_id = ? ORDER BY official_alias_id', key);
  const tenures = store.list('tenure', 'WHERE official_id = ? ORDER BY began_from', key);
  return {
    id,
    name,
    aliases: aliases.map((alias) => alias.name),
    seats: tenures.map((one) => seatLine(one, store)),
  };
}

function seatLine({ seatId, kind, began, ended }: RecordOf<'tenure'>, store: TableStore) {
  const seat = store.require('seat', seatId);
  return {
    seat: seat.title,
    country: store.require('country', seat.countryId).name,
    kind,
    began: began === null ? null : showWhen(began),
    ended: ended === null ? null : showWhen(ended),
  };
}
