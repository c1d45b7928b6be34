/** A set of records in memory, by kind: what the pure rules are computed from. */
import type { Id } from './id.ts';
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
  return recordsWith(records, name, 'id', id)[0] ?? null;
}

/** The records of a kind whose field holds this value, in the order they have among their kind. */
export function recordsWith<Name extends ThingName>(
  records: Records,
  name: Name,
  field: keyof RecordOf<Name> & string,
  value: Id | null,
): readonly RecordOf<Name>[] {
  const ofKind: readonly RecordOf<Name>[] = records[name];
  return (indexOf(ofKind, field).get(value) ?? []) as readonly RecordOf<Name>[];
}

type Index = ReadonlyMap<unknown, readonly object[]>;

/** A list of records is never changed, so each is sorted by a field once, when that is first asked for. */
const indexes = new WeakMap<readonly object[], Map<string, Index>>();

function indexOf(ofKind: readonly Readonly<Record<string, unknown>>[], field: string): Index {
  const known = indexes.get(ofKind) ?? new Map<string, Index>();
  indexes.set(ofKind, known);
  const index = known.get(field) ?? Map.groupBy(ofKind, (record) => record[field]);
  known.set(field, index);
  return index;
}

/** By which fields a kind of record names what it is part of. */
const wholeFields = new Map(
  thingNames.map((name) => [
    name,
    Object.entries(things[name].fields)
      .filter(([, { holds }]) => holds.kind === 'about' || (holds.kind === 'reference' && holds.part))
      .map(([key]) => key),
  ]),
);

/** The ids of the records that this one is a part of, the nearest first named first. */
export function wholesOf(name: ThingName, record: AnyRecord): Id[] {
  return (wholeFields.get(name) ?? []).flatMap((key) => (record[key] as Id | null) ?? []);
}
