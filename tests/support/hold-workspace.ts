import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Refusal } from '../../contract/errors.ts';
import type { Migration } from '../../db/migrate.ts';
import { createWorkspace, openWorkspace, type OpenOptions, type OpenWorkspace } from '../../db/open.ts';
import { refusingStorageErrors } from '../../db/storage-errors.ts';
import { becomeOrdinary } from './become-ordinary.ts';

/** What another process is to do with a workspace of `noteMigrations`, and it says in one line how that went. */
export interface Errand {
  /** Each makes the workspace first if there is none. All but `die-migrating` add notes that say `added`. */
  readonly does: 'add' | 'compete' | 'fill' | 'hold' | 'die-migrating';
  readonly folder: string;
  /** How many of the migrations it knows. */
  readonly version: number;
  readonly readOnly?: boolean;
  readonly asOrdinaryUser?: boolean;
}

export interface Account {
  readonly mode?: 'read-write' | 'read-only';
  readonly bodies?: string[];
  /** How many notes a competitor got in. */
  readonly added?: number;
  readonly code?: string;
  readonly message?: string;
}

export interface OtherProcess {
  readonly pid: number | undefined;
  readonly account: Account;
  /** Kills it with SIGKILL; resolves when it is gone. */
  die(): Promise<void>;
}

/** A workspace small enough to be read in one look. */
export const noteMigrations: readonly Migration[] = [
  {
    number: 1,
    name: 'notes',
    sql: 'CREATE TABLE note (note_id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT',
  },
  {
    number: 2,
    name: 'replies',
    sql: 'CREATE TABLE reply (reply_id INTEGER PRIMARY KEY, note_id INTEGER NOT NULL REFERENCES note) STRICT',
  },
  { number: 3, name: 'note-pinned', sql: 'ALTER TABLE note ADD COLUMN is_pinned INTEGER NOT NULL DEFAULT 0' },
];

export const openedAt = Date.UTC(2026, 2, 1, 10, 20, 30);

export function noteOptions(version: number, more: Partial<OpenOptions> = {}): OpenOptions {
  const migrations = noteMigrations.slice(0, version);
  return { migrations, applicationVersion: '0.1.0', now: () => openedAt, ...more };
}

export function addNotes({ database }: OpenWorkspace, bodies: readonly string[]): void {
  const insert = database.prepare('INSERT INTO note (body) VALUES (?)');
  for (const body of bodies) insert.run(body);
}

export function listBodies({ database }: OpenWorkspace): string[] {
  return database.prepare<[], string>('SELECT body FROM note ORDER BY note_id').pluck().all();
}

/** Makes a workspace with these notes and closes it. */
export function makeWorkspace(folder: string, version: number, bodies: readonly string[]): void {
  const workspace = createWorkspace(folder, noteOptions(version));
  addNotes(workspace, bodies);
  workspace.close();
}

/** Opens a workspace, reads all notes and closes it. */
export function readWorkspace(folder: string, version: number): string[] {
  const workspace = openWorkspace(folder, noteOptions(version));
  try {
    return refusingStorageErrors(() => listBodies(workspace));
  } finally {
    workspace.close();
  }
}

/** Sends another process and waits for its end; `fileBlocks` limits its files to that many times 512 bytes. */
export function sendProcess(errand: Errand, fileBlocks?: number): Account {
  const limit = fileBlocks === undefined ? '' : `ulimit -f ${fileBlocks}; `;
  const words = [process.execPath, import.meta.filename, JSON.stringify(errand)];
  const { stdout, stderr } = spawnSync('sh', ['-c', `${limit}exec "$0" "$@"`, ...words], {
    encoding: 'utf8',
  });
  return stdout === '' ? { message: stderr } : readAccount(stdout);
}

/** Starts a process and waits only for what it says; one that holds the workspace goes on until it dies or the test ends. */
export async function startProcess(errand: Errand): Promise<OtherProcess> {
  const child = spawn(process.execPath, [import.meta.filename, JSON.stringify(errand)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return {
    pid: child.pid,
    account: readAccount(String(line)),
    async die() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function readAccount(line: string): Account {
  return JSON.parse(line);
}

function run(errand: Errand): Account {
  const { folder, version, does } = errand;
  if (errand.asOrdinaryUser === true) becomeOrdinary();
  if (does === 'compete') return compete(folder, version);
  const options = noteOptions(version, { readOnly: errand.readOnly ?? false });
  const deadly = does === 'die-migrating' ? [deadlyMigration(version + 1)] : [];
  const open = existsSync(folder) ? openWorkspace : createWorkspace;
  const workspace = open(folder, { ...options, migrations: [...options.migrations, ...deadly] });
  if (does === 'hold') return hold(workspace);
  const refusal = refusalIn(() => (does === 'fill' ? fill(workspace) : addNotes(workspace, ['added'])));
  const bodies = listBodies(workspace);
  workspace.close();
  return { mode: workspace.mode, bodies, ...refusal };
}

/** Kills the process that runs it, inside of the step. */
function deadlyMigration(number: number): Migration {
  return {
    number,
    name: 'deadly',
    get sql() {
      process.kill(process.pid, 'SIGKILL');
      return '';
    },
  };
}

/** Opens, adds and closes many times, against others who do the same. */
function compete(folder: string, version: number): Account {
  let added = 0;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const refusal = refusalIn(() => {
      const workspace = openWorkspace(folder, noteOptions(version));
      addNotes(workspace, ['added']);
      workspace.close();
      added += 1;
    });
    if (refusal.code !== undefined && refusal.code !== 'in-use') return { added, ...refusal };
  }
  return { added };
}

/** The workspace stays open until the process that asked is gone. */
function hold(workspace: OpenWorkspace): Account {
  addNotes(workspace, ['added']);
  process.stdin.on('end', () => workspace.close()).resume();
  return { mode: workspace.mode };
}

function fill(workspace: OpenWorkspace): void {
  for (;;) addNotes(workspace, ['added'.padEnd(1000, '.')]);
}

function refusalIn(work: () => void): Account {
  try {
    refusingStorageErrors(work);
    return {};
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: error.message };
    throw error;
  }
}

if (import.meta.main) {
  const errand: Errand = JSON.parse(process.argv[2] ?? '');
  let account: Account = {};
  const refusal = refusalIn(() => {
    account = run(errand);
  });
  process.stdout.write(`${JSON.stringify({ ...account, ...refusal })}\n`);
}
