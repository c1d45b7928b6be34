/** How a kind of record lies in its table: derived from its description in the contract, held to the schema by a test. */
import type { AnyRecord } from '../../contract/model/records.ts';
import { thingNameOf, uidHexOf, type Id } from '../../contract/model/id.ts';
import { things } from '../../contract/model/things.ts';
import type { Field } from '../../contract/model/thing.ts';
import { thingNames, type ThingName } from '../../contract/model/thing-names.ts';

/** What a row holds in one column. */
export type Cell = string | number | bigint | Buffer | null;
export type Row = Readonly<Record<string, Cell>>;

/** The integer key of a record: references travel as uids and lie as integers. */
export type KeyOf = (thing: ThingName, id: Id, field: string) => number;

/** And back: the id that a key stands for. */
export type IdOf = (thing: ThingName, key: number) => Id;

interface Column {
  readonly names: readonly string[];
  /** SQL that reads the column, cell by cell; `@` is its table. */
  readonly select: readonly string[];
  /** The kind of record that its one cell is a key of. */
  readonly to: ThingName | null;
  write(value: unknown, keyOf: KeyOf): readonly Cell[];
  /** @param at where in the row its cells begin */
  read(row: readonly Cell[], at: number, idOf: IdOf): unknown;
}

interface Placed {
  readonly key: string;
  readonly column: Column;
  /** Where in a row its cells begin; the record's own key and id come first. */
  readonly at: number;
}

const whenParts = ['from', 'until', 'zone', 'granularity', 'qualifier', 'text'] as const;

const layouts = new Map<ThingName, readonly Placed[]>(thingNames.map((thing) => [thing, layOut(thing)]));

function layOut(thing: ThingName): Placed[] {
  let at = 2;
  return Object.entries(things[thing].fields as Record<string, Field>).map(([key, field]) => {
    const column = columnOf(key, field);
    const placed = { key, column, at };
    at += column.select.length;
    return placed;
  });
}

/** Column names of a kind of record without its key, its uid first. */
export function columnNamesOf(thing: ThingName): string[] {
  return ['uid', ...layoutOf(thing).flatMap(({ column }) => column.names)];
}

/** The select list of a row that is read cell by cell: the record's key, its id, and its fields. */
export function selectListOf(thing: ThingName): string {
  const fields = layoutOf(thing).flatMap(({ column }) => column.select);
  return [`@.${thing}_id`, `'${thing}_' || ${hex('@.uid')}`, ...fields].join(', ').replaceAll('@', thing);
}

/** @param row as `selectListOf` selects it */
export function recordFrom(thing: ThingName, row: readonly Cell[], idOf: IdOf): AnyRecord {
  const record: Record<string, unknown> & { id: Id } = { id: row[1] as Id };
  for (const { key, column, at } of layoutOf(thing)) record[key] = column.read(row, at, idOf);
  return record;
}

/** The places in a row of one kind at which it names records of another by their keys. */
export function placesNaming(to: ThingName, thing: ThingName): number[] {
  return layoutOf(thing).flatMap(({ column, at }) => (column.to === to ? [at] : []));
}

/** The cells of a record in the order of `columnNamesOf`. */
export function cellsOf(thing: ThingName, record: AnyRecord, keyOf: KeyOf): Cell[] {
  return [
    uidBytes(record.id),
    ...layoutOf(thing).flatMap(({ key, column }) => column.write(record[key] ?? null, keyOf)),
  ];
}

export function uidBytes(id: Id): Buffer {
  return Buffer.from(uidHexOf(id), 'hex');
}

export function snakeCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function layoutOf(thing: ThingName): readonly Placed[] {
  const layout = layouts.get(thing);
  if (layout === undefined) throw new Error(`There is no kind of record called ${thing}.`);
  return layout;
}

function columnOf(key: string, { holds }: Field): Column {
  const name = snakeCase(key);
  switch (holds.kind) {
    case 'text':
    case 'prose':
    case 'integer':
      return single(
        name,
        (value) => value as Cell,
        (cell) => cell,
      );
    case 'flag':
      return single(
        name,
        (value) => (value === null ? null : Number(value)),
        (cell) => (cell === null ? null : cell === 1),
      );
    case 'json':
      return single(
        name,
        (value) => JSON.stringify(value),
        (cell) => JSON.parse(String(cell)),
      );
    case 'reference':
      return referenceColumn(key, name, holds.to);
    case 'about':
      return aboutColumn();
    case 'when':
      return whenColumn(name);
  }
}

function single(name: string, write: (value: unknown) => Cell, read: (cell: Cell) => unknown): Column {
  return {
    names: [name],
    select: [`@.${name}`],
    to: null,
    write: (value) => [write(value)],
    read: (row, at) => read(row[at] ?? null),
  };
}

function referenceColumn(key: string, name: string, to: ThingName): Column {
  return {
    names: [name],
    select: [`@.${name}`],
    to,
    write: (value, keyOf) => [value === null ? null : keyOf(to, value as Id, key)],
    read: (row, at, idOf) => (row[at] == null ? null : idOf(to, row[at] as number)),
  };
}

function aboutColumn(): Column {
  return {
    names: ['about_kind', 'about_uid'],
    select: [`@.about_kind || '_' || ${hex('@.about_uid')}`],
    to: null,
    write(value, keyOf) {
      const id = value as Id;
      keyOf(thingNameOf(id), id, 'aboutId');
      return [thingNameOf(id), uidBytes(id)];
    },
    read: (row, at) => row[at],
  };
}

function whenColumn(name: string): Column {
  const names = whenParts.map((part) => `${name}_${part}`);
  return {
    names,
    select: names.map((column) => `@.${column}`),
    to: null,
    write: (value) =>
      whenParts.map((part) => (value === null ? null : (value as Record<string, Cell>)[part]) ?? null),
    read: (row, at) =>
      row[at + 2] == null
        ? null
        : {
            from: row[at],
            until: row[at + 1],
            zone: row[at + 2],
            granularity: row[at + 3],
            qualifier: row[at + 4],
            text: row[at + 5],
          },
  };
}

/** SQL for the digits of a uid, as ids have them: a text is cheaper to read than a blob. */
function hex(uid: string): string {
  return `lower(hex(${uid}))`;
}
