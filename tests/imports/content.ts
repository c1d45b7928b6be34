/** What an import made, in a form that is the same each time: ids are counted by kind, times are read out. */
import { isId, thingNameOf, uidHexOf, type Id } from '../../contract/model/id.ts';
import { importUidOf } from '../../contract/model/import-made.ts';
import { thingNames } from '../../contract/model/thing-names.ts';
import { whenSchema, type When } from '../../contract/model/when.ts';
import { TableStore } from '../../db/record/table-store.ts';
import type { TestWorkspace } from '../support/core.ts';

type Content = Record<string, unknown[]>;

/** Every record with a uid of an import, by kind; identifiers beside the record they are for. */
export function importedContent(workspace: TestWorkspace): Content {
  return workspace.look((database) => {
    const store = new TableStore(database);
    const imports = database.prepare(`SELECT hex(uid) FROM change WHERE thing = 'import'`).pluck().all();
    const made = new Set(imports.map((uid) => String(uid).toLowerCase()));
    const isImported = (id: Id) => made.has(importUidOf(uidHexOf(id)));
    const names = new Map<Id, string>();
    for (const { id, code } of store.list('country', '')) names.set(id, `country ${code}`);
    for (const { id, name } of store.list('outcome', '')) names.set(id, `outcome ${name}`);
    const label = (value: unknown) => labelOf(value, names);
    const content: Content = {};
    for (const thing of thingNames) {
      const records = store.list(thing, '').filter(({ id }) => isImported(id));
      if (records.length === 0) continue;
      content[thing] = records.map((record) =>
        Object.fromEntries(
          Object.entries(record)
            .filter(([, value]) => value !== null)
            .map(([key, value]) => [key, label(value)]),
        ),
      );
    }
    return content;
  });
}

function labelOf(value: unknown, names: ReadonlyMap<Id, string>): unknown {
  if (isId(value)) return names.get(value) ?? `${thingNameOf(value)} ${Number.parseInt(value.slice(-6), 16)}`;
  const when = whenSchema.safeParse(value);
  return when.success ? shownTime(when.data) : value;
}

function shownTime({ from, until, zone, granularity, qualifier, text }: When): string {
  const [start, end] = [from, until].map((at) => (at === null ? '..' : new Date(at).toISOString()));
  return `${text} | ${granularity} ${qualifier} ${zone} ${start}/${end}`;
}
