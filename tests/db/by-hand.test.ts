import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { idFrom } from '../../contract/model/id.ts';
import { importedUid, importUidOf } from '../../contract/model/import-made.ts';
import { parseWhen } from '../../contract/model/when.ts';
import { core } from '../../db/migrations/0001-core.ts';
import { byHand } from '../../db/migrations/0002-by-hand.ts';
import { createWorkspace, openWorkspace, type OpenOptions } from '../../db/open.ts';
import { ChangeRecord } from '../../db/record/change-record.ts';
import { Recorder } from '../../db/record/recorder.ts';
import { Steps } from '../../db/record/steps.ts';
import { TableStore } from '../../db/record/table-store.ts';
import { addReferenceData } from '../../db/reference-data.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const now = Date.UTC(2026, 2, 1, 12);
const options = (migrations: OpenOptions['migrations']): OpenOptions => ({
  migrations,
  applicationVersion: '0.1.0',
  now: () => now,
});
const first = options([core]);
const second = options([core, byHand]);

let lastUid = 0;
const newUid = () => `0190a1b2c3d47abc8123${(lastUid += 1).toString(16).padStart(12, '0')}`;

/** A workspace as version 1 left it: a call with a remark, one that was changed and one removed, and an import. */
function oldWorkspace(): string {
  const folder = join(temporaryFolder(), 'workspace');
  const { database, close } = holding(createWorkspace(folder, first));
  const store = new TableStore(database);
  const changes = new ChangeRecord(store);
  const recorder = new Recorder(store, changes, {
    commandUid: Buffer.from(newUid(), 'hex'),
    operation: 'attempts.log',
    recordedAt: now,
    who: 'the clerk',
    why: null,
  });
  addReferenceData(store);
  const official = recorder.make('official', {
    id: idFrom('official', newUid()),
    name: 'Lavrov',
    remark: null,
  });
  const [outcome] = store.list('outcome', `WHERE name = 'no answer'`);
  if (outcome === undefined) throw new Error('The outcome is built in.');
  const log = (remark: string) =>
    recorder.make('attempt', {
      id: idFrom('attempt', newUid()),
      requestId: null,
      seatId: null,
      officialId: official.id,
      at: parseWhen('2013-02-12', 'America/New_York'),
      askedBy: 'us',
      dialledBy: 'us',
      channel: 'phone',
      outcomeId: outcome.id,
      reason: null,
      reasonRemark: null,
      answersId: null,
      spokeWith: 'the duty officer',
      remark,
    });
  log('The chargé was in Maputo.');
  recorder.change('attempt', log('No connection.').id, { remark: 'The line to Конакри failed.' });
  recorder.remove(log('Entered by mistake.').id);
  const importUid = importUidOf(newUid());
  const imported = idFrom('official', importedUid(importUid, 'official', 0));
  recorder.takeIn('official', { id: imported, name: 'Yang Jiechi', remark: null });
  recorder.enterImport(importUid, {
    files: [{ name: 'people.csv', format: 'pocom-people', digest: '0'.repeat(64), rows: 1 }],
    made: { official: { first: importedUid(importUid, 'official', 0), count: 1 } },
  });
  close();
  return folder;
}

function holding(workspace: { database: Database.Database; close(): void }) {
  return { database: workspace.database, close: () => workspace.close() };
}

function look<Result>(
  folder: string,
  how: OpenOptions,
  see: (database: Database.Database) => Result,
): Result {
  const workspace = openWorkspace(folder, how);
  try {
    return see(workspace.database);
  } finally {
    workspace.close();
  }
}

/** Every row of the tables that version 1 has. */
function oldRows(database: Database.Database): Record<string, unknown[]> {
  const names = [...core.sql.matchAll(/^CREATE TABLE (\w+)/gm)].map(([, name]) => name ?? '');
  return Object.fromEntries(names.map((name) => [name, database.prepare(`SELECT * FROM ${name}`).all()]));
}

function found(database: Database.Database, words: string): unknown[] {
  return database
    .prepare(
      `SELECT attempt.remark FROM call_text JOIN attempt ON attempt_id = call_text.rowid WHERE call_text MATCH ?`,
    )
    .pluck()
    .all(words);
}

describe('a workspace of version 1, opened by version 2', () => {
  test('keeps every row, and its change record is whole', () => {
    const folder = oldWorkspace();
    const before = look(folder, first, oldRows);
    expect(before['change']).toHaveLength(7);
    look(folder, second, (database) => {
      expect(database.pragma('user_version', { simple: true })).toBe(2);
      expect(oldRows(database)).toEqual(before);
      const changes = new ChangeRecord(new TableStore(database));
      expect(changes.checkFrom(0, ChangeRecord.start, 1_000)).toMatchObject({ brokenAt: null, at: 7 });
    });
  });

  test('finds the words of calls that were logged before, as they are now', () => {
    const folder = oldWorkspace();
    look(folder, second, (database) => {
      expect(found(database, 'charge')).toEqual(['The chargé was in Maputo.']);
      expect(found(database, 'конакри')).toEqual(['The line to Конакри failed.']);
      expect(found(database, 'duty')).toHaveLength(2);
      expect(found(database, 'mistake')).toEqual([]);
      expect(found(database, 'connection')).toEqual([]);
    });
  });

  test('has nothing to undo: what was done before the steps were kept stays done', () => {
    const folder = oldWorkspace();
    look(folder, second, (database) => {
      const steps = new Steps(new TableStore(database));
      expect([steps.last, steps.firstTakenBack]).toEqual([null, null]);
    });
  });

  test('was backed up before, as it was', () => {
    const folder = oldWorkspace();
    const before = look(folder, first, oldRows);
    look(folder, second, () => undefined);
    const [backup = ''] = readdirSync(join(folder, 'backups'));
    expect(look(join(folder, 'backups', backup), first, oldRows)).toEqual(before);
  });
});
