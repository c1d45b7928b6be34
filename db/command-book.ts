/** Which commands have been carried out, and what they answered: asked twice, done once. */
import { Refusal } from '../contract/errors.ts';
import type { Ask } from '../contract/wire/dispatcher.ts';
import type { CommandStamped } from './record/change-record.ts';
import type { TableStore } from './record/table-store.ts';

const commandIdShape = /^[0-9a-f]{32}$/;

class CarriedOut {
  readonly #digest: Buffer;
  readonly output: unknown;

  constructor(digest: Buffer, output: string) {
    this.#digest = digest;
    this.output = JSON.parse(output);
  }

  /** @throws Refusal `command-reused` when the id came with other input before */
  outputIfSame(digest: Buffer): unknown {
    if (digest.equals(this.#digest)) return this.output;
    throw new Refusal('command-reused', 'This command id was used for another command before.', {
      next: 'Make a new id for each command; repeat an id only to ask the same thing again.',
    });
  }
}

export class CommandBook {
  readonly #store: TableStore;

  constructor(store: TableStore) {
    this.#store = store;
  }

  /**
   * @param why the reason where the client gives none
   * @throws Refusal `bad-input` when a command comes without a proper id
   */
  stampFor(
    { operation, command }: Ask,
    why: string | null,
    by: Pick<CommandStamped, 'recordedAt' | 'who'>,
  ): CommandStamped {
    if (command === undefined || !commandIdShape.test(command.id)) {
      throw new Refusal('bad-input', 'A command carries an id of 32 hexadecimal digits made by the client.');
    }
    return {
      commandUid: Buffer.from(command.id, 'hex'),
      operation,
      ...by,
      why: command.why ?? why,
    };
  }

  find(commandUid: Buffer): CarriedOut | null {
    const row = this.#store
      .prepare('SELECT input_digest, output FROM command WHERE uid = ?')
      .get(commandUid) as { input_digest: Buffer; output: string } | undefined;
    return row === undefined ? null : new CarriedOut(row.input_digest, row.output);
  }

  enter(stamp: CommandStamped, digest: Buffer, output: unknown): void {
    this.#store
      .prepare(
        'INSERT INTO command (uid, operation, input_digest, output, recorded_at, who, why) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(
        stamp.commandUid,
        stamp.operation,
        digest,
        JSON.stringify(output),
        stamp.recordedAt,
        stamp.who,
        stamp.why,
      );
  }
}
