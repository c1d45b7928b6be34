/** Electron's runtime in a checkout: found, fetched once if it may be, and started on the application. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Once a day is often enough where it cannot be had. */
const triedAgainAfterMs = 86_400_000;
/** Nobody waits longer for a window. */
const fetchMs = 20_000;

export interface RuntimePlaces {
  /** The folder of the package `electron`. */
  readonly electronPackage: string;
  /** Stands from a fetch that came to nothing. */
  readonly triedMark: string;
}

const usualPlaces: RuntimePlaces = {
  electronPackage: join(root, 'node_modules', 'electron'),
  triedMark: join(root, 'dist', 'electron-not-fetched'),
};

/**
 * The executable, if it is there. The package's own way of asking would begin to fetch it.
 * @param environment `ELECTRON_OVERRIDE_DIST_PATH` names another folder that it lies in
 */
export function findElectron(
  environment: NodeJS.ProcessEnv = process.env,
  { electronPackage }: RuntimePlaces = usualPlaces,
): string | null {
  const told = textOf(join(electronPackage, 'path.txt'));
  const elsewhere = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (elsewhere !== undefined && elsewhere !== '') return ifThere(join(elsewhere, told ?? 'electron'));
  return told === null ? null : ifThere(join(electronPackage, 'dist', told));
}

/** Has the package fetch its runtime, once and for twenty seconds at most; what came of it, `findElectron` says. */
export function fetchElectron(
  say: (line: string) => void,
  { electronPackage, triedMark }: RuntimePlaces = usualPlaces,
): void {
  const installer = join(electronPackage, 'install.js');
  if (!existsSync(installer) || wasTriedLately(triedMark)) return;
  say('Fetching the desktop runtime, once and for at most 20 seconds…');
  const { status } = spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: fetchMs });
  if (status === 0) return;
  // What was half written is not taken for the whole.
  rmSync(join(electronPackage, 'path.txt'), { force: true });
  mkdirSync(dirname(triedMark), { recursive: true });
  writeFileSync(triedMark, '');
}

/** Ended with a fault sooner than this, it has shown no window: a display or a library is missing. */
const leastLifeMs = 2_000;

/** Starts the desktop application; resolves with its exit code, or null when it could not be started. */
export function runElectron(executable: string, folder: string | null): Promise<number | null> {
  const startedAt = performance.now();
  const child = spawn(executable, [root, ...(folder === null ? [] : [folder])], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', (code) => {
      const hasLived = code === 0 || performance.now() - startedAt > leastLifeMs;
      resolve(hasLived ? (code ?? 1) : null);
    });
  });
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

function ifThere(executable: string): string | null {
  return existsSync(executable) ? executable : null;
}

function wasTriedLately(mark: string): boolean {
  try {
    return Date.now() - statSync(mark).mtimeMs < triedAgainAfterMs;
  } catch {
    return false;
  }
}
