/** A set of records in memory, by kind: what the pure rules are computed from. */
import { isId, type Id } from './id.ts';
import { things, type Things } from './things.ts';
import type { Kept } from './thing.ts';
import { thingNames, type ThingName } from './thing-names.ts';

export type RecordOf<Name extends ThingName> = Kept<Things[Name]>;
/** Some of the fields of a record, to be set; what is absent stays as it is. */
export type FieldsOf<Name extends ThingName> = {
  readonly [Key in keyof RecordOf<Name>]?: RecordOf<Name>[Key] | undefined;
};
export type AnyRecord = { readonly id: Id } & Readonly<Record<string, unknown>>;

/** Records of every kind, each kind in no particular order. */
export type Records = { readonly [Name in ThingName]: readonly RecordOf<Name>[] };

export function gather(some: { readonly [Name in ThingName]?: readonly RecordOf<Name>[] }): Records {
  return Object.fromEntries(thingNames.map((name) => [name, some[name] ?? []])) as unknown as Records;
}

export function findIn<Name extends ThingName>(
  records: Records,
  name: Name,
  id: Id<Name> | null,
): RecordOf<Name> | null {
  const ofKind: readonly RecordOf<Name>[] = records[name];
  return ofKind.find((record) => record.id === id) ?? null;
}

/** The ids of the records that this one is a part of, the nearest first named first. */
export function wholesOf(name: ThingName, record: AnyRecord): Id[] {
  return Object.entries(things[name].fields).flatMap(([key, { holds }]) => {
    const isPart = holds.kind === 'about' || (holds.kind === 'reference' && holds.part);
    const value = record[key];
    return isPart && isId(value) ? [value] : [];
  });
}
