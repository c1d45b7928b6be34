import type Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fill } from '../../build/bench/world.ts';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import DatabaseOf from 'better-sqlite3';
import { addReferenceData } from '../../db/reference-data.ts';
import { TableStore } from '../../db/record/table-store.ts';
import { callColumnStatements } from '../../db/tables/call-columns.ts';
import { firstPageOfCalls } from '../../db/tables/call-index.ts';
import { callMarkStatements } from '../../db/tables/call-marks.ts';
import { callRowStatements } from '../../db/tables/call-rows.ts';

let database: Database.Database;

beforeAll(() => {
  database = new DatabaseOf(':memory:');
  migrate(database, migrations, () => {});
  addReferenceData(new TableStore(database));
  fill(database, 10_000);
});
afterAll(() => database.close());

/** How SQLite goes about it, with the values it will have: its statistics look at them. */
function planOf(sql: string, ...values: (number | string)[]): string[] {
  const steps = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[];
  return steps.map(({ detail }) => detail);
}

const keys = JSON.stringify([9_999, 5_000, 17, 1]);
const newest = () => Number(database.prepare('SELECT max(at_from) FROM attempt').pluck().get());

describe('with ten thousand attempts and their statistics', () => {
  test('the lines of a page are looked up by key, whatever the page', () => {
    const steps = planOf(callRowStatements.calls, 300, keys);
    expect(steps[0]).toContain('SCAN wanted VIRTUAL TABLE');
    const others = steps.slice(1);
    expect(others).toHaveLength(7);
    expect(others.filter((step) => !step.includes('USING INTEGER PRIMARY KEY (rowid=?)'))).toEqual([]);
  });

  test.for(['conversations', 'topics'] as const)('the %s of a page are led to by an index', (name) => {
    const steps = planOf(callRowStatements[name], keys);
    expect(steps[0]).toContain('SCAN wanted VIRTUAL TABLE');
    expect(steps.filter((step) => /^SCAN (?!wanted)/.test(step))).toEqual([]);
    expect(steps.join()).toContain('conversation_by_attempt');
  });

  test('the first page and the order of time walk along an index and sort nothing', () => {
    const plans = [
      planOf(firstPageOfCalls, 100, 0),
      planOf(callColumnStatements.dated, newest(), newest(), 9_999),
      planOf(callColumnStatements.undated, 9_999),
    ];
    for (const steps of plans) {
      expect(steps.join()).toContain('USING COVERING INDEX attempt_by_at');
      expect(steps.join()).not.toContain('TEMP B-TREE');
    }
    expect(plans[1]?.join()).toContain('at_from<?');
  });

  test('the columns are read along the table, and what was touched by key', () => {
    expect(planOf(callColumnStatements.rows, 5_000).join()).toContain('rowid>?');
    const again = planOf(callColumnStatements.again, keys);
    expect(again.filter((step) => step.startsWith('SCAN'))).toEqual(['SCAN touched VIRTUAL TABLE INDEX 1:']);
  });

  test('words, topics and rosters are found by their indexes', () => {
    expect(planOf(callMarkStatements.words, '"remark" *', 5_000).join()).toContain('VIRTUAL TABLE INDEX');
    for (const name of ['conversations', 'topicsRaised', 'readouts'] as const) {
      const steps = planOf(callMarkStatements[name], '"remark" *', 5_000);
      expect(steps.filter((step) => /^SCAN (?!\w+ VIRTUAL TABLE INDEX|found$)/.test(step))).toEqual([]);
      expect(steps.join()).not.toContain('TEMP B-TREE');
    }
    const raised = planOf(callMarkStatements.raised, 1, 0).join();
    expect(raised).toContain('topic_raised_by_topic (topic_id=? AND rowid>?)');
    expect(raised).not.toMatch(/SCAN conversation|SCAN topic_raised/);
    expect(planOf(callMarkStatements.seatsOfRoster, 1).join()).toContain('roster_id=?');
    expect(planOf(callMarkStatements.topicsBelow, 1).join()).toContain('topic_by_parent');
  });
});
