import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of a sample that nobody has open: to be copied, and left as it is. */
    sample: string;
  }
}

const main = fileURLToPath(new URL('../../dist/main/command-line.js', import.meta.url));

/** Makes the sample once, as a person does, for all files that take a copy of it. */
export default function makeSample({ provide }: TestProject): () => void {
  const home = mkdtempSync(join(tmpdir(), 'demarche-sample-'));
  const folder = join(home, 'sample');
  const made = spawnSync(process.execPath, [main, 'new', folder, '--sample', '--name', 'Sample'], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`The sample could not be made: ${made.stderr}`);
  provide('sample', folder);
  return () => rmSync(home, { recursive: true, force: true });
}
