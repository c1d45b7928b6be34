import { idFrom, type Id } from '../../contract/model/id.ts';
import { importLimits, type ImportResult, type PossibleMatch } from '../../contract/operations/imports.ts';
import type { TableStore } from '../record/table-store.ts';
import type { Draft } from './draft.ts';
import { foldedName } from './names.ts';

interface Named {
  readonly id: PossibleMatch['id'];
  readonly name: string;
  /** Two of the same key may be one. */
  readonly key: string;
}

/** New officials and seats that go by the name of another, in the workspace or in the same import. */
export function possibleMatches(draft: Draft): ImportResult['possibleMatches'] {
  const { store } = draft;
  const known = new Map<string, Named>();
  for (const named of [...officialsIn(store), ...seatsIn(store)]) known.set(named.key, named);
  const first: PossibleMatch[] = [];
  let count = 0;
  for (const named of [
    ...draft.of('official').map(({ id, name }) => officialNamed(id, name)),
    ...draft.of('seat').map(({ id, countryId, title }) => seatNamed(id, countryId, title)),
  ]) {
    const other = known.get(named.key);
    if (other === undefined) known.set(named.key, named);
    else {
      count += 1;
      const match = { id: named.id, name: named.name, otherId: other.id, otherName: other.name };
      if (first.length < importLimits.told) first.push(match);
    }
  }
  return { count, first };
}

function officialNamed(id: Id<'official'>, name: string): Named {
  return { id, name, key: `official ${foldedName(name)}` };
}

function seatNamed(id: Id<'seat'>, countryId: Id<'country'>, name: string): Named {
  return { id, name, key: `seat ${countryId} ${foldedName(name)}` };
}

/** By every name they go by. */
function officialsIn(store: TableStore): Named[] {
  const rows = store
    .prepare(
      `SELECT uid, name FROM official
       UNION ALL
       SELECT official.uid, official_alias.name FROM official_alias JOIN official USING (official_id)`,
    )
    .all() as { uid: Buffer; name: string }[];
  return rows.map(({ uid, name }) => officialNamed(idFrom('official', uid.toString('hex')), name));
}

function seatsIn(store: TableStore): Named[] {
  return store.list('seat', '').map(({ id, countryId, title }) => seatNamed(id, countryId, title));
}
