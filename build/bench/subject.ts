/** One thing that a person waits for, and the least that SQLite could do for the same. */
import type Database from 'better-sqlite3';
import type { CommandStamp } from '../../contract/wire/frames.ts';

/** The core of a filled workspace, to be asked as a page asks it. */
export interface AskedCore {
  readonly ask: (operation: string, input: unknown, command?: CommandStamp) => Promise<unknown>;
  /** The digits of a new id. */
  readonly newUid: () => string;
}

export interface Subject {
  readonly name: string;
  /** The yardstick: bare statements on the same file, rows in hand and nothing made of them. */
  bare(database: Database.Database): () => unknown;
  /** Prepares a question to the core, and gives what is to be timed. */
  through(core: AskedCore): Promise<() => unknown>;
  /** What is done before each time, and not timed. */
  before?(core: AskedCore): () => Promise<unknown>;
}
