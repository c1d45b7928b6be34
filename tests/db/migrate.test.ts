import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Migration } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { shippedMigrations } from '../../db/migrations/shipped.ts';
import { createWorkspace, openWorkspace } from '../../db/open.ts';
import {
  listBodies,
  makeWorkspace,
  noteMigrations,
  noteOptions,
  readWorkspace,
  sendProcess,
  startProcess,
} from '../support/hold-workspace.ts';
import { refusalOf, temporaryFolder } from '../support/temporary-folder.ts';

const bodies = ['The chargé called back.', 'Nobody answered.'];
const backupName = 'before-version-3-2026-03-01T10-20-30-000Z';

function madeWorkspace(version: number): string {
  const folder = join(temporaryFolder(), 'workspace');
  makeWorkspace(folder, version, bodies);
  return folder;
}

/** Opens a workspace of version 2 with one more step. */
function openWithStep(folder: string, sql: string) {
  const step: Migration = { number: 3, name: 'step', sql };
  return openWorkspace(folder, noteOptions(2, { migrations: [...noteMigrations.slice(0, 2), step] }));
}

describe('bringing a workspace to the newest version', () => {
  test('goes through every step, and makes no backup of a new one', () => {
    const folder = join(temporaryFolder(), 'workspace');
    const workspace = createWorkspace(folder, noteOptions(3));
    expect(workspace.database.pragma('user_version', { simple: true })).toBe(3);
    workspace.database.prepare('INSERT INTO note (body, is_pinned) VALUES (?, 1)').run('pinned');
    workspace.close();
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
  });

  test('keeps the rows, and first makes a backup that is a workspace of the old version', () => {
    const folder = madeWorkspace(2);
    expect(readWorkspace(folder, 3)).toEqual(bodies);
    expect(readdirSync(join(folder, 'backups'))).toEqual([backupName]);
    const backup = join(folder, 'backups', backupName);
    expect(readdirSync(backup).sort()).toEqual(['demarche.db', 'keys.json']);
    expect(statSync(backup).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(backup)) expect(statSync(join(backup, name)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(backup, 'demarche.db')).includes('chargé')).toBe(false);
    const restored = openWorkspace(backup, noteOptions(2));
    expect(restored.database.pragma('user_version', { simple: true })).toBe(2);
    expect(listBodies(restored)).toEqual(bodies);
    restored.close();
  });

  test('makes one backup for many steps, and none when there is nothing to do', () => {
    const folder = madeWorkspace(1);
    for (const version of [1, 3, 3]) expect(readWorkspace(folder, version)).toEqual(bodies);
    expect(readdirSync(join(folder, 'backups'))).toEqual([backupName]);
  });

  test('can rebuild a table that others point to', () => {
    const folder = madeWorkspace(2);
    const before = openWorkspace(folder, noteOptions(2));
    before.database.exec('INSERT INTO reply (note_id) SELECT note_id FROM note');
    before.close();
    const workspace = openWithStep(
      folder,
      `CREATE TABLE new_note (note_id INTEGER PRIMARY KEY, body TEXT NOT NULL, kind TEXT) STRICT;
       INSERT INTO new_note (note_id, body) SELECT note_id, body FROM note;
       DROP TABLE note;
       ALTER TABLE new_note RENAME TO note;`,
    );
    expect(
      workspace.database.prepare('SELECT count(*) FROM reply JOIN note USING (note_id)').pluck().get(),
    ).toBe(2);
    expect(workspace.database.pragma('foreign_keys', { simple: true })).toBe(1);
    workspace.close();
  });

  test.each([
    ['does not fit', 'INSERT INTO note (body) VALUES (1); INSERT INTO nothing VALUES (1)'],
    ['breaks a reference', 'INSERT INTO reply (note_id) VALUES (99)'],
  ])('takes a step that %s back, whole', (_, sql) => {
    const folder = madeWorkspace(2);
    const refusal = refusalOf(() => openWithStep(folder, sql));
    expect(refusal.record).toMatchObject({
      code: 'internal',
      happened: 'The workspace could not be brought to version 3 (step).',
      safe: 'It stays at version 2 with everything in it.',
    });
    expect(readWorkspace(folder, 2)).toEqual(bodies);
    expect(readdirSync(join(folder, 'backups'))).toEqual([backupName]);
  });

  test('is undone by kill -9 in the middle of a step', () => {
    const folder = madeWorkspace(2);
    expect(sendProcess({ does: 'die-migrating', folder, version: 2 })).toEqual({ message: '' });
    expect(readdirSync(join(folder, 'backups'))).toEqual([backupName]);
    expect(readWorkspace(folder, 2)).toEqual(bodies);
  });

  test('does not begin when there is no room for the backup', () => {
    const folder = join(temporaryFolder(), 'workspace');
    const many = Array.from({ length: 200 }, () => 'A long note'.padEnd(500, '.'));
    makeWorkspace(folder, 2, many);
    const workspace = openWorkspace(folder, noteOptions(2));
    workspace.database.exec('INSERT INTO note (body) SELECT body FROM note');
    // As after a crash: half of the notes are in the log, so the backup is the first file to hold all of them.
    const crashed = join(temporaryFolder(), 'workspace');
    spawnSync('cp', ['-r', folder, crashed]);
    workspace.close();
    expect(sendProcess({ does: 'add', folder: crashed, version: 3 }, 320)).toMatchObject({
      code: 'disk-full',
    });
    expect(readdirSync(join(crashed, 'backups'))).toEqual([]);
    expect(readWorkspace(crashed, 2)).toEqual([...many, ...many]);
  });

  test('refuses a list with a gap', () => {
    const [first, , third] = noteMigrations;
    const gap = [first, third].filter((migration) => migration !== undefined);
    const folder = join(temporaryFolder(), 'workspace');
    expect(() => createWorkspace(folder, noteOptions(3, { migrations: gap }))).toThrow(
      /3 .* stands where 2 belongs/,
    );
    expect(existsSync(folder)).toBe(false);
  });
});

