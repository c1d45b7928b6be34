/** Exactly known spells kept counted and sorted, so that one more or one less costs no sorting. */
import {
  countsOfColumns,
  emptyCounts,
  requireLength,
  sliceCounts,
  spellEnds,
  type CountColumns,
  type SpellCounts,
} from './spell-counts.ts';
import type { Spell } from './spell.ts';

/**
 * The counts the estimators take, under change: `counts()` equals `countsOf` over the same spells in any order.
 * Adding or taking away one spell moves the rows after it, which for a million spells takes about a millisecond.
 */
export class SpellColumns {
  #columns: CountColumns;
  #rows: number;
  #spells: number;

  private constructor({ spells, ...columns }: SpellCounts) {
    this.#columns = columns;
    this.#rows = columns.timeMs.length;
    this.#spells = spells;
  }

  /**
   * @param timeMs the lengths in milliseconds
   * @param ends for each length the place of its end in `spellEnds`
   * @throws RangeError for a length that is negative or no number, and for an end that is none
   */
  static of(timeMs: Float64Array, ends: Uint8Array): SpellColumns {
    return new SpellColumns(countsOfColumns(timeMs, ends));
  }

  /** The counts as they are now; they stay as they are when spells are added later. */
  counts(): SpellCounts {
    return { spells: this.#spells, ...sliceCounts(this.#columns, this.#rows) };
  }

  /** @throws RangeError for a length that is negative or no number */
  add(lengthMs: number, end: Spell['end']): void {
    const timeMs = requireLength(lengthMs, this.#spells) + 0;
    const row = this.#rowFrom(timeMs);
    if (!this.#isAt(row, timeMs)) this.#openRow(row, timeMs);
    this.#columns[end][row] = this.#count(row, end) + 1;
    this.#spells += 1;
  }

  /** @throws RangeError where no spell of this length ended so */
  remove(lengthMs: number, end: Spell['end']): void {
    const row = this.#rowFrom(lengthMs);
    const count = this.#isAt(row, lengthMs) ? this.#count(row, end) : 0;
    if (count === 0) throw new RangeError(`No spell ended ${end} at ${lengthMs} ms.`);
    this.#columns[end][row] = count - 1;
    if (spellEnds.every((each) => this.#count(row, each) === 0)) this.#closeRow(row);
    this.#spells -= 1;
  }

  #isAt(row: number, timeMs: number): boolean {
    return row < this.#rows && this.#columns.timeMs[row] === timeMs;
  }

  #count(row: number, end: Spell['end']): number {
    return this.#columns[end][row] ?? 0;
  }

  /** The first row whose length is not below this one. */
  #rowFrom(timeMs: number): number {
    let low = 0;
    let high = this.#rows;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#columns.timeMs[middle] ?? 0) < timeMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #openRow(row: number, timeMs: number): void {
    if (this.#rows === this.#columns.timeMs.length) this.#widen();
    for (const column of Object.values(this.#columns)) column.copyWithin(row + 1, row, this.#rows);
    this.#columns.timeMs[row] = timeMs;
    for (const end of spellEnds) this.#columns[end][row] = 0;
    this.#rows += 1;
  }

  #closeRow(row: number): void {
    for (const column of Object.values(this.#columns)) column.copyWithin(row, row + 1, this.#rows);
    this.#rows -= 1;
  }

  #widen(): void {
    const wider = emptyCounts(Math.ceil(this.#rows * 1.25) + 16);
    wider.timeMs.set(this.#columns.timeMs);
    for (const end of spellEnds) wider[end].set(this.#columns[end]);
    this.#columns = wider;
  }
}
