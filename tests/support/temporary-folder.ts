import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { Refusal } from '../../contract/errors.ts';

/** A new empty folder that other users can enter; it goes when the test ends. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'demarche-test-')));
  chmodSync(folder, 0o777);
  onTestFinished(() => {
    for (const name of namesBelow(folder)) {
      // A test may have taken the right to change a folder away, and with it the right to empty it.
      if (statSync(join(folder, name)).isDirectory()) chmodSync(join(folder, name), 0o700);
    }
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/**
 * Every file below a folder with its mode, the time of its last change and its content. Reading a database drops the
 * locks that this process has on it, so this is only for a workspace that this process does not have open.
 */
export function stateOf(folder: string): Record<string, string> {
  const state: Record<string, string> = {};
  for (const name of namesBelow(folder)) {
    const path = join(folder, name);
    const { mode, mtimeNs } = statSync(path, { bigint: true });
    const isFile = statSync(path).isFile();
    const content = isFile ? createHash('sha256').update(readFileSync(path)).digest('hex') : '';
    state[name] = isFile ? `${mode} ${mtimeNs} ${content}` : `${mode}`;
  }
  return state;
}

/** The refusal that `work` ends with; with `folder`, nothing in it may change on the way. */
export function refusalOf(work: () => unknown, folder?: string): Refusal {
  const before = folder === undefined ? {} : stateOf(folder);
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (folder !== undefined) expect(stateOf(folder)).toEqual(before);
    return error;
  }
  throw new Error('Nothing was refused.');
}

function namesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}