describe('a workspace of a newer version', () => {
  test.each([false, true])(
    'is refused by its number and left as it is (for reading only: %s)',
    (readOnly) => {
      const folder = madeWorkspace(3);
      const refusal = refusalOf(() => openWorkspace(folder, noteOptions(2, { readOnly })), folder);
      expect(refusal.record).toMatchObject({
        code: 'newer-format',
        happened: 'The workspace has version 3, and this version of Demarche knows up to 2.',
        safe: 'Nothing was written.',
      });
    },
  );

  test('is refused and left as it is when only the log of a crash says so', async () => {
    const folder = madeWorkspace(2);
    const holder = await startProcess({ does: 'hold', folder, version: 3 });
    await holder.die();
    expect(statSync(join(folder, 'demarche.db-wal')).size).toBeGreaterThan(0);
    for (const readOnly of [false, true]) {
      const refusal = refusalOf(() => openWorkspace(folder, noteOptions(2, { readOnly })), folder);
      expect(refusal.code).toBe('newer-format');
    }

    // Without the log it is a workspace of version 2: so the version did come from the log.
    const withoutLog = join(temporaryFolder(), 'workspace');
    cpSync(folder, withoutLog, { recursive: true });
    rmSync(join(withoutLog, 'demarche.db-wal'));
    expect(readWorkspace(withoutLog, 2)).toEqual(bodies);

    expect(readWorkspace(folder, 3)).toEqual([...bodies, 'added']);
  });
});

test('a migration that has shipped never changes', () => {
  const hashes = Object.entries(shippedMigrations).map(([number]) => {
    const sql = migrations[Number(number) - 1]?.sql ?? '';
    return [number, createHash('sha256').update(sql).digest('hex')];
  });
  expect(Object.fromEntries(hashes)).toEqual(shippedMigrations);
});
