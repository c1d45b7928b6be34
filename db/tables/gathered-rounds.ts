/**
 * The rounds that were read last, in memory: each step through time asks for the same round again. They are forgotten
 * as soon as the change record ends otherwise, so that none is behind the tables, whichever way those were written.
 */
import type { Id } from '../../contract/model/id.ts';
import type { ChangeRecord } from '../record/change-record.ts';
import type { TableStore } from '../record/table-store.ts';
import { gatherRound, type Depth, type GatheredRound } from './gathered-round.ts';

const mostKept = 4;

export class GatheredRounds {
  readonly #store: TableStore;
  readonly #changes: ChangeRecord;
  /** In the order in which they were asked for last. */
  readonly #kept = new Map<string, GatheredRound>();
  /** The end of the change record when they were read. */
  #asOf: Buffer;

  constructor(store: TableStore, changes: ChangeRecord) {
    this.#store = store;
    this.#changes = changes;
    this.#asOf = changes.lastHash;
  }

  /**
   * @param knownAt epoch milliseconds; null: as known now
   * @throws Refusal `not-found` when the round is not there, or was not known yet
   */
  gather(roundId: Id<'round'>, knownAt: number | null, depth: Depth): GatheredRound {
    this.#forgetWhatChanged();
    const key = `${roundId} ${knownAt} ${depth}`;
    const gathered =
      this.#kept.get(key) ?? gatherRound(this.#store, this.#changes, { roundId, knownAt, depth });
    this.#kept.delete(key);
    this.#kept.set(key, gathered);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return gathered;
  }

  #forgetWhatChanged(): void {
    const last = this.#changes.lastHash;
    if (!last.equals(this.#asOf)) this.#kept.clear();
    this.#asOf = last;
  }
}
