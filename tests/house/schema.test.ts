import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import type { Field } from '../../contract/model/thing.ts';
import { thingNames } from '../../contract/model/thing-names.ts';
import { things } from '../../contract/model/things.ts';
import { operations } from '../../contract/operations/index.ts';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { columnNamesOf, snakeCase } from '../../db/record/columns.ts';
import { schemaText } from '../../db/schema-text.ts';
import { textOf } from '../support/source-files.ts';

const database = new Database(':memory:');
migrate(database, migrations, () => {});
afterAll(() => database.close());

interface ForeignKey {
  readonly table: string;
  readonly from: string;
}

function columnsIn(table: string): string[] {
  return (database.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
}

function foreignKeysOf(table: string): ForeignKey[] {
  return database.pragma(`foreign_key_list(${table})`) as ForeignKey[];
}

function leadingIndexColumnsOf(table: string): string[] {
  return (database.pragma(`index_list(${table})`) as { name: string }[]).flatMap(({ name }) => {
    const [first] = database.pragma(`index_info(${name})`) as { name: string }[];
    return first === undefined ? [] : [first.name];
  });
}

describe.for(thingNames)('the table %s', (thing) => {
  test('has exactly the columns of its description', () => {
    expect(columnsIn(thing).toSorted()).toEqual([`${thing}_id`, ...columnNamesOf(thing)].toSorted());
  });
});

describe('the schema', () => {
  test('is strict in every table', () => {
    const loose = database
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
  });

  test('finds what refers to a record by an index, whatever refers to it', () => {
    const unindexed = thingNames.flatMap((thing) =>
      foreignKeysOf(thing)
        .filter(({ from }) => !leadingIndexColumnsOf(thing).includes(from))
        .map(({ from }) => `${thing}.${from}`),
    );
    expect(unindexed).toEqual([]);
  });

  test('has a foreign key for every reference of the contract, to the table it names', () => {
    const declared = thingNames.flatMap((thing) =>
      Object.entries(things[thing].fields as Record<string, Field>).flatMap(([key, { holds }]) =>
        holds.kind === 'reference' ? [`${thing}.${snakeCase(key)} → ${holds.to}`] : [],
      ),
    );
    const kept = thingNames.flatMap((thing) =>
      foreignKeysOf(thing).map(({ from, table }) => `${thing}.${from} → ${table}`),
    );
    expect(kept.toSorted()).toEqual(declared.toSorted());
  });

  test('may leave empty what the contract may leave out, and nothing else', () => {
    for (const thing of thingNames) {
      const optional = Object.entries(things[thing].fields as Record<string, Field>)
        .filter(([, field]) => field.optional)
        .map(([key]) => snakeCase(key));
      const columns = database.pragma(`table_info(${thing})`) as { name: string; notnull: number }[];
      const empty = columns.filter(({ name, notnull }) => notnull === 0 && name !== `${thing}_id`);
      // A time that is unknown has no bounds; everything else of it is there.
      const unexpected = empty.filter(
        ({ name }) =>
          !optional.some((key) => name === key || name.startsWith(`${key}_`)) &&
          !/_(?:from|until)$/.test(name),
      );
      expect(unexpected, thing).toEqual([]);
    }
  });

  test('keeps every uid once', () => {
    for (const thing of thingNames) {
      const unique = (database.pragma(`index_list(${thing})`) as { name: string; unique: number }[])
        .filter((index) => index.unique === 1)
        .map(({ name }) =>
          (database.pragma(`index_info(${name})`) as { name: string }[]).map((part) => part.name),
        );
      expect(unique, thing).toContainEqual(['uid']);
    }
  });

  test('is written down for reading as it is', () => {
    expect(textOf('db/schema.sql')).toBe(schemaText());
  });
});

describe('the contract', () => {
  test('has make, change and remove for every kind of record', () => {
    const kept = Object.values(operations).flatMap((area) => ('change' in area ? [area.change] : []));
    for (const thing of thingNames) {
      const { changing } = things[thing];
      expect(
        kept.some(({ input }) => 'fields' in input.shape && input.shape.fields === changing),
        thing,
      ).toBe(true);
    }
  });
});
