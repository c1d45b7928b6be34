import { idFrom, type Id } from '../../contract/model/id.ts';
import { importLimits, type ImportResult } from '../../contract/operations/imports.ts';
import type { Draft } from './draft.ts';
import { foldedName } from './names.ts';

interface Named {
  readonly id: Id<'official'>;
  readonly name: string;
}

/** New officials whose name somebody else goes by, here or in the same import: suggested, never merged. */
export function possibleMatches(draft: Draft): ImportResult['possibleMatches'] {
  const first: ImportResult['possibleMatches']['first'] = [];
  let count = 0;
  const known = new Map<string, Named>();
  for (const named of inWorkspace(draft)) known.set(foldedName(named.name), named);
  for (const { id, name } of draft.of('official')) {
    const key = foldedName(name);
    const other = known.get(key);
    if (other === undefined) known.set(key, { id, name });
    else {
      count += 1;
      if (first.length < importLimits.told) {
        first.push({ id, name, otherId: other.id, otherName: other.name });
      }
    }
  }
  return { count, first };
}

function inWorkspace({ store }: Draft): Named[] {
  const rows = store
    .prepare(
      `SELECT uid, name FROM official
       UNION ALL
       SELECT official.uid, official_alias.name FROM official_alias JOIN official USING (official_id)`,
    )
    .all() as { uid: Buffer; name: string }[];
  return rows.map(({ uid, name }) => ({ id: idFrom('official', uid.toString('hex')), name }));
}
