import { isId, thingNameOf, type Id } from '../../contract/model/id.ts';
import { nameOf, type FindRecord } from '../../contract/model/record-name.ts';
import type { AnyRecord } from '../../contract/model/records.ts';
import type { operations } from '../../contract/operations/index.ts';
import { partsOf } from '../record/parts.ts';
import type { TableStore } from '../record/table-store.ts';
import type { Handlers } from './handler.ts';

export const records: Handlers<typeof operations>['records'] = {
  read({ id, parts }, { store }) {
    const record = requireRecord(store, id);
    const all = parts.length === 0 ? [] : partsOf(store, id);
    const wanted = parts.map((kind) => [kind, inOrder(all.filter((part) => thingNameOf(part.id) === kind))]);
    const byKind = Object.fromEntries(wanted) as Record<string, AnyRecord[]>;
    const named = [record, ...Object.values(byKind).flat()].flatMap((one) =>
      Object.values(one).filter((value): value is Id => isId(value) && value !== one.id),
    );
    return { id, name: nameIn(store, id), fields: record, parts: byKind, names: namesOf(store, named) };
  },

  names: ({ ids }, { store }) => namesOf(store, ids),
};

function namesOf(store: TableStore, ids: readonly Id[]): Record<string, string> {
  return Object.fromEntries([...new Set(ids)].map((id) => [id, nameIn(store, id)]));
}

function nameIn(store: TableStore, id: Id): string {
  const find = ((other: Id | null) =>
    other === null ? null : store.find(thingNameOf(other), other)) as FindRecord;
  return nameOf(requireRecord(store, id), find);
}

/** @throws Refusal `not-found` */
function requireRecord(store: TableStore, id: Id): AnyRecord {
  return store.require(thingNameOf(id), id);
}

/** Parts that have a position stand in it, the others as they were made. */
function inOrder(parts: readonly AnyRecord[]): AnyRecord[] {
  const position = (part: AnyRecord) => (typeof part['position'] === 'number' ? part['position'] : 0);
  return parts.toSorted((one, other) => position(one) - position(other));
}
