/** Histories of a request as a clerk would tell them, for examples that read like a log. */
import type { Bounds } from '../../contract/model/certainty.ts';
import type {
  AttemptEvent,
  DecisionEvent,
  MeetingEvent,
  OfferEvent,
  RequestHistory,
} from '../../contract/model/request-history.ts';
import { parseInstant, parseWhen } from '../../contract/model/when.ts';
import type { Party } from '../../contract/model/words.ts';
import { hour, outcomes } from '../support/arbitraries.ts';

export const newYork = 'America/New_York';

/** A time as it is typed in Washington. */
export function time(typed: string): Bounds {
  return parseWhen(typed, newYork);
}

/** A moment to look from, as it is typed in Washington. */
export function asOf(typed: string): number {
  return parseInstant(typed, newYork);
}

interface Call {
  readonly askedBy?: Party;
  readonly dialledBy?: Party;
  readonly answersId?: string;
}

/** A call with one of the built-in outcomes, asked for and dialled by us unless it says otherwise. */
export function call(
  id: string,
  typed: string,
  outcome: keyof typeof outcomes | AttemptEvent['outcome'],
  { askedBy = 'us', dialledBy = 'us', answersId }: Call = {},
): AttemptEvent {
  return {
    id,
    at: time(typed),
    askedBy,
    dialledBy,
    answersId: answersId ?? null,
    outcome: typeof outcome === 'string' ? outcomes[outcome] : outcome,
  };
}

/** A time that they offered, open and without a definite hour unless it says otherwise. */
export function offer(id: string, typed: string, more: Partial<OfferEvent> = {}): OfferEvent {
  return {
    id,
    at: time(typed),
    by: 'theirs',
    attemptId: null,
    state: 'open',
    over: null,
    changes: [],
    ...more,
  };
}

export function meeting(id: string, typed: string, reached: MeetingEvent['reached']): MeetingEvent {
  return { id, at: time(typed), reached };
}

export function decision(id: string, typed: string, kind: DecisionEvent['kind']): DecisionEvent {
  return { id, at: time(typed), kind };
}

/** A request of the round of February 2013: overdue after two days, long overdue after seven. */
export function requestWith(events: Partial<RequestHistory> = {}): RequestHistory {
  return {
    requestId: 'request_1',
    direction: 'ours',
    roundId: 'round_1',
    trigger: time('2013-02-12T02:57:51Z'),
    closedAt: null,
    overdueAfterMs: 48 * hour,
    longOverdueAfterMs: 7 * 24 * hour,
    attempts: [],
    meetings: [],
    offers: [],
    decisions: [],
    ...events,
  };
}
