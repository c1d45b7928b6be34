/**
 * The cases of all requests as they stand when everything recorded of them has happened, by the key of the request: read
 * once in chunks, then kept up with what is written.
 */
import { byTimeThenId, certaintyAt, type Bounds } from '../../contract/model/certainty.ts';
import { responseCaseOf } from '../../contract/model/response-case.ts';
import { boundedByTrigger, eventsOf, keepEvents } from '../../contract/model/request-history.ts';
import { answerers, type Answerer } from '../../contract/model/response-shape.ts';
import type { Progress } from '../../contract/operations/operation.ts';
import type { TableStore } from '../record/table-store.ts';
import { CaseColumns } from './case-columns.ts';
import { ResponseChanges } from './response-changes.ts';
import { ResponseEvents, type RequestEvents } from './response-events.ts';
import { asTold, toldRequests } from './told-requests.ts';

const chunk = 2_000;
/** The last moment there is: whatever has a time has happened by then. */
export const endOfTime = 8_640_000_000_000_000;

const settledReading = { asOf: endOfTime, answeredBy: 'holder' } as const;

export const allRequests = `SELECT request_id FROM request WHERE direction = 'ours' ORDER BY request_id`;

export class ResponseColumns {
  readonly #store: TableStore;
  readonly #changes: ResponseChanges;
  #events: ResponseEvents | null = null;
  #isRead = false;
  #reading: { done: number } | null = null;
  #columns = emptyColumns();
  /** From which moment on a case stands as it is kept, and before which nothing of it had happened. */
  #settled = new Float64Array();
  #begun = new Float64Array();
  /** Ascending. */
  #requests: number[] = [];
  #told = new Set<number>();

  constructor(store: TableStore) {
    this.#store = store;
    this.#changes = new ResponseChanges(store);
  }

  /** The keys of all requests of ours, ascending; not to be written to. */
  get requests(): readonly number[] {
    return this.#requests;
  }

  get told(): ReadonlySet<number> {
    return this.#told;
  }

  /** What is read anew; there once the columns are. */
  get events(): ResponseEvents {
    return (this.#events ??= new ResponseEvents(this.#store));
  }

  columnsFor(answeredBy: Answerer): CaseColumns {
    return this.#columns[answeredBy];
  }

  /** Where a case stands at a moment, told from its columns: as it is kept, as nothing had happened, or between. */
  stageAt(request: number, asOf: number): 'settled' | 'not begun' | 'between' {
    if (asOf >= (this.#settled[request] ?? 0)) return 'settled';
    return asOf < (this.#begun[request] ?? 0) ? 'not begun' : 'between';
  }

  *catchUp(): Generator<Progress, void> {
    if (!this.#isRead) yield* this.#readAll();
    for (;;) {
      const touched = this.#changes.take();
      if (touched.requests === null) {
        this.#isRead = false;
        this.#reading = null;
        yield* this.#readAll();
        continue;
      }
      if (touched.isShared) this.#events = null;
      if (touched.isTold) this.#told = toldRequests(this.#store);
      if (touched.requests.size === 0 && !touched.isGone) return;
      const known = this.#requests.length;
      this.#read([...touched.requests].sort((a, b) => a - b));
      const isNew = [...touched.requests].some((key) => key > (this.#requests[known - 1] ?? 0));
      if (isNew || touched.isGone) this.#requests = this.#allRequests();
    }
  }

  /** Whoever asks meanwhile reads on where the other one is. */
  *#readAll(): Generator<Progress, void> {
    while (!this.#isRead) {
      const reading = (this.#reading ??= this.#beginReading());
      const total = this.#requests.length;
      if (reading.done > 0) yield { done: reading.done, total, stage: 'Reading the requests' };
      if (this.#reading !== reading) continue;
      this.#read(this.#requests.slice(reading.done, reading.done + chunk));
      reading.done += chunk;
      if (reading.done < total) continue;
      this.#reading = null;
      this.#isRead = true;
    }
  }

  #beginReading(): { done: number } {
    this.#changes.start();
    this.#events = null;
    this.#told = toldRequests(this.#store);
    this.#requests = this.#allRequests();
    this.#reserve(this.#requests.at(-1) ?? 0);
    return { done: 0 };
  }

  #allRequests(): number[] {
    return this.#store.prepare(allRequests).pluck().all() as number[];
  }

  #read(requests: readonly number[]): void {
    const outcomes = this.#told.size === 0 ? [] : this.#store.list('outcome', '');
    for (const read of this.events.read(requests)) {
      const { request } = read.keys;
      const events = this.#told.has(request) ? asTold(this.#store, read, null, outcomes) : read;
      this.#reserve(request);
      const times = momentsOf(events);
      this.#settled[request] = times.settled;
      this.#begun[request] = times.begun;
      const firstOutcome = firstOutcomeOf(events, endOfTime);
      const byHolder = responseCaseOf(events.history, { ...settledReading, left: events.left });
      const { attempts, meetings } = events.history;
      const hasDeputy =
        attempts.some(({ outcome }) => outcome.reached === 'deputy') ||
        meetings.some(({ reached }) => reached === 'deputy');
      const byAnyone = hasDeputy
        ? responseCaseOf(events.history, { ...settledReading, answeredBy: 'anyone', left: events.left })
        : byHolder;
      this.#columns.holder.put(request, events.keys, byHolder, firstOutcome);
      this.#columns.anyone.put(request, events.keys, byAnyone, firstOutcome);
    }
  }

  #reserve(request: number): void {
    for (const answeredBy of answerers) this.#columns[answeredBy].reserve(request);
    if (request < this.#settled.length) return;
    const capacity = Math.ceil((request + 1) * 1.1) + 1_000;
    const [settled, begun] = [new Float64Array(capacity), new Float64Array(capacity)];
    settled.set(this.#settled);
    begun.set(this.#begun);
    this.#settled = settled;
    this.#begun = begun;
  }
}

function emptyColumns(): Record<Answerer, CaseColumns> {
  return { holder: new CaseColumns(0), anyone: new CaseColumns(0) };
}

/** The key of the outcome of the first attempt that is certain by a moment; 0 is none. */
export function firstOutcomeOf({ history, outcomes }: RequestEvents, asOf: number): number {
  const certain = keepEvents(boundedByTrigger(history), (at) => certaintyAt(at, asOf) === 'certain');
  const [first] = [...certain.attempts].sort(byTimeThenId);
  return first === undefined ? 0 : (outcomes.get(first.id) ?? 0);
}

function momentsOf({ history, left }: RequestEvents): { settled: number; begun: number } {
  const events: Bounds[] = eventsOf(boundedByTrigger(history)).map(({ at }) => at);
  if (left !== null) events.push(left);
  let settled = Number.NEGATIVE_INFINITY;
  let begun = Number.POSITIVE_INFINITY;
  for (const { from, until } of events) {
    settled = Math.max(settled, until ?? from ?? Number.NEGATIVE_INFINITY);
    begun = Math.min(begun, from ?? Number.NEGATIVE_INFINITY);
  }
  return { settled, begun };
}
