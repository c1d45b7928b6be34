/** Every fault of the list, put into a copy of the built application, and the check of the shell that catches it. */
import { spawnSync } from 'node:child_process';
import { root, tools } from './steps.ts';

const { status } = spawnSync(
  process.execPath,
  [tools.vitest, 'run', '--config', 'build/vitest.config.ts', 'tests/electron/faults'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, DEMARCHE_FAULTS: 'all' } },
);
process.exitCode = status ?? 1;
