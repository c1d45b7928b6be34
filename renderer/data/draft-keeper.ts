/** Keeps one draft on the disk while it is typed: waits for a pause, saves one at a time, and always the latest. */

/** How a draft stands. `clean`: nothing is typed that is not kept, and nothing needs to be. */
export type DraftState =
  | { readonly is: 'clean' }
  | { readonly is: 'waiting' | 'saving' }
  | { readonly is: 'saved'; readonly at: number }
  | { readonly is: 'failed'; readonly why: Error };

interface Keeping<Body> {
  /** Resolves with epoch milliseconds once the body is on the disk; with null once there is nothing to keep. */
  readonly save: (body: Body) => Promise<number | null>;
  /** @param savedAt which draft is meant, by when it was saved here; null: whichever there is */
  readonly discard: (savedAt: number | null) => Promise<unknown>;
  readonly pauseMs: number;
}

export interface DraftNow<Body> {
  readonly body: Body;
  readonly state: DraftState;
}

export class DraftKeeper<Body> {
  readonly #keeping: Keeping<Body>;
  readonly #listeners = new Set<() => void>();
  #now: DraftNow<Body>;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  #isDirty = false;
  #isDiscarded = false;
  #savedAt: number | null;

  /** @param savedAt when the body was saved; null for one that was not */
  constructor(body: Body, savedAt: number | null, keeping: Keeping<Body>) {
    this.#keeping = keeping;
    this.#savedAt = savedAt;
    this.#now = { body, state: savedAt === null ? { is: 'clean' } : { is: 'saved', at: savedAt } };
  }

  /** The same object until something changes. */
  readonly now = (): DraftNow<Body> => this.#now;

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  change(body: Body): void {
    if (this.#isDiscarded) return this.#tell({ body, state: this.#now.state });
    this.#isDirty = true;
    this.#tell({ body, state: this.#saving === null ? { is: 'waiting' } : this.#now.state });
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.saveNow(), this.#keeping.pauseMs);
  }

  /** Resolves when the body of this moment is on the disk, or could not be brought there. */
  saveNow(): Promise<void> {
    clearTimeout(this.#pause);
    if (!this.#isDirty || this.#isDiscarded) return this.#saving ?? Promise.resolve();
    this.#saving ??= this.#saveUntilClean().finally(() => {
      this.#saving = null;
    });
    return this.#saving;
  }

  /** Forgets what was saved; what is typed from now on is not kept. */
  async discard(): Promise<void> {
    this.#isDiscarded = true;
    clearTimeout(this.#pause);
    await this.#saving;
    await this.#keeping.discard(this.#savedAt);
    this.#tell({ ...this.#now, state: { is: 'clean' } });
  }

  async #saveUntilClean(): Promise<void> {
    while (this.#isDirty && !this.#isDiscarded) {
      this.#isDirty = false;
      this.#tell({ ...this.#now, state: { is: 'saving' } });
      try {
        const at = await this.#keeping.save(this.#now.body);
        this.#savedAt = at;
        this.#tell({ ...this.#now, state: at === null ? { is: 'clean' } : { is: 'saved', at } });
      } catch (error) {
        this.#tell({ ...this.#now, state: { is: 'failed', why: error as Error } });
        return;
      }
    }
  }

  #tell(now: DraftNow<Body>): void {
    this.#now = now;
    for (const listener of this.#listeners) listener();
  }
}
