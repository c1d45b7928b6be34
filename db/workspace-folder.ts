import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../contract/errors.ts';

/** What a workspace is on disk: one folder, for its owner only, and the places in it. Every path is absolute. */
export interface WorkspaceFolder {
  readonly path: string;
  /** The encrypted database. While anyone has it open, nothing but SQLite may open it. */
  readonly database: string;
  /** SQLite's log: after a crash it holds commits that the database does not have yet. */
  readonly log: string;
  readonly keys: string;
  /** Says who holds the workspace, for a message; the lock itself is SQLite's. */
  readonly inUse: string;
  /** One folder for each backup, and each of them is a workspace. */
  readonly backups: string;
}

/** Bytes in a page of the database. */
export const pageSize = 4096;

const holderSchema = z.object({
  pid: z.int().positive(),
  host: z.string().min(1),
  applicationVersion: z.string(),
  since: z.iso.datetime(),
});

export function workspaceFolder(path: string): WorkspaceFolder {
  const absolute = resolve(path);
  return {
    path: absolute,
    database: join(absolute, 'demarche.db'),
    log: join(absolute, 'demarche.db-wal'),
    keys: join(absolute, 'keys.json'),
    inUse: join(absolute, 'in-use.json'),
    backups: join(absolute, 'backups'),
  };
}

/**
 * The places of a workspace that is there and that this user may read.
 * @throws Refusal `not-a-workspace`; `damaged` without the database; `locked` without the keys
 */
export function requireWorkspaceFolder(path: string): WorkspaceFolder {
  const home = workspaceFolder(path);
  const folder = statSync(home.path, { throwIfNoEntry: false });
  if (folder === undefined) throw notAWorkspace(`There is nothing at ${home.path}.`);
  if (!folder.isDirectory()) throw notAWorkspace(`${home.path} is a file, and a workspace is a folder.`);
  accessSync(home.path, constants.R_OK | constants.X_OK);
  const hasDatabase = isFile(home.database);
  const hasKeys = isFile(home.keys);
  if (!hasDatabase && !hasKeys) throw notAWorkspace(`The folder ${home.path} holds no workspace.`);
  if (!hasDatabase) {
    throw new Refusal('damaged', `The database demarche.db is missing from ${home.path}.`, {
      next: 'Put the file back, or open the newest folder in backups.',
    });
  }
  if (!hasKeys) {
    throw new Refusal('locked', `The key file keys.json is missing from ${home.path}.`, {
      safe: 'The database is untouched, and cannot be read without its key.',
      next: 'Put the file back from a copy of this folder.',
    });
  }
  accessSync(home.database, constants.R_OK);
  return home;
}

export function isWritable(home: WorkspaceFolder): boolean {
  try {
    accessSync(home.path, constants.W_OK);
    accessSync(home.database, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Bytes in a file; 0 when it is not there. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Writes a file for its owner only; a crash leaves the old text or the new one, never a part. */
export function writeWhole(path: string, text: string): void {
  writeAtOnce(path, text, true);
  syncFolder(dirname(path));
}

/** @param flush whether it is on the disk before it takes the place of the old one */
function writeAtOnce(path: string, text: string, flush: boolean): void {
  const draft = `${path}.draft`;
  rmSync(draft, { force: true });
  try {
    writeFileSync(draft, text, { flag: 'wx', mode: 0o600, flush });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** An empty file for its owner only, which SQLite then fills: left to itself it would let others read it. */
export function makePrivateFile(path: string): void {
  closeSync(openSync(path, 'wx', 0o600));
}

/** Makes the names in a folder survive a power cut. */
export function syncFolder(path: string): void {
  // Windows keeps names by itself and has no way to ask for it.
  if (process.platform !== 'win32') syncFile(path);
}

export function syncFile(path: string): void {
  const file = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The first page of a database that nobody has open, filled up with zeros when the file is shorter. */
export function readFirstPage(home: WorkspaceFolder): Buffer {
  const page = Buffer.alloc(pageSize);
  const file = openSync(home.database, 'r');
  try {
    readSync(file, page, 0, pageSize, 0);
  } finally {
    closeSync(file);
  }
  return page;
}

/** A new folder outside the workspace that only this user can enter. */
export function makePrivateFolder(): WorkspaceFolder {
  return workspaceFolder(mkdtempSync(join(tmpdir(), 'demarche-')));
}

/** Copies the first page and the log; the rest of the copy is a hole of the right length. */
export function copyFirstPage(from: WorkspaceFolder, to: WorkspaceFolder): void {
  writeFileSync(to.database, readFirstPage(from), { mode: 0o600 });
  truncateSync(to.database, sizeOf(from.database));
  copyIfThere(from.log, to.log);
}

export function copyDatabase(from: WorkspaceFolder, to: WorkspaceFolder): void {
  copyIfThere(from.database, to.database);
  copyIfThere(from.log, to.log);
}

export function noteHolder(home: WorkspaceFolder, applicationVersion: string, at: number): void {
  const since = new Date(at).toISOString();
  const holder: z.infer<typeof holderSchema> = {
    pid: process.pid,
    host: hostname(),
    applicationVersion,
    since,
  };
  // When the machine goes down nobody holds it any more, so nothing waits for the disk.
  writeAtOnce(home.inUse, `${JSON.stringify(holder, null, 2)}\n`, false);
}

export function forgetHolder(home: WorkspaceFolder): void {
  rmSync(home.inUse, { force: true });
}

/** The refusal for the second one who comes. */
export function inUseRefusal(home: WorkspaceFolder, cause: unknown): Refusal {
  return new Refusal('in-use', `The workspace ${home.path} is in use by ${describeHolder(home)}.`, {
    next: 'Close it there, then open it here.',
    cause,
  });
}

function describeHolder(home: WorkspaceFolder): string {
  try {
    const { pid, host, since } = holderSchema.parse(JSON.parse(readFileSync(home.inUse, 'utf8')));
    if (host === hostname() && !isRunning(pid)) return 'another program';
    return `process ${pid} on host ${host} since ${since}`;
  } catch {
    // The side file only adds a name to the message: without it the workspace is just as much in use.
    return 'another program';
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function copyIfThere(from: string, to: string): void {
  if (!existsSync(from)) return;
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
  // A copy of a read-only file is read-only too, and SQLite has to write to this one.
  chmodSync(to, 0o600);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function notAWorkspace(happened: string): Refusal {
  return new Refusal('not-a-workspace', happened, { next: 'Choose the folder of a workspace.' });
}
