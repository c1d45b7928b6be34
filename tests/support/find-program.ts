/** Programs of other makers that tests run: found where they usually lie, or installed where this account may. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Sought {
  /** As a sentence begins with it. */
  readonly title: string;
  /** Of the environment, with the path of one. */
  readonly variable: string;
  readonly names: readonly string[];
  /** Outside the search path, on systems that keep programs elsewhere. */
  readonly places: readonly string[];
  /** Debian's, that bring it. */
  readonly packages: readonly [string, ...string[]];
}

/** The path of it; throws one sentence on how to get it. */
export function findProgram(sought: Sought): string {
  const found = find(sought) ?? install(sought);
  if (found !== undefined) return found;
  const { title, variable, packages } = sought;
  throw new Error(
    `The tests need ${title} and none was found: install the package "${packages[0]}" with the system's package ` +
      `manager, or name one in the variable ${variable}, and start the tests again.`,
  );
}

function find({ variable, names, places }: Sought): string | undefined {
  const named = process.env[variable];
  const inPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...(named === undefined ? [] : [named]), ...inPath, ...places].find(isExecutable);
}

/** Debian's packages, when this is root. */
function install(sought: Sought): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  process.stdout.write(`Installing ${sought.title} for the tests…\n`);
  const run = (...words: string[]) =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', ...sought.packages);
  return find(sought);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
