/** Speed as ratios within one run: how the hot paths grow from ten thousand attempts to a million. Never a test. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uidMaker } from '../../contract/model/id.ts';
import { openCore, type CoreOptions } from '../../db/core.ts';
import { createCore } from '../../db/create-core.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openWorkspace } from '../../db/open.ts';
import { say } from '../scripts/steps.ts';
import { measure, type Figures } from './measure.ts';
import { memoryAfterReading } from './memory.ts';
import { measureOpening } from './opening.ts';
import { subjects } from './subjects/index.ts';
import { showFigures, type Scale } from './table.ts';
import { fill } from './world.ts';

const scales = process.argv.includes('--quick') ? [10_000] : [10_000, 100_000, 1_000_000];
const context = { cancelled: () => false, progress() {} };

async function benchAt(attempts: number, home: string): Promise<Scale> {
  const folder = join(home, `world-${attempts}`);
  const options = { folder, applicationVersion: 'bench', who: 'bench', now: Date.now };
  (await createCore(options, { name: 'Bench', kind: 'own', zone: 'UTC' })).close();
  const bare = await buildAndMeasureBare(options, attempts);
  const opening = await measureOpening(options);
  const through = await measureThroughCore(options);
  const figures = subjects.map(
    ({ name }) => [name, { bare: bare.get(name), through: through.get(name) }] as const,
  );
  return {
    attempts,
    figures: new Map([['open', opening], ...figures]),
    megabytes: await memoryAfterReading(options),
  };
}

async function buildAndMeasureBare(options: CoreOptions, attempts: number): Promise<Map<string, Figures>> {
  const workspace = openWorkspace(options.folder, { ...options, migrations });
  try {
    fill(workspace.database, attempts);
    const bare = new Map<string, Figures>();
    for (const subject of subjects) bare.set(subject.name, await measure(subject.bare(workspace.database)));
    return bare;
  } finally {
    workspace.close();
  }
}

async function measureThroughCore(options: CoreOptions): Promise<Map<string, Figures>> {
  const core = openCore(options);
  const asked = {
    ask: (operation: string, input: unknown, command?: { id: string }) =>
      core.dispatcher.ask({ operation, input, ...(command && { command }) }, context),
    newUid: uidMaker(Date.now, (count) => randomBytes(count)),
  };
  try {
    const through = new Map<string, Figures>();
    for (const subject of subjects) {
      through.set(subject.name, await measure(await subject.through(asked), subject.before?.(asked)));
    }
    return through;
  } finally {
    core.close();
  }
}

const home = mkdtempSync(join(tmpdir(), 'demarche-bench-'));
try {
  // Not counted: what the first pass compiles would look like a world that shrinks.
  await benchAt(10_000, join(home, 'warm-up'));
  const measured: Scale[] = [];
  for (const attempts of scales) {
    say(`Building and measuring ${attempts.toLocaleString('en')} attempts…`);
    measured.push(await benchAt(attempts, home));
  }
  say(showFigures(measured));
} finally {
  rmSync(home, { recursive: true, force: true });
}
