/** The cases of all requests as they stand at a moment, as known at another, and under a voice. */
import { certaintyAt } from '../../contract/model/certainty.ts';
import type { Progress } from '../../contract/operations/operation.ts';
import type { ChangeRecord } from '../record/change-record.ts';
import type { TableStore } from '../record/table-store.ts';
import { caseAt, type CaseAsked, type Cases } from './case-asked.ts';
import { CaseColumns } from './case-columns.ts';
import { casesAsKnown } from './known-cases.ts';
import { firstOutcomeOf, ResponseColumns } from './response-columns.ts';
import { asTold } from './told-requests.ts';

const chunk = 2_000;

export class ResponseIndex {
  readonly #store: TableStore;
  readonly #changes: ChangeRecord;
  readonly #kept: ResponseColumns;

  constructor(store: TableStore, changes: ChangeRecord) {
    this.#store = store;
    this.#changes = changes;
    this.#kept = new ResponseColumns(store);
  }

  /** Of every request of ours whose trigger may have been by the moment; not to be written to. */
  *cases(asked: CaseAsked): Generator<Progress, Cases> {
    if (asked.knownAt !== null && this.#isAnythingLater(asked.knownAt)) {
      return yield* casesAsKnown(this.#store, this.#changes, asked, asked.knownAt);
    }
    yield* this.#kept.catchUp();
    return yield* this.#casesNow(asked);
  }

  #isAnythingLater(knownAt: number): boolean {
    const last = this.#store
      .prepare('SELECT recorded_at FROM change ORDER BY sequence DESC LIMIT 1')
      .pluck()
      .get() as number | undefined;
    return last !== undefined && last > knownAt;
  }

  *#casesNow(asked: CaseAsked): Generator<Progress, Cases> {
    const { asOf, answeredBy, voiceId } = asked;
    const kept = this.#kept.columnsFor(answeredBy);
    const { requests, told, events } = this.#kept;
    const between: number[] = [];
    const left = new Uint32Array(requests.length);
    const notBegun: number[] = [];
    let count = 0;
    const { triggerFrom } = kept.moments;
    for (const request of requests) {
      if ((triggerFrom[request] ?? 0) > asOf) continue;
      const isOtherwise = voiceId !== null && told.has(request);
      const stage = isOtherwise ? 'between' : this.#kept.stageAt(request, asOf);
      if (stage === 'between') {
        between.push(request);
        continue;
      }
      if (stage === 'not begun') notBegun.push(count);
      left[count] = request;
      count += 1;
    }
    const columns = new CaseColumns(count + between.length);
    columns.copyAll(kept, left.subarray(0, count));
    columns.cutOff(count, asOf);
    for (const index of notBegun) columns.clear(index, asOf);
    const outcomes = this.#store.list('outcome', '');
    for (let done = 0; done < between.length; done += chunk) {
      if (done > 0) yield { done, total: between.length, stage: 'Reading the requests of that time' };
      for (const read of events.read(between.slice(done, done + chunk))) {
        const isTold = told.has(read.keys.request);
        const asRead = isTold ? asTold(this.#store, read, voiceId, outcomes) : read;
        if (certaintyAt(asRead.history.trigger, asOf) === 'not yet') continue;
        columns.put(count, read.keys, caseAt(asRead, asked), firstOutcomeOf(asRead, asOf));
        count += 1;
      }
    }
    return { columns, count };
  }
}
