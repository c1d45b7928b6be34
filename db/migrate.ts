import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '../contract/errors.ts';
import { applyKey } from './key-slots.ts';
import { storageRefusal } from './storage-errors.ts';
import {
  makePrivateFile,
  syncFile,
  syncFolder,
  workspaceFolder,
  type WorkspaceFolder,
} from './workspace-folder.ts';

/** One step forward of the database's shape; never changed once it has shipped. */
export interface Migration {
  /** The version of a workspace after this step: 1, 2, 3 … without a gap. */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** Stands in SQLite's `user_version`: the number of the last migration that the database has been through. */
export function versionOf(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** @throws Refusal `newer-format` when the database has been through migrations that are not in the list */
export function refuseNewer(version: number, migrations: readonly Migration[]): void {
  if (version <= migrations.length) return;
  throw new Refusal(
    'newer-format',
    `The workspace has version ${version}, and this version of Demarche knows up to ${migrations.length}.`,
    { next: 'Open it with a newer version of Demarche.' },
  );
}

/**
 * Brings a database to the newest version, one transaction for each step.
 * @param beforeUpgrade called once, before the first step, when the database is not new; what it throws stops everything
 * @throws Refusal `newer-format`; what the storage refuses; `internal` when a step does not fit what is there
 */
export function migrate(
  database: Database.Database,
  migrations: readonly Migration[],
  beforeUpgrade: (toVersion: number) => void,
): void {
  requireWithoutGap(migrations);
  const version = versionOf(database);
  refuseNewer(version, migrations);
  const pending = migrations.slice(version);
  if (pending.length === 0) return;
  if (version > 0) beforeUpgrade(migrations.length);

  // A step that rebuilds a table drops the old one, and that would take the rows that point to it along.
  database.pragma('foreign_keys = OFF');
  try {
    for (const migration of pending) apply(database, migration);
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

/**
 * Copies an open workspace into a folder of its own under `backups` and reads the copy back before it counts.
 * @param at epoch milliseconds, for the name
 * @returns the path of the backup, which is itself a workspace with the same key
 */
export function backUp(
  database: Database.Database,
  options: { home: WorkspaceFolder; key: string; toVersion: number; at: number },
): string {
  const { home, key, toVersion, at } = options;
  const time = new Date(at).toISOString().replaceAll(/[:.]/g, '-');
  const finished = join(home.backups, `before-version-${toVersion}-${time}`);
  const draft = workspaceFolder(`${finished}.unfinished`);
  rmSync(draft.path, { recursive: true, force: true });
  mkdirSync(draft.path, { recursive: true, mode: 0o700 });
  try {
    makePrivateFile(draft.database);
    database.prepare('VACUUM INTO ?').run(draft.database);
    verify(database, draft, key);
    syncFile(draft.database);
    copyFileSync(home.keys, draft.keys);
    syncFile(draft.keys);
    syncFolder(draft.path);
    renameSync(draft.path, finished);
  } catch (error) {
    rmSync(draft.path, { recursive: true, force: true });
    throw error;
  }
  syncFolder(home.backups);
  return finished;
}

function requireWithoutGap(migrations: readonly Migration[]): void {
  for (const [index, { number, name }] of migrations.entries()) {
    if (number !== index + 1)
      throw new Error(`Migration ${number} (${name}) stands where ${index + 1} belongs.`);
  }
}

function apply(database: Database.Database, migration: Migration): void {
  const step = database.transaction(() => {
    database.exec(migration.sql);
    const broken = database.prepare('SELECT count(*) FROM pragma_foreign_key_check').pluck().get();
    if (broken !== 0) throw new Error(`${String(broken)} rows point to rows that are gone.`);
    database.pragma(`user_version = ${migration.number}`);
  });
  try {
    step.immediate();
  } catch (error) {
    throw storageRefusal(error) ?? stepFailed(migration, error);
  }
}

function stepFailed({ number, name }: Migration, cause: unknown): Refusal {
  return new Refusal('internal', `The workspace could not be brought to version ${number} (${name}).`, {
    safe: `It stays at version ${number - 1} with everything in it.`,
    next: 'Open it with the version of Demarche that it was last used with, and report this.',
    cause,
  });
}

function verify(database: Database.Database, draft: WorkspaceFolder, key: string): void {
  const copy = new Database(draft.database, { readonly: true, fileMustExist: true });
  try {
    applyKey(copy, key);
    const check = copy.pragma('quick_check(1)', { simple: true });
    if (check === 'ok' && summaryOf(copy) === summaryOf(database)) return;
  } finally {
    copy.close();
  }
  throw new Refusal(
    'damaged',
    'The backup that has to be made first does not read back like the workspace.',
    {
      safe: 'The workspace was not changed.',
      next: 'Check the disk, copy the folder to another one, and open the copy.',
    },
  );
}

/** The version, and how many rows each table has. */
function summaryOf(database: Database.Database): string {
  const names = database
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`,
    )
    .pluck()
    .all();
  const counts = names.map((name) => [
    name,
    database
      .prepare(`SELECT count(*) FROM "${name.replaceAll('"', '""')}"`)
      .pluck()
      .get(),
  ]);
  return JSON.stringify([versionOf(database), counts]);
}
