/**
 * The events that decide the waits of many requests at once, by the keys of the tables: what `historyOfRequest` picks out
 * of the records of a round, without making records of them.
 */
import type { Bounds } from '../../contract/model/certainty.ts';
import { leftOffice, type HeldFromTo } from '../../contract/model/left-office.ts';
import type {
  AttemptEvent,
  DecisionEvent,
  MeetingEvent,
  RequestHistory,
} from '../../contract/model/request-history.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { DecisionKind, Direction } from '../../contract/model/words.ts';
import type { TableStore } from '../record/table-store.ts';

const wanted = (table: string, index: string) => `FROM json_each(?) AS wanted
  CROSS JOIN ${table} INDEXED BY ${index} ON ${table}.request_id = wanted.value`;

export const responseEventStatements = {
  requests: `SELECT request_id, round_id, request.seat_id, holder_id, country_id, direction
    FROM json_each(?) AS wanted CROSS JOIN request ON request_id = wanted.value CROSS JOIN seat USING (seat_id)`,
  attempts: `SELECT attempt_id, request_id, at_from, at_until, dialled_by = 'us', outcome_id ${wanted('attempt', 'attempt_by_request')}`,
  meetings: `SELECT conversation_id, answered_request.request_id, at_from, at_until, reached
    ${wanted('answered_request', 'answered_request_by_request')} CROSS JOIN conversation USING (conversation_id)`,
  decisions: `SELECT lower(hex(uid)), decision.request_id, at_from, at_until, kind ${wanted('decision', 'decision_by_request')}`,
  rounds: `SELECT round_id, trigger_at_from, trigger_at_until, closed_at_from, closed_at_until, roster_id FROM round`,
  tenures:
    'SELECT seat_id, official_id, began_from, began_until, ended_from, ended_until FROM tenure WHERE official_id IS NOT NULL',
} as const;

/** A request in the keys of the tables; 0 is none. */
export interface RequestKeys {
  readonly request: number;
  readonly round: number;
  readonly roster: number;
  readonly seat: number;
  readonly country: number;
  readonly holder: number;
}

export interface RequestEvents {
  readonly keys: RequestKeys;
  readonly history: RequestHistory;
  /** When its holder left the seat; null: not told. */
  readonly left: Bounds | null;
  /** The key of the outcome that an attempt had, by the attempt's id in the history. */
  readonly outcomes: ReadonlyMap<string, number>;
}

interface RoundBounds {
  readonly trigger: Bounds;
  readonly closedAt: Bounds | null;
  readonly roster: number;
}

type Moment = number | null;
type RoundRow = [
  round: number,
  triggerFrom: Moment,
  triggerUntil: Moment,
  closedFrom: Moment,
  closedUntil: Moment,
  roster: number | null,
];
type TenureRow = [
  seat: number,
  official: number,
  beganFrom: Moment,
  beganUntil: Moment,
  endedFrom: Moment,
  endedUntil: Moment,
];
type RequestRow = [
  request: number,
  round: number,
  seat: number,
  holder: number | null,
  country: number,
  direction: Direction,
];
type AttemptRow = [
  id: number,
  request: number,
  from: number | null,
  until: number | null,
  isPlaced: number,
  outcome: number,
];
type MeetingRow = [
  id: number,
  request: number,
  from: number | null,
  until: number | null,
  reached: 'holder' | 'deputy',
];
type DecisionRow = [
  id: string,
  request: number,
  from: number | null,
  until: number | null,
  kind: DecisionKind,
];

/** Reads against one state of what many requests share: made anew when rounds, tenures or outcomes change. */
export class ResponseEvents {
  readonly #store: TableStore;
  readonly #outcomes: ReadonlyMap<number, RecordOf<'outcome'>>;
  readonly #rounds = new Map<number, RoundBounds>();
  readonly #tenures = new Map<number, HeldFromTo<number>[]>();

