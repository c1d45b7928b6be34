/** How many spells ended at each length and how: all that the estimators need to know of exactly known spells. */
import type { Spell } from './spell.ts';

/** Columns of equal length, one row for each length at which a spell ended. */
export interface SpellCounts {
  /** How many spells there are. */
  readonly spells: number;
  /** Milliseconds, rising, each once. */
  readonly timeMs: Float64Array;
  readonly answered: Uint32Array;
  readonly declined: Uint32Array;
  readonly censored: Uint32Array;
}

/** What the estimators for exactly known lengths take: spells one by one, or counted already. */
export type Spells = readonly Spell[] | SpellCounts;

/** The ways a spell ends, in the order of their codes in a column of ends. */
export const spellEnds = ['answered', 'declined', 'censored'] as const satisfies readonly Spell['end'][];

/** Whether the length of a spell is known exactly; a censored one is cut off exactly at `atLeastMs`. */
export function isExact({ atLeastMs, atMostMs, end }: Spell): boolean {
  return end === 'censored' || atLeastMs === atMostMs;
}

/**
 * Counts spells whose lengths are known exactly; counts are given back as they are.
 * @throws RangeError for a length that is negative or no number, and for one known only between bounds
 */
export function countsOf(spells: Spells): SpellCounts {
  if (!isOneByOne(spells)) return spells;
  for (const [place, { atLeastMs }] of spells.entries()) requireLength(atLeastMs, place);
  const inexact = spells.findIndex((spell) => !isExact(spell));
  if (inexact !== -1) {
    throw new RangeError(
      `Spell ${inexact} is known only between bounds: responseCurve estimates from those.`,
    );
  }
  return countsOfColumns(
    Float64Array.from(spells, ({ atLeastMs }) => atLeastMs),
    Uint8Array.from(spells, ({ end }) => spellEnds.indexOf(end)),
  );
}

/** Whether the spells are still one by one. */
export function isOneByOne(spells: Spells): spells is readonly Spell[] {
  return Array.isArray(spells);
}

/**
 * The same from two columns: lengths in milliseconds, and for each the place of its end in `spellEnds`.
 * @throws RangeError for a length that is negative or no number, and for an end that is none
 */
export function countsOfColumns(timeMs: Float64Array, ends: Uint8Array): SpellCounts {
  const sorted = sortedByEnd(timeMs, ends);
  const [answered, declined, censored] = sorted;
  const places: [number, number, number] = [0, 0, 0];
  const columns = emptyCounts(timeMs.length);
  let rows = 0;
  for (;;) {
    const time = Math.min(
      answered[places[0]] ?? Number.POSITIVE_INFINITY,
      declined[places[1]] ?? Number.POSITIVE_INFINITY,
      censored[places[2]] ?? Number.POSITIVE_INFINITY,
    );
    if (time === Number.POSITIVE_INFINITY) break;
    columns.timeMs[rows] = time;
    columns.answered[rows] = runLength(answered, places[0], time);
    columns.declined[rows] = runLength(declined, places[1], time);
    columns.censored[rows] = runLength(censored, places[2], time);
    places[0] += columns.answered[rows] ?? 0;
    places[1] += columns.declined[rows] ?? 0;
    places[2] += columns.censored[rows] ?? 0;
    rows += 1;
  }
  return { spells: timeMs.length, ...sliceCounts(columns, rows) };
}

/** The columns of `SpellCounts` without their total. */
export type CountColumns = Omit<SpellCounts, 'spells'>;

/** Room for so many rows. */
export function emptyCounts(rows: number): CountColumns {
  return {
    timeMs: new Float64Array(rows),
    answered: new Uint32Array(rows),
    declined: new Uint32Array(rows),
    censored: new Uint32Array(rows),
  };
}

/** A copy of the first rows. */
export function sliceCounts(columns: CountColumns, rows: number): CountColumns {
  return {
    timeMs: columns.timeMs.slice(0, rows),
    answered: columns.answered.slice(0, rows),
    declined: columns.declined.slice(0, rows),
    censored: columns.censored.slice(0, rows),
  };
}

/** Sorting each way of ending by itself leaves plain columns of numbers, which sort several times faster than rows. */
function sortedByEnd(timeMs: Float64Array, ends: Uint8Array): [Float64Array, Float64Array, Float64Array] {
  const sizes: [number, number, number] = [0, 0, 0];
  for (let row = 0; row < timeMs.length; row += 1) {
    requireLength(timeMs[row], row);
    const end = ends[row];
    if (end !== 0 && end !== 1 && end !== 2) throw new RangeError(`Spell ${row} has no such end: ${end}.`);
    sizes[end] += 1;
  }
  const columns: [Float64Array, Float64Array, Float64Array] = [
    new Float64Array(sizes[0]),
    new Float64Array(sizes[1]),
    new Float64Array(sizes[2]),
  ];
  const filled: [number, number, number] = [0, 0, 0];
  for (let row = 0; row < timeMs.length; row += 1) {
    const end = ends[row] as 0 | 1 | 2;
    // Adding zero makes -0 the 0 it equals, so that it is found as one length.
    columns[end][filled[end]] = (timeMs[row] ?? 0) + 0;
    filled[end] += 1;
  }
  for (const column of columns) column.sort();
  return columns;
}

/** @throws RangeError for what is no length of a spell, with its place */
export function requireLength(timeMs: number | undefined, place: number): number {
  if (timeMs === undefined || !Number.isFinite(timeMs) || timeMs < 0) {
    throw new RangeError(`Spell ${place} lasts ${timeMs} ms: a length is a finite number from 0 on.`);
  }
  return timeMs;
}

function runLength(sorted: Float64Array, from: number, time: number): number {
  let place = from;
  while (sorted[place] === time) place += 1;
  return place - from;
}
