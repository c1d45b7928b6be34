/** Packs the applications of all three systems against stub runtimes, and says what each contains and what is wrong. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContents } from '../packaging/contents.ts';
import { expectations } from '../packaging/expectations.ts';
import { packApplications } from '../packaging/package-applications.ts';
import { makeStubRuntime } from '../packaging/stub-runtime.ts';
import { systems } from '../packaging/systems.ts';
import { runTool, say } from './steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'demarche-packages-'));
const output = join(folder, 'applications');
let faults = 0;
try {
  if (!runTool('build/scripts/build.ts')) throw new Error('What is packed could not be built.');
  await packApplications(systems, output, (system) => makeStubRuntime(system, join(folder, system.name)));
  for (const system of systems) {
    const contents = await readContents(system, output);
    say(
      `\n${system.name}, ${megabytes(contents.bytes)} without Electron’s runtime, ${contents.packed.length} entries in the archive`,
    );
    for (const [path, size] of largest(contents.sizes)) say(`    ${megabytes(size).padStart(8)}  ${path}`);
    for (const [sentence, check] of expectations) {
      const wrong = check(contents, system);
      if (wrong !== undefined) faults += 1;
      say(wrong === undefined ? `  ✓ ${sentence}` : `  ✗ ${sentence}: ${wrong}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
say(`\n${systems.length * expectations.length - faults} held, ${faults} did not`);
process.exitCode = faults === 0 ? 0 : 1;

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function largest(sizes: ReadonlyMap<string, number>): [string, number][] {
  return [...sizes].filter(([, size]) => size > 100_000).toSorted(([, one], [, other]) => other - one);
}
