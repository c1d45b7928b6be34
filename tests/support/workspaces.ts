import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { openCore } from '../../db/core.ts';
import { migrations } from '../../db/migrations/index.ts';
import { createWorkspace } from '../../db/open.ts';
import { forkNode } from '../../electron/host/data-process.ts';
import { newCommandId, newOfficial } from './new-records.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The entry of the data process, as it is run: built, which starts four times as fast as its sources. */
export const worker = fileURLToPath(new URL('../../dist/main/worker.js', import.meta.url));

export const forkWorker = () => forkNode(worker);

export const opening = { applicationVersion: '0.0.0', who: userInfo().username };

/** A workspace with nothing in it, closed; it goes when the test ends. */
export function emptyWorkspace(): string {
  const folder = join(temporaryFolder(), 'workspace');
  makeWorkspace(folder);
  return folder;
}

/** Gives copies of a workspace with enough changes for the walk along its change record to come in several chunks. */
export function useLongWorkspace(): () => Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'demarche-long-'));
  const original = join(home, 'workspace');
  let made: Promise<void> | undefined;
  afterAll(() => rmSync(home, { recursive: true }));
  return async () => {
    await (made ??= fill(original));
    const folder = join(temporaryFolder(), 'workspace');
    cpSync(original, folder, { recursive: true });
    return folder;
  };
}

export function makeWorkspace(folder: string): void {
  createWorkspace(folder, { ...opening, migrations, now: Date.now }).close();
}

async function fill(folder: string): Promise<void> {
  makeWorkspace(folder);
  const core = openCore({ ...opening, folder, now: Date.now });
  const context = { cancelled: () => false, progress() {} };
  // A change for each spelling, in three commands: written one by one they would take seconds.
  for (let count = 0; count < 3; count += 1) {
    const ask = { operation: 'officials.enter', input: newOfficial(700), command: { id: newCommandId() } };
    await core.dispatcher.ask(ask, context);
  }
  core.close();
}
