import { cpSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../contract/errors.ts';
import { openWorkspace } from '../../db/open.ts';
import { refusingStorageErrors, storageRefusal } from '../../db/storage-errors.ts';
import {
  listBodies,
  makeWorkspace,
  noteOptions,
  readWorkspace,
  sendProcess,
} from '../support/hold-workspace.ts';
import { refusalOf, stateOf, temporaryFolder } from '../support/temporary-folder.ts';

function madeWorkspace(bodies: readonly string[]): string {
  const folder = join(temporaryFolder(), 'workspace');
  makeWorkspace(folder, 2, bodies);
  return folder;
}

describe('an error of the storage', () => {
  test.each([
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_IOERR_WRITE', 'disk-full'],
    ['SQLITE_IOERR', 'storage-failed'],
    ['SQLITE_IOERR_FSYNC', 'storage-failed'],
    ['SQLITE_IOERR_READ', 'storage-failed'],
    ['SQLITE_CANTOPEN', 'storage-failed'],
    ['SQLITE_NOMEM', 'storage-failed'],
    ['SQLITE_CORRUPT', 'damaged'],
    ['SQLITE_CORRUPT_INDEX', 'damaged'],
    ['SQLITE_NOTADB', 'damaged'],
    ['SQLITE_BUSY', 'in-use'],
    ['SQLITE_BUSY_RECOVERY', 'in-use'],
    ['SQLITE_LOCKED', 'in-use'],
    ['SQLITE_READONLY', 'read-only'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
  ])('of SQLite, %s, is the refusal %s', (code, refused) => {
    const error = new Database.SqliteError('said by SQLite', code);
    const refusal = storageRefusal(error);
    expect(refusal).toMatchObject({ code: refused, cause: error });
    expect(refusal?.message).not.toMatch(/SQLITE|said by/);
  });

  test.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EFBIG', 'disk-full'],
    ['EIO', 'storage-failed'],
    ['EACCES', 'storage-failed'],
    ['EROFS', 'read-only'],
  ])('of the operating system, %s, is the refusal %s', (code, refused) => {
    expect(storageRefusal(Object.assign(new Error('said by the system'), { code }))?.code).toBe(refused);
  });

  test('says what happened, what is safe and what to do next', () => {
    for (const code of ['FULL', 'IOERR', 'CORRUPT', 'BUSY', 'READONLY', 'PERM']) {
      const record = storageRefusal(new Database.SqliteError('', `SQLITE_${code}`))?.record;
      for (const sentence of [record?.happened, record?.safe, record?.next])
        expect(sentence).toMatch(/^[A-Z].+\.$/);
    }
  });

  test('is told apart from mistakes of the program, which pass as they are', () => {
    const mistake = new Database.SqliteError('no such table: nothing', 'SQLITE_ERROR');
    const refusal = new Refusal('conflict', 'Something else happened.');
    for (const error of [mistake, new TypeError('not a function'), refusal]) {
      const work = () => {
        throw error;
      };
      expect(() => refusingStorageErrors(work)).toThrow(error);
    }
    expect(storageRefusal(mistake)).toBeUndefined();
    expect(storageRefusal(refusal)).toBe(refusal);
  });
});

describe('a full disk', () => {
  test('refuses the next write, keeps all earlier ones readable, and takes more when there is room again', () => {
    const folder = madeWorkspace(['first']);
    const account = sendProcess({ does: 'fill', folder, version: 2 }, 1024);
    expect(account).toMatchObject({ code: 'disk-full', mode: 'read-write' });
    const kept = account.bodies ?? [];
    expect(kept.length).toBeGreaterThan(10);
    const workspace = openWorkspace(folder, noteOptions(2));
    expect(listBodies(workspace)).toEqual(kept);
    expect(workspace.database.pragma('integrity_check', { simple: true })).toBe('ok');
    workspace.database.prepare('INSERT INTO note (body) VALUES (?)').run('after');
    workspace.close();
    expect(readWorkspace(folder, 2)).toEqual([...kept, 'after']);
  });

  test('met while creating leaves nothing', () => {
    const folder = join(temporaryFolder(), 'workspace');
    expect(sendProcess({ does: 'add', folder, version: 2 }, 8)).toMatchObject({ code: 'disk-full' });
    expect(refusalOf(() => readWorkspace(folder, 2)).code).toBe('not-a-workspace');
  });

  test('of SQLite itself reads the same', () => {
    const folder = madeWorkspace(['first']);
    const workspace = openWorkspace(folder, noteOptions(2));
    workspace.database.pragma('max_page_count = 5');
    const fill = workspace.database.prepare(`INSERT INTO note (body) VALUES (hex(zeroblob(10000)))`);
    expect(refusalOf(() => refusingStorageErrors(() => fill.run())).code).toBe('disk-full');
    expect(listBodies(workspace)).toEqual(['first']);
    workspace.close();
  });
});

describe('a damaged database', () => {
  test.each([0, 1, 15, 16, 100, 4095, 4096, 6000, 8192, 12_287])('cut to %i bytes is refused', (size) => {
    const folder = madeWorkspace(['first']);
    const path = join(folder, 'demarche.db');
    expect(statSync(path).size).toBe(12_288);
    truncateSync(path, size);
    expect(refusalOf(() => readWorkspace(folder, 2), folder).code).toBe('damaged');
  });

  test('with one bit flipped says so or reads as before, and never differently', () => {
    const bodies = Array.from({ length: 300 }, (_, index) =>
      `Note ${index} about the demarche`.padEnd(150, '.'),
    );
    const original = madeWorkspace(bodies);
    const copies = temporaryFolder();
    const bits = statSync(join(original, 'demarche.db')).size * 8;
    const random = seededRandom(20_260_301);
    let reported = 0;
    for (let round = 0; round < 50; round += 1) {
      const folder = join(copies, String(round));
      cpSync(original, folder, { recursive: true });
      const bit = Math.floor(random() * bits);
      flipBit(join(folder, 'demarche.db'), bit);
      const outcome = readOrRefuse(folder);
      if (outcome instanceof Refusal) reported += 1;
      expect({ bit, outcome }).toEqual({ bit, outcome: outcome instanceof Refusal ? outcome : bodies });
      if (outcome instanceof Refusal) expect({ bit, code: outcome.code }).toEqual({ bit, code: 'damaged' });
    }
    expect(reported).toBeGreaterThan(25);
  });
});

/** What the notes read as, or how they are refused; a workspace that does not open stays as it is. */
function readOrRefuse(folder: string): string[] | Refusal {
  const before = stateOf(folder);
  const state = { isOpen: false };
  try {
    const workspace = openWorkspace(folder, noteOptions(2));
    state.isOpen = true;
    try {
      return refusingStorageErrors(() => listBodies(workspace));
    } finally {
      workspace.close();
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (!state.isOpen) expect(stateOf(folder)).toEqual(before);
    return error;
  }
}

function flipBit(path: string, bit: number): void {
  const bytes = readFileSync(path);
  const byte = bit >> 3;
  bytes.writeUInt8(bytes.readUInt8(byte) ^ (1 << (bit & 7)), byte);
  writeFileSync(path, bytes);
}

/** The generator mulberry32: the same numbers between 0 and 1 for the same seed. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
