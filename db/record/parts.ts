/** What is part of a record, by the descriptions in the contract: it is removed with it and known with it. */
import { thingNameOf, type Id } from '../../contract/model/id.ts';
import type { AnyRecord } from '../../contract/model/records.ts';
import type { Field } from '../../contract/model/thing.ts';
import { things } from '../../contract/model/things.ts';
import { thingNames, type ThingName } from '../../contract/model/thing-names.ts';
import { snakeCase, uidBytes } from './columns.ts';
import type { TableStore } from './table-store.ts';

/** What may be part of a kind of record, and by which field. */
interface PartField {
  readonly part: ThingName;
  readonly where: string;
  readonly isAbout: boolean;
}

const partFields = new Map<ThingName, PartField[]>(thingNames.map((name) => [name, partFieldsOf(name)]));

/** The records that name this one as what they are part of; not the parts of those. */
export function partsOf(store: TableStore, id: Id): AnyRecord[] {
  const name = thingNameOf(id);
  return (partFields.get(name) ?? []).flatMap(({ part, where, isAbout }): AnyRecord[] =>
    store.list(part, where, ...(isAbout ? [uidBytes(id)] : [store.keyOf(name, id)])),
  );
}

/**
 * Whether a record is the whole of others that name it by kind and uid: unlike keys, no rule of the schema keeps these
 * from being left behind.
 */
export function hasPartsByName(store: TableStore, id: Id): boolean {
  return (partFields.get(thingNameOf(id)) ?? []).some(
    ({ part, where, isAbout }) =>
      isAbout && store.prepare(`SELECT 1 FROM ${part} ${where} LIMIT 1`).get(uidBytes(id)) !== undefined,
  );
}

function partFieldsOf(whole: ThingName): PartField[] {
  return thingNames.flatMap((part) =>
    Object.entries(things[part].fields as Record<string, Field>).flatMap(([key, { holds }]): PartField[] => {
      if (holds.kind === 'about') return [{ part, where: 'WHERE about_uid = ?', isAbout: true }];
      const isPart = holds.kind === 'reference' && holds.part && holds.to === whole;
      return isPart ? [{ part, where: `WHERE ${snakeCase(key)} = ?`, isAbout: false }] : [];
    }),
  );
}
