/** Which calls a filter leaves, and in which order: passes over columns, the same work for a page at any depth. */
import type { CallSort } from '../../contract/model/call-view.ts';
import type { Bits } from './call-bits.ts';
import type { CallColumns, KeyColumn } from './call-columns.ts';

/** A filter in the keys of the tables; what is undefined holds for every call. */
export interface KeyFilter {
  /** The key that a column has to hold; -1 is in no column. */
  readonly keys: readonly (readonly [KeyColumn, number])[];
  readonly bits: Bits | null;
  readonly from: number | undefined;
  readonly until: number | undefined;
  /** One byte for each key of a seat. */
  readonly seats: Uint8Array | undefined;
  /** One byte for each key of an attempt; all of them have to hold. */
  readonly marked: readonly Uint8Array[];
}

/** Where each record stands in the order, by its key; 0 for those that have no place. */
export type Ranks = Uint32Array;

/** The keys of the calls that are left, the newest first. */
export function leftBy(filter: KeyFilter, columns: CallColumns): Uint32Array {
  let left = columns.newest;
  for (const [name, key] of filter.keys) left = holding(left, columns.column(name), key);
  for (const marked of filter.marked) left = holding(left, marked, 1);
  const { bits, from, until, seats } = filter;
  if (bits !== null) {
    const { mask, value } = bits;
    const column = columns.bits;
    left = kept(left, (id) => ((column[id] ?? 0) & mask) === value);
  }
  if (seats !== undefined) {
    const column = columns.column('seat');
    left = kept(left, (id) => seats[column[id] ?? 0] === 1);
  }
  return from === undefined && until === undefined ? left : lyingIn(left, columns, from, until);
}

/** Those that hold a value in a column. The first pass goes over all calls: a loop by itself is the quickest. */
function holding(left: Uint32Array, column: Uint32Array | Uint8Array, value: number): Uint32Array {
  const stay = new Uint32Array(left.length);
  let count = 0;
  for (let index = 0; index < left.length; index += 1) {
    const id = left[index] ?? 0;
    stay[count] = id;
    if (column[id] === value) count += 1;
  }
  return stay.slice(0, count);
}

/** As `filter` does, several times as fast where it goes over all calls. */
function kept(left: Uint32Array, isLeft: (id: number) => boolean): Uint32Array {
  const stay = new Uint32Array(left.length);
  let count = 0;
  for (let index = 0; index < left.length; index += 1) {
    const id = left[index] ?? 0;
    stay[count] = id;
    if (isLeft(id)) count += 1;
  }
  return stay.slice(0, count);
}

/** The calls that may have been in a period: one end of their time may be open, but not both. */
function lyingIn(left: Uint32Array, columns: CallColumns, from = -Infinity, until = Infinity): Uint32Array {
  const { from: begins, until: ends } = columns;
  return kept(left, (id) => {
    const begin = begins[id] ?? Number.NaN;
    const end = ends[id] ?? Number.NaN;
    // Nothing is earlier or later than what is not known.
    return !(begin >= until || end <= from) && !(Number.isNaN(begin) && Number.isNaN(end));
  });
}

/** Puts calls that are the newest first into another order. */
export function ordered(
  left: Uint32Array,
  { by, descending }: CallSort,
  columns: CallColumns,
  ranksOf: (by: KeyColumn) => Ranks,
): Uint32Array {
  if (by !== 'at') return byRank(left, columns.column(by), ranksOf(by), descending);
  return descending ? left : oldestFirst(left, columns.from);
}

/** Those without a known beginning stay last. */
function oldestFirst(left: Uint32Array, from: Float64Array): Uint32Array {
  let dated = left.length;
  while (dated > 0 && Number.isNaN(from[left[dated - 1] ?? 0])) dated -= 1;
  const turned = left.slice();
  turned.subarray(0, dated).reverse();
  turned.subarray(dated).reverse();
  return turned;
}

/** A counting sort: stable, so that those of one rank stay the newest first; those without a rank come last. */
function byRank(left: Uint32Array, column: Uint32Array, ranks: Ranks, descending: boolean): Uint32Array {
  const highest = ranks.reduce((most, rank) => Math.max(most, rank), 0);
  const places = new Uint32Array(left.length);
  const starts = new Uint32Array(highest + 2);
  for (let index = 0; index < left.length; index += 1) {
    const rank = ranks[column[left[index] ?? 0] ?? 0] ?? 0;
    const place = rank === 0 ? highest : descending ? highest - rank : rank - 1;
    places[index] = place;
    starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  }
  for (let place = 1; place < starts.length; place += 1) {
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  }
  const sorted = new Uint32Array(left.length);
  for (let index = 0; index < left.length; index += 1) {
    const place = places[index] ?? 0;
    const at = starts[place] ?? 0;
    sorted[at] = left[index] ?? 0;
    starts[place] = at + 1;
  }
  return sorted;
}
