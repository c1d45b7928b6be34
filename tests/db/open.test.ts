import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Refusal } from '../../contract/errors.ts';
import { applyKey, readKeySlots, requireKey } from '../../db/key-slots.ts';
import { createWorkspace, openWorkspace } from '../../db/open.ts';
import {
  addNotes,
  listBodies,
  makeWorkspace,
  noteOptions,
  openedAt,
  readWorkspace,
  sendProcess,
  startProcess,
} from '../support/hold-workspace.ts';
import { refusalOf, stateOf, temporaryFolder } from '../support/temporary-folder.ts';

const bodies = ['The chargé called back.', 'Nobody answered.', 'Left word with the desk.'];

/** A closed workspace with three notes. */
function madeWorkspace(): string {
  const folder = join(temporaryFolder(), 'workspace');
  makeWorkspace(folder, 2, bodies);
  return folder;
}

function refusalOfOpening(folder: string): Refusal {
  return refusalOf(() => readWorkspace(folder, 2), folder);
}

const expectedSettings = {
  journal_mode: 'wal',
  synchronous: 2,
  fullfsync: 1,
  checkpoint_fullfsync: 1,
  foreign_keys: 1,
  trusted_schema: 0,
  secure_delete: 1,
  temp_store: 2,
  cell_size_check: 1,
  mmap_size: 0,
  locking_mode: 'exclusive',
  busy_timeout: 100,
  cache_size: -65_536,
  page_size: 4096,
  application_id: 0x44_45_4d_41,
  user_version: 2,
  cipher: 'sqlcipher',
  query_only: 0,
};

function headerOf(folder: string): string {
  return readFileSync(join(folder, 'demarche.db')).toString('latin1', 0, 15);
}

describe('creating', () => {
  test('makes a folder for its owner only, with nothing readable in it', () => {
    const folder = madeWorkspace();
    expect(readdirSync(folder).sort()).toEqual(['backups', 'demarche.db', 'keys.json']);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of ['demarche.db', 'keys.json'])
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(headerOf(folder)).not.toBe('SQLite format 3');
    expect(readFileSync(join(folder, 'demarche.db')).includes('desk')).toBe(false);
    expect(readWorkspace(folder, 2)).toEqual(bodies);
  });

  test('fills an empty folder, and goes through a link to one', () => {
    const parent = temporaryFolder();
    mkdirSync(join(parent, 'empty'));
    symlinkSync(join(parent, 'empty'), join(parent, 'link'));
    makeWorkspace(join(parent, 'link'), 2, bodies);
    expect(readWorkspace(join(parent, 'empty'), 2)).toEqual(bodies);
    expect(readdirSync(parent).sort()).toEqual(['empty', 'link']);
  });

  test('is refused where something is already', () => {
    const parent = temporaryFolder();
    writeFileSync(join(parent, 'letter.txt'), 'Dear colleague');
    for (const taken of [parent, join(parent, 'letter.txt')]) {
      expect(refusalOf(() => createWorkspace(taken, noteOptions(2))).code).toBe('conflict');
    }
    expect(readdirSync(parent)).toEqual(['letter.txt']);
  });

  test('leaves nothing behind when it fails', () => {
    const parent = temporaryFolder();
    mkdirSync(join(parent, 'empty'));
    const migrations = [{ number: 1, name: 'wrong', sql: 'CREATE TABLE' }];
    for (const name of ['empty', 'new']) {
      const refusal = refusalOf(() => createWorkspace(join(parent, name), noteOptions(2, { migrations })));
      expect(refusal.code).toBe('internal');
    }
    expect(readdirSync(parent)).toEqual(['empty']);
    expect(readdirSync(join(parent, 'empty'))).toEqual([]);
  });

  test('leaves nothing that pretends to be a workspace when it is killed', () => {
    const parent = temporaryFolder();
    const folder = join(parent, 'workspace');
    expect(sendProcess({ does: 'die-migrating', folder, version: 1 })).toEqual({ message: '' });
    const [left = ''] = readdirSync(parent);
    expect(readdirSync(parent)).toEqual([expect.stringMatching(/^\.workspace\.unfinished-/)]);
    expect(refusalOf(() => readWorkspace(join(parent, left), 2)).code).toBe('locked');
    makeWorkspace(folder, 2, bodies);
    expect(readWorkspace(folder, 2)).toEqual(bodies);
  });
});

