import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fill, largeRound } from '../../build/bench/world.ts';
import { idFrom, uidMaker } from '../../contract/model/id.ts';
import type { Board } from '../../contract/model/board-shape.ts';
import type { Dispatcher } from '../../contract/wire/dispatcher.ts';
import { dispatcherOn } from '../../db/core.ts';
import { createCore } from '../../db/create-core.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openWorkspace, type OpenWorkspace } from '../../db/open.ts';
import { outcomeId } from '../../db/reference-data.ts';
import { watched, type Ran } from '../support/watched-database.ts';

/** The tables that grow with the years. */
const growing = [
  'attempt',
  'request',
  'conversation',
  'answered_request',
  'participant',
  'offer',
  'decision',
];
const grown = new RegExp(
  `^SCAN (?:${[...growing, 'official', 'round', 'account', 'citation', 'change', 'command'].join('|')})\\b`,
);

const home = mkdtempSync(join(tmpdir(), 'demarche-plans-'));
const options = {
  folder: join(home, 'workspace'),
  applicationVersion: '0.0.0',
  who: 'the clerk',
  now: Date.now,
};
const newUid = uidMaker(Date.now, randomBytes);
let workspace: OpenWorkspace;
let dispatcher: Dispatcher;
let ran: Ran[] = [];
let board: Board;

beforeAll(async () => {
  (await createCore(options, { name: 'Ten thousand calls', kind: 'own', zone: 'UTC' })).close();
  workspace = openWorkspace(options.folder, { ...options, migrations });
  fill(workspace.database, 10_000);
  dispatcher = dispatcherOn(
    watched(workspace.database, (one) => ran.push(one)),
    'read-write',
    options,
  );
  const rounds = (await ask('rounds.names', {})) as { id: string; name: string }[];
  const roundId = rounds.find(({ name }) => name === largeRound.name)?.id;
  board = (await ask('rounds.board', { roundId })) as Board;
});
afterAll(() => {
  workspace.close();
  rmSync(home, { recursive: true, force: true });
});

function ask(operation: string, input: unknown): Promise<unknown> {
  const command = operation === 'attempts.log' ? { id: newUid() } : undefined;
  const context = { cancelled: () => false, progress() {} };
  return dispatcher.ask({ operation, input, ...(command && { command }) }, context);
}

/** The steps in which a statement, with the values it was run with, walks through a table that grows. */
function walksOf({ sql, cells }: Ran): string[] {
  const plan = workspace.database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...cells) as { detail: string }[];
  const steps = plan.map(({ detail }) => detail);
  const isSorted = steps.some((step) => step.startsWith('USE TEMP B-TREE'));
  // The first rows along an index are a few, however many there are.
  if (/\bLIMIT\b/.test(sql) && !isSorted) return [];
  return steps.filter((step) => grown.test(step)).map((step) => `${step}: ${sql}`);
}

const requestId = () => board.rows[0]?.requestId;
const logged = () => ({
  id: idFrom('attempt', newUid()),
  requestId: requestId(),
  at: { at: '2000-01-05T10:00', zone: 'UTC' },
  askedBy: 'us',
  dialledBy: 'us',
  channel: 'phone',
  outcomeId: outcomeId('no answer'),
  remark: 'A remark.',
});

const questions: readonly (readonly [what: string, operation: string, input: () => object])[] = [
  ['a board', 'rounds.board', () => ({ roundId: board.round.id, asOf: Date.UTC(2000, 0, 8) })],
  ['a board as known before', 'rounds.board', () => ({ roundId: board.round.id, knownAt: Date.now() - 1 })],
  ['the story of a request', 'requests.story', () => ({ requestId: requestId() })],
  ['the first rounds', 'rounds.list', () => ({})],
  ['the rounds after one', 'rounds.list', () => ({ after: board.round.id })],
  ['the calls of a round', 'rounds.calls', () => ({ roundId: board.round.id })],
  ['the latest calls', 'attempts.list', () => ({ limit: 100 })],
  ['a logged call', 'attempts.log', logged],
];

describe('among ten thousand calls', () => {
  test.each(questions)('%s walks through no table that grows', async (_, operation, input) => {
    // Nothing is remembered from the question before.
    await ask('attempts.log', logged());
    ran = [];
    await ask(operation, input());
    expect(ran.length).toBeGreaterThan(2);
    expect(ran.flatMap(walksOf)).toEqual([]);
  });

  test('a walk through a table would be seen', () => {
    expect(walksOf({ sql: 'SELECT count(*) FROM attempt WHERE spoke_with = ?', cells: ['x'] })).toHaveLength(
      1,
    );
  });
});
