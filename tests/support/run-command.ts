import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, inject } from 'vitest';

const main = fileURLToPath(new URL('../../dist/main/command-line.js', import.meta.url));

export interface Said {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a shell would, with no workspace named by the environment. */
export function demarche(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Said {
  const ran = spawnSync(process.execPath, [main, ...words], {
    encoding: 'utf8',
    env: { ...process.env, DEMARCHE_WORKSPACE: '', ...environment },
  });
  return { exitCode: ran.status, out: ran.stdout, err: ran.stderr };
}

/** What `--json` answers; the command must have ended well. */
export function answerOf(words: readonly string[], environment: NodeJS.ProcessEnv = {}): unknown {
  const said = demarche([...words, '--json'], environment);
  if (said.exitCode !== 0)
    throw new Error(`demarche ${words.join(' ')} ended with ${said.exitCode}: ${said.err}`);
  return JSON.parse(said.out);
}

/** A copy of the sample for a file of tests; they leave it as it is. */
export function useSample(): () => string {
  const home = mkdtempSync(join(tmpdir(), 'demarche-sample-'));
  const folder = join(home, 'sample');
  beforeAll(() => cpSync(inject('sample'), folder, { recursive: true }));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  return () => folder;
}
