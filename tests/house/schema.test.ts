import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { thingNames } from '../../contract/model/thing-names.ts';
import { things } from '../../contract/model/things.ts';
import { operations } from '../../contract/operations/index.ts';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { columnNamesOf } from '../../db/record/columns.ts';
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

  test('finds what refers to a record by an index, but for the few rows of small tables', () => {
    const small = new Set(['roster', 'outcome', 'source', 'round']);
    const unindexed = thingNames.flatMap((thing) =>
      foreignKeysOf(thing)
        .filter(({ from, table }) => !leadingIndexColumnsOf(thing).includes(from) && !small.has(table))
        .map(({ from }) => `${thing}.${from}`),
    );
    expect(unindexed).toEqual([]);
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