describe('an open workspace', () => {
  test('keeps its settings after its first write, when new and when opened again', () => {
    const folder = join(temporaryFolder(), 'workspace');
    for (const open of [createWorkspace, openWorkspace]) {
      const workspace = open(folder, noteOptions(2));
      addNotes(workspace, bodies);
      const names = Object.keys(expectedSettings);
      const found = names.map((name) => [name, workspace.database.pragma(name, { simple: true })]);
      expect(Object.fromEntries(found)).toEqual(expectedSettings);
      expect(readdirSync(folder)).not.toContain('demarche.db-shm');
      workspace.close();
    }
  });

  test('leaves no log and no name behind when it is closed, and may be closed twice', () => {
    const folder = madeWorkspace();
    const workspace = openWorkspace(folder, noteOptions(2));
    expect(workspace).toMatchObject({ folder, mode: 'read-write' });
    expect(JSON.parse(readFileSync(join(folder, 'in-use.json'), 'utf8'))).toEqual({
      pid: process.pid,
      host: hostname(),
      applicationVersion: '0.1.0',
      since: new Date(openedAt).toISOString(),
    });
    workspace.close();
    workspace.close();
    expect(readdirSync(folder).sort()).toEqual(['backups', 'demarche.db', 'keys.json']);
    expect(headerOf(folder)).not.toBe('SQLite format 3');
  });

  test('survives kill -9 of the process that held it, and the name left behind keeps nobody out', async () => {
    const folder = madeWorkspace();
    const holder = await startProcess({ does: 'hold', folder, version: 3 });
    await holder.die();
    expect(readdirSync(folder)).toContain('in-use.json');
    expect(statSync(join(folder, 'demarche.db-wal')).size).toBeGreaterThan(0);
    expect(readWorkspace(folder, 3)).toEqual([...bodies, 'added']);
  });
});

describe('opening twice', () => {
  test('is refused within a second, with the name of who was first', async () => {
    const folder = madeWorkspace();
    const holder = await startProcess({ does: 'hold', folder, version: 2 });
    const began = performance.now();
    const refusal = refusalOfOpening(folder);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(refusal.code).toBe('in-use');
    expect(refusal.record.happened).toBe(
      `The workspace ${folder} is in use by process ${holder.pid} on host ${hostname()} since 2026-03-01T10:20:30.000Z.`,
    );
    expect(refusalOf(() => openWorkspace(folder, noteOptions(2, { readOnly: true }))).code).toBe('in-use');
    await holder.die();
    expect(readWorkspace(folder, 2)).toEqual([...bodies, 'added']);
  });

  test('is refused in the same process too, and takes no lock away from the first', () => {
    const folder = madeWorkspace();
    const first = openWorkspace(folder, noteOptions(2));
    expect(refusalOf(() => openWorkspace(folder, noteOptions(2))).message).toContain(
      `process ${process.pid} `,
    );
    expect(sendProcess({ does: 'add', folder, version: 2 }).code).toBe('in-use');
    addNotes(first, ['one more']);
    first.close();
    expect(readWorkspace(folder, 2)).toEqual([...bodies, 'one more']);
  });

  test('is refused without a name when the name is missing, senseless or of the dead', async () => {
    const folder = madeWorkspace();
    const holder = await startProcess({ does: 'hold', folder, version: 2 });
    const inUse = join(folder, 'in-use.json');
    const ofTheDead = readFileSync(inUse, 'utf8').replace(String(holder.pid), String(2 ** 30));
    for (const text of ['', '{"pid":"1"}', ofTheDead, undefined]) {
      rmSync(inUse);
      if (text === undefined) mkdirSync(inUse);
      else writeFileSync(inUse, text);
      expect(refusalOfOpening(folder).record).toMatchObject({
        code: 'in-use',
        happened: `The workspace ${folder} is in use by another program.`,
      });
    }
    await holder.die();
  });
});

test('of many who open at once, one holds it at a time and none loses a note', async () => {
  const folder = madeWorkspace();
  const errands = [1, 2, 3].map(() => startProcess({ does: 'compete', folder, version: 2 }));
  const accounts = (await Promise.all(errands)).map(({ account }) => account);
  for (const account of accounts) expect(account).toEqual({ added: account.added });
  const added = accounts.flatMap((account) => Array.from({ length: account.added ?? 0 }, () => 'added'));
  expect(readWorkspace(folder, 2)).toEqual([...bodies, ...added]);
  expect(added.length).toBeGreaterThan(0);
});

