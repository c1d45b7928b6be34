/**
 * What the calls are filtered and ordered by, as columns in memory: read once in chunks, then kept up with what is
 * written.
 */
import type { Progress } from '../../contract/operations/operation.ts';
import type { TableStore } from '../record/table-store.ts';
import { callBits } from './call-bits.ts';
import { TouchedAttempts } from './touched-attempts.ts';

const chunk = 10_000;
const stage = 'Reading the calls';
/** Beyond every key and every time. */
const last = Number.MAX_SAFE_INTEGER;

const columns = `attempt.attempt_id, at_from, at_until, official_id, attempt.seat_id, country_id, round_id, outcome_id,
  ${callBits}`;
const joined = `LEFT JOIN seat ON seat.seat_id = attempt.seat_id
  LEFT JOIN request ON request.request_id = attempt.request_id`;

export const callColumnStatements = {
  rows: `SELECT ${columns} FROM (SELECT attempt_id FROM attempt NOT INDEXED WHERE attempt_id > ? ORDER BY attempt_id LIMIT ${chunk})
    CROSS JOIN attempt USING (attempt_id) ${joined}`,
  dated: `SELECT attempt_id, at_from FROM attempt INDEXED BY attempt_by_at
    WHERE at_from <= ? AND (at_from, attempt_id) < (?, ?) ORDER BY at_from DESC, attempt_id DESC LIMIT ${chunk}`,
  undated: `SELECT attempt_id, NULL FROM attempt INDEXED BY attempt_by_at
    WHERE at_from IS NULL AND attempt_id < ? ORDER BY attempt_id DESC LIMIT ${chunk}`,
  again: `SELECT ${columns} FROM json_each(?) AS touched CROSS JOIN attempt ON attempt.attempt_id = touched.value ${joined}`,
} as const;

type ColumnRow = readonly [
  id: number,
  from: number | null,
  until: number | null,
  official: number | null,
  seat: number | null,
  country: number | null,
  round: number | null,
  outcome: number,
  bits: number,
];

/** How far the first reading has come: through the rows, then along the order of time. */
interface Reading {
  stage: 'rows' | 'dated' | 'undated';
  /** The last key of the stage, and when that attempt began. */
  id: number;
  from: number;
  readonly order: number[];
  done: number;
}

/** A column by the key of the attempt; 0 is none. */
export type KeyColumn = 'official' | 'seat' | 'country' | 'round' | 'outcome';

export class CallColumns {
  readonly #store: TableStore;
  readonly #touched: TouchedAttempts;
  #capacity = 0;
  #from = new Float64Array();
  #until = new Float64Array();
  #keys: Record<KeyColumn, Uint32Array> = keyColumns(0);
  #bits = new Uint8Array();
  /** Every attempt, the newest first, those without a known beginning last. */
  #newest = new Uint32Array();
  #reading: Reading | null = null;
  #isRead = false;
  /** False while attempts may have been written between reading the columns and reading the order. */
  #isOrderSure = false;
  #version = 0;

  constructor(store: TableStore) {
    this.#store = store;
    this.#touched = new TouchedAttempts(store);
  }

  get isRead(): boolean {
    return this.#isRead;
  }

  /** Grows with whatever is taken in. */
  get version(): number {
    return this.#version;
  }

  /** The keys of all attempts, the newest first; not to be written to. */
  get newest(): Uint32Array {
    return this.#newest;
  }

  /** One more than the highest key there may be. */
  get capacity(): number {
    return this.#capacity;
  }

  column(name: KeyColumn): Uint32Array {
    return this.#keys[name];
  }

  /** Not a number where it is not known; epoch milliseconds. */
  get from(): Float64Array {
    return this.#from;
  }

  get until(): Float64Array {
    return this.#until;
  }

  /** See `call-bits.ts`. */
  get bits(): Uint8Array {
    return this.#bits;
  }

  /** Reads what is not read yet, a chunk at a time; whoever asks meanwhile reads on where the other one is. */
  *catchUp(): Generator<Progress, void> {
    if (!this.#touched.isNoting) this.#forget();
    if (!this.#isRead) yield* this.#readAll();
    yield* this.#takeInTouched();
  }

  #forget(): void {
    this.#isRead = false;
    this.#isOrderSure = false;
    this.#reading = null;
  }

  *#readAll(): Generator<Progress, void> {
    const total = this.#count('count(*)');
    while (!this.#isRead) {
      const reading = (this.#reading ??= this.#beginReading());
      this.#readChunk(reading);
      // Each attempt is read twice: its columns, and its place.
      if (total > chunk) yield { done: Math.min(total, Math.ceil(reading.done / 2)), total, stage };
    }
  }

  #beginReading(): Reading {
    this.#touched.start();
    this.#reserve(this.#count('coalesce(max(attempt_id), 0)') + 1);
    return { stage: 'rows', id: 0, from: 0, order: [], done: 0 };
  }

