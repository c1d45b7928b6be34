/** Tells the system how many follow-ups are due, when another one has become so: the number, and nothing of what or of whom. */
import { randomBytes } from 'node:crypto';
import { uidMaker } from '../contract/model/id.ts';
import { operations } from '../contract/operations/index.ts';
import { connect, type ClientPort } from '../contract/wire/client.ts';

export interface DueOptions {
  /** A port to the workspace that is open. */
  readonly newClient: () => ClientPort;
  readonly isWanted: () => boolean;
  readonly show: (title: string) => void;
}

export class DueFollowUps {
  readonly #options: DueOptions;
  readonly #told = new Set<string>();

  constructor(options: DueOptions) {
    this.#options = options;
  }

  /** Without a workspace, or with one that does not answer, there is nothing to tell. */
  async look(): Promise<void> {
    if (!this.#options.isWanted()) return;
    const due = await this.#due().catch(() => []);
    const isNew = due.some((id) => !this.#told.has(id));
    for (const id of due) this.#told.add(id);
    if (isNew) this.#options.show(titleFor(due.length));
  }

  async #due(): Promise<string[]> {
    const newCommandId = uidMaker(Date.now, (count) => randomBytes(count));
    const connection = connect(operations, this.#options.newClient(), { newCommandId });
    try {
      const { lines } = await connection.api.followUps.list({ by: 'ours' });
      return lines
        .filter(({ state }) => state === 'due' || state === 'overdue')
        .map(({ followUp }) => followUp.id);
    } finally {
      connection.close();
    }
  }
}

function titleFor(count: number): string {
  return count === 1 ? 'Demarche: 1 follow-up is due' : `Demarche: ${count} follow-ups are due`;
}
