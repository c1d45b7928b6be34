/** How a kind of record lies in its table: derived from its description in the contract, held to the schema by a test. */
import type { AnyRecord } from '../../contract/model/records.ts';
import { idFrom, thingNameOf, uidHexOf, type Id } from '../../contract/model/id.ts';
import { things } from '../../contract/model/things.ts';
import type { Field } from '../../contract/model/thing.ts';
import { thingNames, type ThingName } from '../../contract/model/thing-names.ts';

/** What a row holds in one column. */
export type Cell = string | number | bigint | Buffer | null;
export type Row = Readonly<Record<string, Cell>>;

/** The integer key of a record, and back: references travel as uids and lie as integers. */
export type KeyOf = (thing: ThingName, id: Id, field: string) => number;

interface Column {
  readonly names: readonly string[];
  /** SQL that reads the column; a reference reads the uid behind its key. */
  readonly select: readonly string[];
  write(value: unknown, keyOf: KeyOf): readonly Cell[];
  read(row: Row): unknown;
}

interface Layout {
  readonly thing: ThingName;
  readonly columns: readonly (readonly [key: string, column: Column])[];
}

const whenParts = ['from', 'until', 'zone', 'granularity', 'qualifier', 'text'] as const;

const layouts = new Map<ThingName, Layout>(
  thingNames.map((thing) => [
    thing,
    {
      thing,
      columns: Object.entries(things[thing].fields as Record<string, Field>).map(
        ([key, field]) => [key, columnOf(key, field)] as const,
      ),
    },
  ]),
);

/** Column names of a kind of record without its key, its uid first. */
export function columnNamesOf(thing: ThingName): string[] {
  return ['uid', ...layoutOf(thing).columns.flatMap(([, column]) => column.names)];
}

const selectLists = new Map(thingNames.map((thing) => [thing, makeSelectList(thing)]));

/** The select list that `recordFrom` reads. */
export function selectListOf(thing: ThingName): string {
  return selectLists.get(thing) ?? makeSelectList(thing);
}

function makeSelectList(thing: ThingName): string {
  return [
    `${thing}.uid AS uid`,
    ...layoutOf(thing).columns.flatMap(([, { names, select }]) =>
      select.map((expression, index) => `${expression.replaceAll('@', thing)} AS ${names[index]}`),
    ),
  ].join(', ');
}

export function recordFrom<Name extends ThingName>(thing: Name, row: Row): AnyRecord {
  const fields = layoutOf(thing).columns.map(([key, column]) => [key, column.read(row)] as const);
  return { id: idFrom(thing, hex(row['uid'] ?? null)), ...Object.fromEntries(fields) };
}

/** The cells of a record in the order of `columnNamesOf`. */
export function cellsOf(thing: ThingName, record: AnyRecord, keyOf: KeyOf): Cell[] {
  return [
    uidBytes(record.id),
    ...layoutOf(thing).columns.flatMap(([key, column]) => column.write(record[key] ?? null, keyOf)),
  ];
}

export function uidBytes(id: Id): Buffer {
  return Buffer.from(uidHexOf(id), 'hex');
}

export function snakeCase(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function layoutOf(thing: ThingName): Layout {
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
    write: (value) => [write(value)],
    read: (row) => read(row[name] ?? null),
  };
}

function referenceColumn(key: string, name: string, to: ThingName): Column {
  return {
    names: [name],
    select: [`(SELECT whole.uid FROM ${to} AS whole WHERE whole.${to}_id = @.${name})`],
    write: (value, keyOf) => [value === null ? null : keyOf(to, value as Id, key)],
    read: (row) => (row[name] == null ? null : idFrom(to, hex(row[name]))),
  };
}

function aboutColumn(): Column {
  return {
    names: ['about_kind', 'about_uid'],
    select: ['@.about_kind', '@.about_uid'],
    write(value, keyOf) {
      const id = value as Id;
      keyOf(thingNameOf(id), id, 'aboutId');
      return [thingNameOf(id), uidBytes(id)];
    },
    read: (row) => idFrom(row['about_kind'] as ThingName, hex(row['about_uid'] ?? null)),
  };
}

function whenColumn(name: string): Column {
  const names = whenParts.map((part) => `${name}_${part}`);
  return {
    names,
    select: names.map((column) => `@.${column}`),
    write: (value) =>
      whenParts.map((part) => (value === null ? null : (value as Record<string, Cell>)[part]) ?? null),
    read: (row) =>
      row[`${name}_zone`] == null
        ? null
        : Object.fromEntries(whenParts.map((part) => [part, row[`${name}_${part}`] ?? null])),
  };
}

function hex(cell: Cell): string {
  if (!Buffer.isBuffer(cell)) throw new Error('A uid is read from a blob.');
  return cell.toString('hex');
}
