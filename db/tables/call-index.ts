/**
 * The calls by their position in any order and under any filter: the keys of the whole order, computed once and kept
 * until a commit touches what they were made from.
 */
import { foldName } from '../../contract/model/fold-name.ts';
import type { CallFilter, CallSort } from '../../contract/model/call-view.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { Progress } from '../../contract/operations/operation.ts';
import type { TableStore } from '../record/table-store.ts';
import { bitsWanted } from './call-bits.ts';
import { CallColumns, type KeyColumn } from './call-columns.ts';
import { leftBy, ordered, type KeyFilter, type Ranks } from './call-order.ts';
import { CallMarks } from './call-marks.ts';
import type { NameIndex } from './name-index.ts';

const ordersKept = 4;
/** A first page of the usual order is read without the columns, as long as nothing else has asked for them. */
const deepestFirstPage = 1_000;

export const firstPageOfCalls = `SELECT attempt_id FROM attempt INDEXED BY attempt_by_at
  ORDER BY at_from DESC, attempt_id DESC LIMIT ? OFFSET ?`;

/** What an order may be made of beside the attempts themselves, by the kinds of record whose changes end it. */
const readsOf: readonly ThingName[] = [
  'official',
  'official_alias',
  'seat',
  'country',
  'round',
  'request',
  'outcome',
  'topic',
  'roster_member',
  'conversation',
  'topic_raised',
  'readout',
];

const rankRows: Readonly<Record<KeyColumn, string>> = {
  official: 'SELECT official_id, name FROM official',
  seat: 'SELECT seat_id, title FROM seat',
  country: 'SELECT country_id, name FROM country',
  round: 'SELECT round_id, name FROM round',
  outcome: `SELECT outcome_id, printf('%05d', position) || name FROM outcome`,
};

interface Page {
  readonly offset: number;
  readonly limit: number;
}

export class CallIndex {
  readonly #store: TableStore;
  readonly #columns: CallColumns;
  readonly #marks: CallMarks;
  /** The one asked for last is the last. */
  readonly #orders = new Map<string, Uint32Array>();
  readonly #ranks = new Map<KeyColumn, Ranks>();
  #columnsAt = 0;
  #lastChange: string | null = null;

  constructor(store: TableStore, names: NameIndex) {
    this.#store = store;
    this.#columns = new CallColumns(store);
    this.#marks = new CallMarks(store, names);
  }

  /** The keys of one page, and how many calls there are in all. */
  *page(
    filter: CallFilter,
    sort: CallSort,
    { offset, limit }: Page,
  ): Generator<Progress, { total: number; keys: number[] }> {
    if (!this.#columns.isRead && isUsual(filter, sort) && offset + limit <= deepestFirstPage) {
      const keys = this.#store.prepare(firstPageOfCalls).pluck().all(limit, offset) as number[];
      const total = Number(this.#store.prepare('SELECT count(*) FROM attempt').pluck().get());
      return { total, keys };
    }
    const order = yield* this.order(filter, sort);
    return { total: order.length, keys: [...order.subarray(offset, offset + limit)] };
  }

  /** The keys of all calls that the filter leaves, in order; not to be written to. */
  *order(filter: CallFilter, sort: CallSort): Generator<Progress, Uint32Array> {
    yield* this.#columns.catchUp();
    this.#forgetWhatChanged();
    const name = JSON.stringify([filter, sort]);
    const known = this.#orders.get(name);
    if (known !== undefined) {
      this.#orders.delete(name);
      this.#orders.set(name, known);
      return known;
    }
    const keyFilter = yield* this.#keyFilterOf(filter);
    // A commit that came between is told of, and the page asked for again.
    const isCurrent = this.#columnsAt === this.#columns.version;
    const order = ordered(leftBy(keyFilter, this.#columns), sort, this.#columns, (by) => this.#ranksOf(by));
    if (isCurrent) this.#keep(name, order);
    return order;
  }

  #keep(name: string, order: Uint32Array): void {
    this.#orders.set(name, order);
    for (const oldest of this.#orders.keys()) {
      if (this.#orders.size <= ordersKept) return;
      this.#orders.delete(oldest);
    }
  }

  *#keyFilterOf(filter: CallFilter): Generator<Progress, KeyFilter> {
    const { officialId, seatId, countryId, roundId, outcomeId, from, until } = filter;
    const named = {
      official: officialId,
      seat: seatId,
      country: countryId,
      round: roundId,
      outcome: outcomeId,
    };
    const keys = Object.entries(named).flatMap(([column, id]) =>
      id === null ? [] : [[column as KeyColumn, this.#store.keyOf(column as KeyColumn, id) || -1] as const],
    );
    const marked = [
      ...(filter.topicId === null
        ? []
        : [yield* this.#marks.raising(filter.topicId, this.#columns.capacity)]),
      ...(yield* this.#marks.holding(filter.text, this.#columns)),
    ];
    return {
      keys,
      bits: bitsWanted(filter),
      from: from ?? undefined,
      until: until ?? undefined,
      seats: filter.rosterId === null ? undefined : this.#marks.seatsOf(filter.rosterId),
      marked,
    };
  }

  /** By the folded name, then the name, then the key. */
  #ranksOf(by: KeyColumn): Ranks {
    const known = this.#ranks.get(by);
    if (known !== undefined) return known;
    const rows = this.#store.prepare(rankRows[by]).raw().all() as [key: number, name: string][];
    const sorted = rows
      .map(([key, name]) => ({ key, name, folded: foldName(name) }))
      .sort((a, b) => compare(a.folded, b.folded) || compare(a.name, b.name) || a.key - b.key);
    const ranks = new Uint32Array(rows.reduce((most, [key]) => Math.max(most, key), 0) + 1);
    for (const [index, { key }] of sorted.entries()) ranks[key] = index + 1;
    this.#ranks.set(by, ranks);
    return ranks;
  }

  #forgetWhatChanged(): void {
    const last = this.#store
      .prepare('SELECT sequence, hash FROM change ORDER BY sequence DESC LIMIT 1')
      .get() as { sequence: number; hash: Buffer } | undefined;
    const name = last === undefined ? '' : `${last.sequence} ${last.hash.toString('hex')}`;
    if (this.#columns.version !== this.#columnsAt) this.#orders.clear();
    if (name !== this.#lastChange && this.#isOtherChanged()) {
      this.#orders.clear();
      this.#ranks.clear();
    }
    this.#columnsAt = this.#columns.version;
    this.#lastChange = name;
  }

  /** Whether something beside attempts was changed since; after a step that was rolled back, everything may be. */
  #isOtherChanged(): boolean {
    const [sequence = '', hash = ''] = this.#lastChange?.split(' ') ?? [];
    const then = this.#store
      .prepare('SELECT hash FROM change WHERE sequence = ?')
      .pluck()
      .get(Number(sequence)) as Buffer | undefined;
    if (then?.toString('hex') !== hash) return true;
    const changed = this.#store
      .prepare('SELECT DISTINCT thing FROM change WHERE sequence > ?')
      .pluck()
      .all(Number(sequence)) as (ThingName | 'import')[];
    return changed.some((thing) => thing === 'import' || readsOf.includes(thing));
  }
}

function isUsual(filter: CallFilter, { by, descending }: CallSort): boolean {
  const { text, ...rest } = filter;
  return by === 'at' && descending && text === '' && Object.values(rest).every((value) => value === null);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