describe('a folder that may not be changed', () => {
  test('opens for reading, from a copy that goes away', () => {
    const folder = madeWorkspace();
    const before = stateOf(folder);
    const copies = temporaryFolder();
    vi.stubEnv('TMPDIR', copies);
    onTestFinished(() => void vi.unstubAllEnvs());
    const workspace = openWorkspace(folder, noteOptions(2, { readOnly: true }));
    expect(workspace).toMatchObject({ folder, mode: 'read-only' });
    expect(listBodies(workspace)).toEqual(bodies);
    expect(() => addNotes(workspace, ['more'])).toThrow(/readonly/);
    expect(Object.keys(stateOf(folder))).toEqual(Object.keys(before));
    const [copy = ''] = readdirSync(copies);
    expect(statSync(join(copies, copy)).mode & 0o777).toBe(0o700);
    workspace.close();
    expect(readdirSync(copies)).toEqual([]);
    expect(stateOf(folder)).toEqual(before);
  });

  test.each([
    ['folder', 0o555, 0o600],
    ['database', 0o700, 0o400],
    ['folder and database', 0o555, 0o400],
  ])('is noticed by the modes of %s', (_, folderMode, databaseMode) => {
    const folder = join(temporaryFolder(), 'workspace');
    const errand = { folder, version: 2, asOrdinaryUser: true };
    sendProcess({ ...errand, does: 'add' });
    chmodSync(join(folder, 'demarche.db'), databaseMode);
    chmodSync(folder, folderMode);
    const before = stateOf(folder);
    expect(sendProcess({ ...errand, does: 'add' })).toMatchObject({
      mode: 'read-only',
      bodies: ['added'],
      code: 'read-only',
    });
    expect(stateOf(folder)).toEqual(before);
  });

  test('brings the log of a crash along, and an older version up to date, in the copy only', async () => {
    const folder = madeWorkspace();
    const holder = await startProcess({ does: 'hold', folder, version: 2 });
    await holder.die();
    const before = stateOf(folder);
    const account = sendProcess({ does: 'add', folder, version: 3, readOnly: true });
    expect(account).toMatchObject({ mode: 'read-only', bodies: [...bodies, 'added'] });
    expect(stateOf(folder)).toEqual(before);
  });

  test('that may not even be read is refused with the reason', () => {
    const folder = join(temporaryFolder(), 'workspace');
    const errand = { folder, version: 2, asOrdinaryUser: true };
    sendProcess({ ...errand, does: 'add' });
    chmodSync(join(folder, 'demarche.db'), 0o000);
    expect(sendProcess({ ...errand, does: 'add' })).toMatchObject({
      code: 'storage-failed',
      message: expect.stringContaining('does not give this user access'),
    });
  });
});

describe('what is no workspace, or no longer one', () => {
  test('a path with nothing, a file, an empty folder', () => {
    const parent = temporaryFolder();
    writeFileSync(join(parent, 'letter.txt'), 'Dear colleague');
    for (const path of [join(parent, 'nowhere'), join(parent, 'letter.txt'), parent]) {
      const refusal = refusalOf(() => readWorkspace(path, 2));
      expect([refusal.code, refusal.message]).toEqual(['not-a-workspace', expect.stringContaining(path)]);
    }
    expect(readdirSync(parent)).toEqual(['letter.txt']);
  });

  test.each([
    ['no database', 'damaged', 'missing', (folder: string) => rmSync(join(folder, 'demarche.db'))],
    ['no keys', 'locked', 'missing', (folder: string) => rmSync(join(folder, 'keys.json'))],
    [
      'senseless keys',
      'damaged',
      'keys.json',
      (folder: string) => writeFileSync(join(folder, 'keys.json'), '{"format":'),
    ],
    [
      'a senseless database',
      'damaged',
      'read back',
      (folder: string) => writeFileSync(join(folder, 'demarche.db'), Buffer.alloc(8192, 7)),
    ],
    ['an unencrypted database', 'not-a-workspace', 'not made by Demarche', putPlainDatabase],
    ['the database of another program', 'not-a-workspace', 'not made by Demarche', markAsForeign],
    ['the database of another key', 'damaged', 'read back', putOtherDatabase],
    [
      'the keys of another database',
      'damaged',
      'read back',
      (folder: string) => copyFileSync(join(madeWorkspace(), 'keys.json'), join(folder, 'keys.json')),
    ],
  ] as const)('a folder with %s is %s', (_, code, words, spoil) => {
    const folder = madeWorkspace();
    spoil(folder);
    const refusal = refusalOfOpening(folder);
    expect([refusal.code, refusal.message]).toEqual([code, expect.stringContaining(words)]);
  });
});

function putPlainDatabase(folder: string): void {
  const path = join(folder, 'demarche.db');
  rmSync(path);
  new Database(path).exec('CREATE TABLE note (body TEXT)').close();
}

function markAsForeign(folder: string): void {
  const database = new Database(join(folder, 'demarche.db'));
  applyKey(database, requireKey(readKeySlots(join(folder, 'keys.json'))));
  database.pragma('application_id = 1');
  database.close();
}

function putOtherDatabase(folder: string): void {
  copyFileSync(join(madeWorkspace(), 'demarche.db'), join(folder, 'demarche.db'));
}