  #readChunk(reading: Reading): void {
    if (reading.stage === 'rows') {
      const rows = this.#all<ColumnRow>(callColumnStatements.rows, reading.id);
      for (const row of rows) this.#put(row);
      reading.id = rows.at(-1)?.[0] ?? reading.id;
      reading.done += rows.length;
      if (rows.length < chunk) Object.assign(reading, { stage: 'dated', id: last, from: last });
      return;
    }
    const rows = this.#all<[id: number, from: number | null]>(
      callColumnStatements[reading.stage],
      ...(reading.stage === 'dated' ? [reading.from, reading.from] : []),
      reading.id,
    );
    for (const [id] of rows) reading.order.push(id);
    reading.id = rows.at(-1)?.[0] ?? reading.id;
    reading.from = rows.at(-1)?.[1] ?? reading.from;
    reading.done += rows.length;
    if (rows.length === chunk) return;
    if (reading.stage === 'undated') this.#endReading(reading.order);
    else Object.assign(reading, { stage: 'undated', id: last });
  }

  #endReading(order: readonly number[]): void {
    this.#newest = Uint32Array.from(order);
    this.#reading = null;
    this.#isRead = true;
    this.#version += 1;
  }

  *#takeInTouched(): Generator<Progress, void> {
    for (;;) {
      const touched = this.#touched.take(chunk);
      if (touched.length === 0) return;
      this.#takeIn(touched);
      if (touched.length === chunk) yield { done: 0, total: null, stage };
    }
  }

  /** Takes the attempts out of the order, reads them anew, and merges those that are still there in again. */
  #takeIn(touched: readonly number[]): void {
    const stay = this.#without(touched);
    const rows = this.#all<ColumnRow>(callColumnStatements.again, JSON.stringify(touched));
    for (const row of rows) this.#put(row);
    const come = rows.map(([id]) => id).sort((one, other) => (this.#isBefore(one, other) ? -1 : 1));
    const merged = new Uint32Array(stay.length + come.length);
    let from = 0;
    for (const [index, id] of come.entries()) {
      const until = this.#placeIn(stay, id, from);
      merged.set(stay.subarray(from, until), from + index);
      merged[until + index] = id;
      from = until;
    }
    merged.set(stay.subarray(from), from + come.length);
    this.#newest = merged;
    this.#version += 1;
  }

  /** The order without these. What was written while the order was read may stand where nobody would look for it. */
  #without(touched: readonly number[]): Uint32Array {
    if (this.#isOrderSure && touched.length < chunk) {
      const places = touched
        .map((id) => this.#placeIn(this.#newest, id, 0))
        .filter((place, index) => this.#newest[place] === touched[index]);
      return cutOut(
        this.#newest,
        places.sort((one, other) => one - other),
      );
    }
    this.#isOrderSure = true;
    const gone = new Uint8Array(Math.max(this.#capacity, (touched.at(-1) ?? 0) + 1));
    for (const id of touched) gone[id] = 1;
    return this.#newest.filter((id) => gone[id] !== 1);
  }

  /** Where a key belongs in an order, not before `low`. */
  #placeIn(order: Uint32Array, id: number, low: number): number {
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#isBefore(order[middle] ?? 0, id)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #isBefore(one: number, other: number): boolean {
    const a = this.#from[one] ?? Number.NaN;
    const b = this.#from[other] ?? Number.NaN;
    if (Number.isNaN(a) || Number.isNaN(b)) {
      return Number.isNaN(a) === Number.isNaN(b) ? one > other : !Number.isNaN(a);
    }
    return a === b ? one > other : a > b;
  }

  #put([id, from, until, official, seat, country, round, outcome, bits]: ColumnRow): void {
    if (id >= this.#capacity) this.#reserve(id + 1);
    this.#from[id] = from ?? Number.NaN;
    this.#until[id] = until ?? Number.NaN;
    const {
      official: officials,
      seat: seats,
      country: countries,
      round: rounds,
      outcome: outcomes,
    } = this.#keys;
    officials[id] = official ?? 0;
    seats[id] = seat ?? 0;
    countries[id] = country ?? 0;
    rounds[id] = round ?? 0;
    outcomes[id] = outcome;
    this.#bits[id] = bits;
  }

  #reserve(capacity: number): void {
    if (capacity <= this.#capacity) return;
    const room = Math.ceil(capacity * 1.1) + 1_000;
    this.#from = grown(this.#from, new Float64Array(room));
    this.#until = grown(this.#until, new Float64Array(room));
    this.#bits = grown(this.#bits, new Uint8Array(room));
    const larger = keyColumns(room);
    for (const name of Object.keys(larger) as KeyColumn[]) larger[name].set(this.#keys[name]);
    this.#keys = larger;
    this.#capacity = room;
  }

  #count(what: string): number {
    return Number(this.#store.prepare(`SELECT ${what} FROM attempt`).pluck().get());
  }

  #all<Row>(sql: string, ...cells: (number | string)[]): Row[] {
    return this.#store
      .prepare(sql)
      .raw()
      .all(...cells) as Row[];
  }
}

function keyColumns(capacity: number): Record<KeyColumn, Uint32Array> {
  return {
    official: new Uint32Array(capacity),
    seat: new Uint32Array(capacity),
    country: new Uint32Array(capacity),
    round: new Uint32Array(capacity),
    outcome: new Uint32Array(capacity),
  };
}

/** @param places in ascending order */
function cutOut(order: Uint32Array, places: readonly number[]): Uint32Array {
  const cut = new Uint32Array(order.length - places.length);
  let from = 0;
  for (const [index, place] of places.entries()) {
    cut.set(order.subarray(from, place), from - index);
    from = place + 1;
  }
  cut.set(order.subarray(from), from - places.length);
  return cut;
}

function grown<Column extends Float64Array | Uint8Array>(column: Column, room: Column): Column {
  room.set(column);
  return room;
}
