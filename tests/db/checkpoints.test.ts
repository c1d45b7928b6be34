import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { Checkpoints } from '../../db/checkpoints.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A database with a log, and a hand on what is to be done later. */
function withLog() {
  const database = new Database(join(temporaryFolder(), 'a.db'));
  onTestFinished(() => void database.close());
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE entry (entry_id INTEGER PRIMARY KEY)');
  const waiting = new Set<() => void>();
  const checkpoints = new Checkpoints(database, (work) => {
    waiting.add(work);
    return () => waiting.delete(work);
  });
  const commit = () => {
    database.exec('INSERT INTO entry DEFAULT VALUES');
    checkpoints.afterCommit();
  };
  const itIsQuiet = () => {
    for (const work of waiting) work();
    waiting.clear();
  };
  /** Pages in the log, and how many of them are in the database as well. */
  const log = () => {
    const [found] = database.pragma('wal_checkpoint(NOOP)') as [{ log: number; checkpointed: number }];
    return found;
  };
  return { database, commit, itIsQuiet, log, waiting };
}

test('what was committed is moved into the database once it is quiet, and not before', () => {
  const { commit, itIsQuiet, log, waiting } = withLog();
  commit();
  commit();
  expect(log().checkpointed).toBeLessThan(log().log);
  expect(waiting.size).toBe(1);
  itIsQuiet();
  expect(log().checkpointed).toBe(log().log);
});

test('nothing is moved while a long command has its transaction open, or after the workspace was closed', () => {
  const { database, commit, itIsQuiet, log } = withLog();
  commit();
  database.exec('BEGIN');
  itIsQuiet();
  database.exec('COMMIT');
  expect(log().checkpointed).toBeLessThan(log().log);
  commit();
  database.close();
  expect(itIsQuiet).not.toThrow();
});
