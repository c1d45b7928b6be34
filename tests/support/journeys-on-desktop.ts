/** Runs the journeys that are not about the browser edition on the stand-in for Electron, and on Electron where it is there. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, say, tools } from '../../build/scripts/steps.ts';
import { desktopHomes } from './desktop-homes.ts';
import { loopbackOnly } from './loopback-only.ts';

const apart = new Set(loopbackOnly.filter(({ test }) => test === undefined).map(({ file }) => file));
const files = readdirSync(join(root, 'tests', 'journeys'))
  .filter((name) => name.endsWith('.test.ts') && !apart.has(name))
  .map((name) => join('tests', 'journeys', name));
const names = loopbackOnly.flatMap(({ test }) => test ?? []).map((name) => name.replaceAll(/\W/g, '.'));

say('Not on the desktop:');
for (const { file, test, why } of loopbackOnly)
  say(`  ${file}${test === undefined ? '' : `, “${test}”`}: ${why}`);

for (const home of desktopHomes()) {
  say(`\nThe journeys on ${home}`);
  const { status } = spawnSync(
    process.execPath,
    [
      tools.vitest,
      'run',
      '--config',
      'build/vitest.config.ts',
      '--testTimeout',
      '180000',
      '--testNamePattern',
      `^(?!.*(?:${names.join('|')}))`,
      ...files,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, DEMARCHE_HOME_OF_JOURNEYS: home } },
  );
  if (status !== 0) process.exitCode = 1;
}
