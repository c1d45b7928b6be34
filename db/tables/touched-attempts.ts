/**
 * The keys of the attempts that were written since somebody asked last. The database notes them itself, whichever way
 * they are written, and forgets them with what is rolled back.
 */
import type { TableStore } from '../record/table-store.ts';

const note = (key: string) => `BEGIN INSERT OR IGNORE INTO touched_attempt VALUES (${key}); END`;
const noteAll = (column: string) => `BEGIN
  INSERT OR IGNORE INTO touched_attempt SELECT attempt_id FROM attempt WHERE ${column} = NEW.${column};
END`;

/** Temporary: they end with the connection. */
const noting = [
  'CREATE TEMP TABLE touched_attempt (attempt_id INTEGER PRIMARY KEY) STRICT',
  `CREATE TEMP TRIGGER touched_by_insert AFTER INSERT ON main.attempt ${note('NEW.attempt_id')}`,
  `CREATE TEMP TRIGGER touched_by_update AFTER UPDATE ON main.attempt ${note('NEW.attempt_id')}`,
  `CREATE TEMP TRIGGER touched_by_delete AFTER DELETE ON main.attempt ${note('OLD.attempt_id')}`,
  `CREATE TEMP TRIGGER touched_by_request AFTER UPDATE OF round_id ON main.request
    WHEN OLD.round_id IS NOT NEW.round_id ${noteAll('request_id')}`,
  `CREATE TEMP TRIGGER touched_by_seat AFTER UPDATE OF country_id ON main.seat
    WHEN OLD.country_id IS NOT NEW.country_id ${noteAll('seat_id')}`,
] as const;

export class TouchedAttempts {
  readonly #store: TableStore;

  constructor(store: TableStore) {
    this.#store = store;
  }

  /** Whether every write is noted: what was begun in a command that was rolled back was begun in vain. */
  get isNoting(): boolean {
    return this.#isOnlyRead || this.#isBegun;
  }

  start(): void {
    if (this.isNoting) return;
    for (const statement of noting) this.#store.prepare(statement).run();
  }

  /** The first of them in ascending order, each told once. */
  take(limit: number): number[] {
    if (!this.#isBegun) return [];
    const keys = this.#store
      .prepare('SELECT attempt_id FROM temp.touched_attempt ORDER BY attempt_id LIMIT ?')
      .pluck()
      .all(limit) as number[];
    if (keys.length > 0) {
      this.#store.prepare('DELETE FROM temp.touched_attempt WHERE attempt_id <= ?').run(keys.at(-1));
    }
    return keys;
  }

  get #isBegun(): boolean {
    const table = `SELECT 1 FROM sqlite_temp_schema WHERE name = 'touched_attempt'`;
    return this.#store.prepare(table).get() !== undefined;
  }

  /** A file that is only read takes no trigger, and needs none. */
  get #isOnlyRead(): boolean {
    return this.#store.prepare('PRAGMA query_only').pluck().get() === 1;
  }
}
