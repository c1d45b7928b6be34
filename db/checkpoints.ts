/** Moves commits from the log into the database while nobody waits: once it has been quiet for a moment after the last. */
import type Database from 'better-sqlite3';

const quietMs = 200;

/** Has work done after so many milliseconds; returns the way to call it off. */
export type Later = (work: () => void, ms: number) => () => void;

export class Checkpoints {
  readonly #database: Database.Database;
  readonly #later: Later;
  #callOff = () => {};

  constructor(database: Database.Database, later: Later = afterTimeout) {
    this.#database = database;
    this.#later = later;
  }

  /** A commit is safe in the log already; a long log only makes the next opening slower. */
  afterCommit(): void {
    this.#callOff();
    this.#callOff = this.#later(() => this.#move(), quietMs);
  }

  #move(): void {
    if (!this.#database.open || this.#database.inTransaction) return;
    try {
      this.#database.pragma('wal_checkpoint(PASSIVE)');
    } catch {
      // A full disk, perhaps: everything is still in the log, and the next commit says what is the matter.
    }
  }
}

function afterTimeout(work: () => void, ms: number): () => void {
  const timer = setTimeout(work, ms);
  timer.unref();
  return () => clearTimeout(timer);
}
