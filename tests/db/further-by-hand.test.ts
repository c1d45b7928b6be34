import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { idFrom } from '../../contract/model/id.ts';
import { parseWhen } from '../../contract/model/when.ts';
import { core } from '../../db/migrations/0001-core.ts';
import { byHand } from '../../db/migrations/0002-by-hand.ts';
import { furtherByHand } from '../../db/migrations/0003-further-by-hand.ts';
import { createWorkspace, openWorkspace, type OpenOptions } from '../../db/open.ts';
import { ChangeRecord } from '../../db/record/change-record.ts';
import { Recorder } from '../../db/record/recorder.ts';
import { TableStore } from '../../db/record/table-store.ts';
import { addReferenceData } from '../../db/reference-data.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const now = Date.UTC(2026, 2, 1, 12);
const options = (migrations: OpenOptions['migrations']): OpenOptions => ({
  migrations,
  applicationVersion: '0.1.0',
  now: () => now,
});
const second = options([core, byHand]);
const third = options([core, byHand, furtherByHand]);

let lastUid = 0;
const newUid = () => `0190a1b2c3d47abc8123${(lastUid += 1).toString(16).padStart(12, '0')}`;

/** A workspace as version 2 left it: two meetings with what was said in them, and words that were changed or removed. */
function oldWorkspace(): string {
  const folder = join(temporaryFolder(), 'workspace');
  const workspace = createWorkspace(folder, second);
  const store = new TableStore(workspace.database);
  const recorder = new Recorder(store, new ChangeRecord(store), {
    commandUid: Buffer.from(newUid(), 'hex'),
    operation: 'conversations.make',
    recordedAt: now,
    who: 'the clerk',
    why: null,
  });
  addReferenceData(store);
  const topicId = recorder.make('topic', {
    id: idFrom('topic', newUid()),
    name: 'Syria',
    parentId: null,
    standing: false,
    remark: null,
  }).id;
  const meet = (remark: string | null, place: string | null) =>
    recorder.make('conversation', {
      id: idFrom('conversation', newUid()),
      attemptId: null,
      at: parseWhen('2013-02-26', 'Europe/Berlin'),
      leastSeconds: null,
      mostSeconds: null,
      lengthAsTold: null,
      channel: 'in person',
      place,
      remark,
    });
  const talk = meet('The chargé took notes.', 'Berlin');
  recorder.change('conversation', meet('Nobody came.', null).id, { remark: 'Встреча в Берлине.' });
  const raise = (line: string | null) =>
    recorder.make('topic_raised', {
      id: idFrom('topic_raised', newUid()),
      conversationId: talk.id,
      topicId,
      by: 'theirs',
      line,
    });
  raise('No preconditions.');
  recorder.remove(raise('Entered by mistake.').id);
  recorder.make('readout', {
    id: idFrom('readout', newUid()),
    conversationId: talk.id,
    side: 'ours',
    text: 'They spoke of the naïve resolution.',
    issuedAt: null,
  });
  workspace.close();
  return folder;
}

function look<Result>(folder: string, how: OpenOptions, see: (database: Database.Database) => Result) {
  const workspace = openWorkspace(folder, how);
  try {
    return see(workspace.database);
  } finally {
    workspace.close();
  }
}

/** Every row of the tables that version 2 has. */
function oldRows(database: Database.Database): Record<string, unknown[]> {
  const names = [...`${core.sql}${byHand.sql}`.matchAll(/^CREATE TABLE (\w+)/gm)].map(
    ([, name]) => name ?? '',
  );
  return Object.fromEntries(names.map((name) => [name, database.prepare(`SELECT * FROM ${name}`).all()]));
}

function found(database: Database.Database, table: string, word: string): unknown[] {
  return database.prepare(`SELECT rowid FROM ${table}_words WHERE ${table}_words MATCH ?`).pluck().all(word);
}

describe('a workspace of version 2, opened by version 3', () => {
  test('keeps every row, and its change record is whole', () => {
    const folder = oldWorkspace();
    const before = look(folder, second, oldRows);
    expect([before['conversation'], before['change']].map((rows) => rows?.length)).toEqual([2, 8]);
    look(folder, third, (database) => {
      expect(database.pragma('user_version', { simple: true })).toBe(3);
      expect(oldRows(database)).toEqual(before);
      const changes = new ChangeRecord(new TableStore(database));
      expect(changes.checkFrom(0, ChangeRecord.start, 1_000)).toMatchObject({ brokenAt: null, at: 8 });
    });
  });

  test('finds what was said before, as it stands now', () => {
    look(oldWorkspace(), third, (database) => {
      expect(found(database, 'conversation', 'charge')).toEqual([1]);
      expect(found(database, 'conversation', 'berlin')).toEqual([1]);
      expect(found(database, 'conversation', 'встреча')).toEqual([2]);
      expect(found(database, 'conversation', 'nobody')).toEqual([]);
      expect(found(database, 'topic_raised', 'preconditions')).toEqual([1]);
      expect(found(database, 'topic_raised', 'mistake')).toEqual([]);
      expect(found(database, 'readout', 'naive')).toEqual([1]);
    });
  });

  test('has no photo, and its indexes of words are whole', () => {
    look(oldWorkspace(), third, (database) => {
      for (const table of ['official_photo', 'photo_content']) {
        expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
      }
      for (const table of ['conversation', 'topic_raised', 'readout']) {
        const check = `INSERT INTO ${table}_words (${table}_words, rank) VALUES ('integrity-check', 1)`;
        expect(() => database.prepare(check).run()).not.toThrow();
      }
    });
  });
});