  constructor(store: TableStore) {
    this.#store = store;
    this.#outcomes = new Map(
      store.list('outcome', '').map((outcome) => [store.keyOf('outcome', outcome.id), outcome]),
    );
    for (const [round, from, until, closedFrom, closedUntil, roster] of this.#rows<RoundRow>('rounds')) {
      this.#rounds.set(round, {
        trigger: { from, until },
        closedAt: boundsOf(closedFrom, closedUntil),
        roster: roster ?? 0,
      });
    }
    for (const [seat, officialId, beganFrom, beganUntil, endedFrom, endedUntil] of this.#rows<TenureRow>(
      'tenures',
    )) {
      const ofSeat = this.#tenures.get(seat) ?? [];
      if (ofSeat.length === 0) this.#tenures.set(seat, ofSeat);
      const [began, ended] = [boundsOf(beganFrom, beganUntil), boundsOf(endedFrom, endedUntil)];
      ofSeat.push({ officialId, began, ended });
    }
  }

  /** Of requests of ours; those that are gone, and those of theirs, are left out. */
  read(requests: readonly number[]): RequestEvents[] {
    const asked = JSON.stringify(requests);
    const attempts = Map.groupBy(this.#rows<AttemptRow>('attempts', asked), ([, request]) => request);
    const meetings = Map.groupBy(this.#rows<MeetingRow>('meetings', asked), ([, request]) => request);
    const decisions = Map.groupBy(this.#rows<DecisionRow>('decisions', asked), ([, request]) => request);
    return this.#rows<RequestRow>('requests', asked).flatMap(
      ([request, round, seat, holder, country, direction]) => {
        const bounds = this.#rounds.get(round);
        if (direction !== 'ours' || bounds === undefined) return [];
        const ofRequest = attempts.get(request) ?? [];
        const history: RequestHistory = {
          requestId: String(request),
          direction,
          roundId: String(round),
          trigger: bounds.trigger,
          closedAt: bounds.closedAt,
          overdueAfterMs: 0,
          longOverdueAfterMs: 0,
          attempts: ofRequest.map((row) => this.#attemptFrom(row)),
          meetings: (meetings.get(request) ?? []).map(meetingFrom),
          offers: [],
          decisions: (decisions.get(request) ?? []).map(decisionFrom),
        };
        const keys = { request, round, roster: bounds.roster, seat, country, holder: holder ?? 0 };
        const left = leftOffice(this.#tenures.get(seat) ?? [], holder, bounds.trigger.from);
        const outcomes = new Map(ofRequest.map(([id, , , , , outcome]) => [String(id), outcome]));
        return [{ keys, history, left, outcomes }];
      },
    );
  }

  #attemptFrom([id, , from, until, isPlaced, outcomeKey]: AttemptRow): AttemptEvent {
    const outcome = this.#outcomes.get(outcomeKey);
    if (outcome === undefined) throw new Error(`The outcome ${outcomeKey} was not read.`);
    // Who else dialled, who asked, and what is answered tell a returned call from another: an answer is one either way.
    const dialledBy = isPlaced === 1 ? 'us' : 'unknown';
    return { id: String(id), at: { from, until }, askedBy: 'unknown', dialledBy, answersId: null, outcome };
  }

  #rows<RowOf>(statement: keyof typeof responseEventStatements, ...cells: string[]): RowOf[] {
    return this.#store
      .prepare(responseEventStatements[statement])
      .raw()
      .all(...cells) as RowOf[];
  }
}

function boundsOf(from: Moment, until: Moment): Bounds | null {
  return from === null && until === null ? null : { from, until };
}

function meetingFrom([id, , from, until, reached]: MeetingRow): MeetingEvent {
  return { id: `talk ${id}`, at: { from, until }, reached };
}

function decisionFrom([id, , from, until, kind]: DecisionRow): DecisionEvent {
  return { id, at: { from, until }, kind };
}
