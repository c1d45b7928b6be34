/** Which hosts are running: a file for each, with its process and port and no secret, that only its owner can read. */
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../../contract/errors.ts';

const runningHostSchema = z.object({ pid: z.int(), port: z.int() });

export type RunningHost = z.infer<typeof runningHostSchema>;

export function defaultRuntimeFolder(): string {
  const { XDG_RUNTIME_DIR } = process.env;
  return XDG_RUNTIME_DIR === undefined
    ? join(tmpdir(), `demarche-${userInfo().username}`)
    : join(XDG_RUNTIME_DIR, 'demarche');
}

/** Makes the folder fit for use, or refuses; returns the way to write this process's file, and that the way to remove it. */
export function prepareRuntimeFolder(folder: string): (port: number) => () => void {
  makePrivate(folder);
  listRunningHosts(folder);
  return (port) => writeRuntimeFile(folder, port);
}

function writeRuntimeFile(folder: string, port: number): () => void {
  const file = join(folder, `${process.pid}-${port}.json`);
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify({ pid: process.pid, port }), { mode: 0o600, flag: 'wx' });
  return () => rmSync(file, { force: true });
}

/** The hosts that are alive; takes away what others have left behind. */
export function listRunningHosts(folder: string): RunningHost[] {
  return listNames(folder).flatMap((name) => {
    const file = join(folder, name);
    const host = readHost(file);
    if (host && isAlive(host.pid)) return [host];
    rmSync(file, { force: true });
    return [];
  });
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

function readHost(file: string): RunningHost | undefined {
  try {
    return runningHostSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Another person's folder, or a link to somewhere else, is not taken for one's own. */
function makePrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || (process.getuid && found.uid !== process.getuid())) {
    throw new Refusal('storage-failed', `The folder ${folder} belongs to somebody else.`, {
      next: 'Remove it, or name another one.',
    });
  }
  chmodSync(folder, 0o700);
}
