/** How a connection keeps what it commits: the settings of the database, and proof that they hold. */
import type Database from 'better-sqlite3';
import { Refusal } from '../contract/errors.ts';

/** `DEMA`: which of all SQLite databases are ours. */
export const applicationId = 0x44_45_4d_41;
export const lockWaitMs = 100;
const oldestSqlite = '3.53';

/** Each with what it reads back as: one holder, no acknowledged change lost, nothing deleted or unencrypted left. */
const settings = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['cache_size', '-65536', -65_536],
  // A backstop only, in pages: the log is moved once it is quiet, and no commit waits for that.
  ['wal_autocheckpoint', '8000', 8000],
] as const;

/** @throws Refusal `storage-failed` when a commit would not be as safe as it has to be */
export function applySettings(database: Database.Database): void {
  for (const [name, value] of settings) database.pragma(`${name} = ${value}`);
  // Some settings show only after the first write what they really are. Where it changes nothing it is taken back.
  const isNew = database.pragma('application_id', { simple: true }) === 0;
  const end = isNew ? 'COMMIT' : 'ROLLBACK';
  database.exec(`BEGIN IMMEDIATE; PRAGMA application_id = ${applicationId}; ${end}`);
  requireSettings(database);
}

function requireSettings(database: Database.Database): void {
  const expected = [
    ...settings.map(([name, , value]) => [name, value] as const),
    ['busy_timeout', lockWaitMs] as const,
    ['application_id', applicationId] as const,
    ['cipher', 'sqlcipher'] as const,
  ];
  const missed: string[] = expected
    .filter(([name, value]) => database.pragma(name, { simple: true }) !== value)
    .map(([name]) => name);
  const version = String(database.prepare('SELECT sqlite_version()').pluck().get());
  if (version.localeCompare(oldestSqlite, 'en', { numeric: true }) < 0) missed.push('sqlite_version');
  if (missed.length === 0) return;
  throw new Refusal(
    'storage-failed',
    `The database does not keep to these settings here: ${missed.join(', ')}.`,
    {
      next: 'Copy the folder to a disk of this computer and open it there.',
    },
  );
}
