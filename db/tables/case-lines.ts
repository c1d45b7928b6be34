/** Single cases with the names beside the keys, each read anew with the event that ended it. */
import type { Id } from '../../contract/model/id.ts';
import { readUnder } from '../../contract/model/reading.ts';
import { findIn, type RecordOf } from '../../contract/model/records.ts';
import { isOneMoment, spanOf, waitOf } from '../../contract/model/response-case.ts';
import type { ResponseCase as CaseLine, ResponseReading } from '../../contract/model/response-shape.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { ChangeRecord } from '../record/change-record.ts';
import type { TableStore } from '../record/table-store.ts';
import type { CaseColumns } from './case-columns.ts';
import type { IsAway } from './case-groups.ts';
import { topicsPlanned } from './case-groups.ts';
import type { WorkingWait } from './case-waits.ts';
import { gatherRound } from './gathered-round.ts';
import { eventsIn } from './known-cases.ts';
import { Named } from './named.ts';
import { ResponseEvents, type RequestEvents } from './response-events.ts';
import { caseAt, type CaseAsked } from './case-asked.ts';
import { asTold } from './told-requests.ts';

interface LinesAsked extends CaseAsked, Pick<ResponseReading, 'clock' | 'counting'> {}

export class CaseLines {
  readonly #store: TableStore;
  readonly #changes: ChangeRecord;
  readonly #asked: LinesAsked;
  readonly #working: WorkingWait;
  readonly #named: Named;
  #events: ResponseEvents | null = null;
  #outcomes: readonly RecordOf<'outcome'>[] | null = null;

  constructor(store: TableStore, changes: ChangeRecord, asked: LinesAsked, working: WorkingWait) {
    this.#store = store;
    this.#changes = changes;
    this.#asked = asked;
    this.#working = working;
    this.#named = new Named(store);
  }

  line(columns: CaseColumns, index: number, isAway: IsAway): CaseLine {
    const { clock, counting } = this.#asked;
    const key = columns.keys.request[index] ?? 0;
    const [request] = this.#store.list('request', 'WHERE request_id = ?', key);
    if (request === undefined) throw new Error(`The request ${key} was not found again.`);
    const found = caseAt(this.#eventsOf(request, key), this.#asked);
    const span = spanOf(found, clock);
    const isWorking = counting === 'working' && span !== null && !isOneMoment(found, clock);
    const wait = isWorking
      ? this.#working(span.start, span.end, columns.keys.seat[index] ?? 0)
      : waitOf(found, clock);
    const { id, name, triggerAt, zone, rosterId } = this.#named.round(request.roundId);
    const firstOutcome = columns.keys.firstOutcome[index] ?? 0;
    return {
      requestId: request.id,
      round: { id, name, triggerAt, zone },
      roster: rosterId === null ? null : this.name('roster', rosterId),
      seat: this.#named.seat(request.seatId),
      holder: request.holderId === null ? null : this.#named.official(request.holderId),
      topics: topicsPlanned(this.#store, this.#store.keyOf('round', id)),
      firstOutcome:
        firstOutcome === 0 ? null : this.name('outcome', this.#store.idOf('outcome', firstOutcome)),
      isTravelling: isAway(index),
      end: found.end,
      endedBy: found.because,
      wait,
      isReachedLater: found.isReachedLater,
    };
  }

  /** A record by its name. */
  name(thing: 'roster' | 'outcome' | 'topic', id: Id): { id: Id; name: string } {
    return { id, name: this.#store.require(thing as ThingName & 'roster', id as Id<'roster'>).name };
  }

  #eventsOf(request: RecordOf<'request'>, key: number): RequestEvents {
    const { knownAt, voiceId } = this.#asked;
    if (knownAt !== null) {
      const { records } = gatherRound(this.#store, this.#changes, {
        roundId: request.roundId,
        knownAt,
        depth: 'waits',
      });
      const read = readUnder(records, voiceId);
      return eventsIn(this.#store, read, findIn(read, 'request', request.id) ?? request);
    }
    const [events] = (this.#events ??= new ResponseEvents(this.#store)).read([key]);
    if (events === undefined) throw new Error(`The events of ${request.id} were not found again.`);
    return asTold(this.#store, events, voiceId, (this.#outcomes ??= this.#store.list('outcome', '')));
  }
}
