import type Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { latestRaised } from '../../db/operations/pages/topic-page.ts';
import { absencesBy } from '../../db/tables/absence-lines.ts';
import { callCounts } from '../../db/tables/call-counts.ts';
import { attemptsOfRequest, conversationsOfRequest } from '../../db/tables/gathered-request.ts';
import { requestsBy } from '../../db/tables/request-lines.ts';
import { conversationsOfOfficial } from '../../db/tables/topics-of-official.ts';
import { newSample } from '../support/core.ts';

/** What is counted or listed for a page, with how often it takes the key of whom the page is of. */
const statements: readonly { name: string; sql: string; of: string; keys: number }[] = [
  { name: 'calls of an official', sql: callCounts.official, of: 'official', keys: 1 },
  { name: 'calls of a seat', sql: callCounts.seat, of: 'seat', keys: 1 },
  { name: 'calls of a country', sql: callCounts.country, of: 'country', keys: 1 },
  { name: 'conversations', sql: conversationsOfOfficial, of: 'official', keys: 2 },
  ...Object.entries({ holder: 'official', seat: 'seat', country: 'country' } as const).map(([by, of]) => ({
    name: `requests by ${by}`,
    sql: `SELECT request.uid FROM request ${requestsBy[by as keyof typeof requestsBy].replace('LIMIT ?', 'LIMIT 51')}`,
    of,
    keys: 1,
  })),
  ...Object.entries(absencesBy).map(([by, { tail, keys }]) => ({
    name: `absences by ${by}`,
    sql: `SELECT absence.uid FROM absence ${tail.replace('LIMIT ?', 'LIMIT 201')}`,
    of: { official: 'official', seat: 'seat', country: 'country', visitors: 'country' }[by] ?? '',
    keys,
  })),
  {
    name: 'attempts of a request',
    sql: `SELECT attempt.uid FROM attempt ${attemptsOfRequest}`,
    of: 'request',
    keys: 3,
  },
  {
    name: 'conversations of a request',
    sql: `SELECT conversation.uid FROM conversation ${conversationsOfRequest}`,
    of: 'request',
    keys: 2,
  },
  {
    name: 'where a topic was raised',
    sql: `SELECT topic_raised.uid FROM topic_raised ${latestRaised.replace('LIMIT ?', 'LIMIT 201')}`,
    of: 'topic',
    keys: 1,
  },
];

const multiplied = [
  'official',
  'tenure',
  'absence',
  'round',
  'attempt',
  'conversation',
  'participant',
  'topic_raised',
] as const;

/** Copies the first row of a table so many times. */
function multiply(database: Database.Database, table: string, times: number): void {
  const columns = (database.pragma(`table_info(${table})`) as { name: string }[])
    .map(({ name }) => name)
    .filter((name) => name !== 'uid' && name !== `${table}_id`)
    .join(', ');
  database.exec(`INSERT INTO ${table} (uid, ${columns})
    WITH RECURSIVE number(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM number WHERE n < ${times})
    SELECT randomblob(16), ${columns} FROM (SELECT * FROM ${table} ORDER BY ${table}_id LIMIT 1), number`);
}

/** The steps of the plan that walk through the whole of a table. */
function scansOf(database: Database.Database, sql: string, cells: readonly number[]): string[] {
  const steps = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...cells) as { detail: string }[];
  expect(steps.length).toBeGreaterThan(0);
  return steps.map(({ detail }) => detail).filter((detail) => /^SCAN (?!json_each)/.test(detail));
}

describe('what a page counts and lists', () => {
  test('is found along indexes, with what the planner knows of a small workspace and of a large one', async () => {
    const workspace = await newSample();
    workspace.look((database) => {
      const check = () => {
        for (const { name, sql, of, keys } of statements) {
          const all = database.prepare(`SELECT ${of}_id FROM ${of}`).pluck().all() as number[];
          for (const key of all.slice(0, 20)) {
            expect(scansOf(database, sql, Array<number>(keys).fill(key)), name).toEqual([]);
          }
        }
      };
      check();
      // Many records, nearly all of them of one official and one seat, are what misleads a planner that counts.
      for (const table of multiplied) multiply(database, table, 3_000);
      database.exec(`
        INSERT INTO request (uid, round_id, seat_id, holder_id, position, direction)
          SELECT randomblob(16), round_id, 1, 1, 1, 'ours' FROM round
          WHERE round_id NOT IN (SELECT round_id FROM request);
        ANALYZE;`);
      check();
    });
  });

  test('would be seen to walk through a table if it did', async () => {
    const workspace = await newSample();
    workspace.look((database) => {
      expect(scansOf(database, 'SELECT count(*) FROM attempt WHERE spoke_with = ?', [1])).toHaveLength(1);
    });
  });
});
