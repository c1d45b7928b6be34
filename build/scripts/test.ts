/** Everything `npm test` promises: types, lint, format, and every test; nothing is skipped silently. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool, say, tools } from './steps.ts';

const resultFile = join(root, 'dist', 'test-result.json');

const checks = [
  ['types', () => runTool(tools.typescript, '-b')],
  ['lint', () => runTool(tools.oxlint, '-c', 'build/oxlint.json', '--type-aware', '--deny-warnings', '.')],
  ['format', () => runTool(tools.prettier, '--config', 'build/prettier.json', '--check', '.')],
  ['build', () => runTool('build/scripts/build.ts')],
] as const;

let passed = 0;
let failed = 0;
for (const [name, check] of checks) {
  say(`\n— ${name}`);
  if (check()) passed += 1;
  else failed += 1;
}

say('\n— tests');
mkdirSync(join(root, 'dist'), { recursive: true });
rmSync(resultFile, { force: true });
const ended = runTool(
  tools.vitest,
  'run',
  '--config',
  'build/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${resultFile}`,
);
const result = JSON.parse(readFileSync(resultFile, 'utf8')) as {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
};
passed += result.numPassedTests;
const unseen = result.numPendingTests + result.numTodoTests;
failed += result.numFailedTests + unseen;
if (unseen > 0) say(`${unseen} tests were skipped, which counts as failed.`);
if (!ended && failed === 0) failed = 1;

say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
