/** The commands that can be taken back and carried out again: a stack in the file, so that it outlives a restart. */
import type { CommandStamped } from './change-record.ts';
import type { TableStore } from './table-store.ts';

export interface KeptStep {
  /** The command itself: its name for as long as the step is kept. */
  readonly commandUid: Buffer;
  readonly operation: string;
  readonly title: string;
  readonly records: number;
  /** Epoch milliseconds. */
  readonly recordedAt: number;
  /** The command whose entries in the change record stand: the command itself, or the last one that redid it. */
  readonly carriedOutBy: Buffer;
  /** The command whose entries took it back; null while it stands. */
  readonly takenBackBy: Buffer | null;
}

const selected = `command_uid AS commandUid, operation, title, records, recorded_at AS recordedAt,
  carried_out_by AS carriedOutBy, taken_back_by AS takenBackBy`;

export class Steps {
  readonly #store: TableStore;

  constructor(store: TableStore) {
    this.#store = store;
  }

  /** The step to take back, or null. */
  get last(): KeptStep | null {
    return this.#find('WHERE taken_back_by IS NULL ORDER BY step_id DESC LIMIT 1');
  }

  /** The step to carry out again, or null. */
  get firstTakenBack(): KeptStep | null {
    return this.#find('WHERE taken_back_by IS NOT NULL ORDER BY step_id LIMIT 1');
  }

  /** Enters what a command did; steps that were taken back before can then not be carried out again. */
  add({ commandUid, operation, recordedAt }: CommandStamped, title: string, records: number): void {
    this.#store.prepare('DELETE FROM step WHERE taken_back_by IS NOT NULL').run();
    this.#store
      .prepare(
        `INSERT INTO step (command_uid, operation, title, records, recorded_at, carried_out_by)
         VALUES (?, ?, ?, ?, ?, ?)`,
      )
      .run(commandUid, operation, title, records, recordedAt, commandUid);
  }

  markTakenBack({ commandUid }: KeptStep, by: Buffer): void {
    this.#store.prepare('UPDATE step SET taken_back_by = ? WHERE command_uid = ?').run(by, commandUid);
  }

  markCarriedOut({ commandUid }: KeptStep, by: Buffer): void {
    this.#store
      .prepare('UPDATE step SET carried_out_by = ?, taken_back_by = NULL WHERE command_uid = ?')
      .run(by, commandUid);
  }

  /** What was done so far can no longer be taken back. */
  forgetAll(): void {
    this.#store.prepare('DELETE FROM step').run();
  }

  #find(tail: string): KeptStep | null {
    return (
      (this.#store.prepare(`SELECT ${selected} FROM step ${tail}`).get() as KeptStep | undefined) ?? null
    );
  }
}
