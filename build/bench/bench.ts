/** Speed as ratios within one run: how the hot paths grow from ten thousand attempts to a million. Never a test. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idFrom, uidMaker } from '../../contract/model/id.ts';
import { openCore, type OpenedCore } from '../../db/core.ts';
import { createCore } from '../../db/create-core.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openWorkspace } from '../../db/open.ts';
import { outcomeId } from '../../db/reference-data.ts';
import { say } from '../scripts/steps.ts';
import { fill, probe } from './world.ts';

const scales = process.argv.includes('--quick') ? [10_000] : [10_000, 100_000, 1_000_000];
const rounds = 30;
const newUid = uidMaker(Date.now, (count) => randomBytes(count));
const context = { cancelled: () => false, progress() {} };

interface Figures {
  readonly median: number;
  readonly p95: number;
}
type Row = Readonly<Record<string, Figures>>;

async function measure(work: () => unknown): Promise<Figures> {
  const times: number[] = [];
  await work();
  for (let count = 0; count < rounds; count += 1) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  times.sort((a, b) => a - b);
  return { median: times[rounds / 2] ?? Number.NaN, p95: times[Math.floor(rounds * 0.95)] ?? Number.NaN };
}

async function benchAt(attempts: number, home: string): Promise<Row> {
  const options = {
    folder: join(home, `world-${attempts}`),
    applicationVersion: 'bench',
    who: 'bench',
    now: Date.now,
  };
  (await createCore(options, { name: 'Bench', kind: 'own', zone: 'UTC' })).close();
  const made = openWorkspace(options.folder, { ...options, migrations });
  fill(made.database, attempts);
  made.database.exec('CREATE TABLE bare (bare_id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
  const insert = made.database.prepare('INSERT INTO bare (body) VALUES (?)');
  const bare = await measure(() => insert.run('One row, and nothing else.'));
  made.database.exec('DROP TABLE bare');
  made.close();

  const open = await measure(() => openCore(options).close());
  const core = openCore(options);
  try {
    return { open, 'a bare durable row': bare, ...(await benchCore(core)) };
  } finally {
    core.close();
  }
}

async function benchCore({ dispatcher }: OpenedCore): Promise<Row> {
  const ask = (operation: string, input: unknown, command?: { id: string }) =>
    dispatcher.ask({ operation, input, ...(command && { command }) }, context);
  const names = (await ask('rounds.names', {})) as { id: string; name: string }[];
  const roundId = names.find(({ name }) => name === 'Round 1')?.id;
  const asOf = Date.UTC(2000, 0, 8);
  const board = (await ask('rounds.board', { roundId, asOf })) as { rows: { requestId: string }[] };
  const requestId = board.rows.at(-1)?.requestId;
  return {
    [`board of ${probe.seats} seats`]: await measure(() => ask('rounds.board', { roundId, asOf })),
    'first page of the calls': await measure(() => ask('attempts.list', { limit: 100 })),
    'a logged attempt, durable': await measure(() =>
      ask(
        'attempts.log',
        {
          id: idFrom('attempt', newUid()),
          requestId,
          at: { at: '2000-01-05T10:00', zone: 'UTC' },
          askedBy: 'us',
          dialledBy: 'us',
          channel: 'phone',
          outcomeId: outcomeId('no answer'),
        },
        { id: newUid() },
      ),
    ),
  };
}

const home = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
try {
  const table: [number, Row][] = [];
  for (const attempts of scales) {
    say(`Building and measuring ${attempts.toLocaleString('en')} attempts…`);
    table.push([attempts, await benchAt(attempts, home)]);
  }
  const first = table[0]?.[1] ?? {};
  for (const what of Object.keys(first)) {
    say(`\n${what}`);
    for (const [attempts, row] of table) {
      const { median, p95 } = row[what] ?? { median: Number.NaN, p95: Number.NaN };
      const growth = median / (first[what]?.median ?? Number.NaN);
      say(
        `  ${attempts.toLocaleString('en').padStart(9)}  median ${median.toFixed(2).padStart(8)} ms  p95 ${p95.toFixed(2).padStart(8)} ms  growth ${growth.toFixed(2)}`,
      );
    }
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
