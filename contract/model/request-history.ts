/** Everything that can change where one request stands, as bare events in any order. */
import { notBefore, type Bounds } from './certainty.ts';
import type { DecisionKind, Direction, OfferState, Party, Side } from './words.ts';

export interface AttemptEvent {
  readonly id: string;
  readonly at: Bounds;
  readonly askedBy: Party;
  readonly dialledBy: Party;
  readonly answersId: string | null;
  readonly outcome: {
    readonly reached: 'holder' | 'deputy' | null;
    readonly closesRequest: boolean;
    readonly countsAsAnswer: boolean;
    readonly competing: boolean;
    readonly movesToCaller: boolean;
    readonly leavesWord: boolean;
  };
}

/** A conversation that no attempt of this request led to: a meeting, or a call about several matters. */
export interface MeetingEvent {
  readonly id: string;
  readonly at: Bounds;
  readonly reached: 'holder' | 'deputy';
}

export interface OfferEvent {
  readonly id: string;
  readonly at: Bounds;
  readonly by: Side;
  readonly attemptId: string | null;
  readonly state: OfferState;
  /** When the offered time is over, if the offer names one: an offer whose time has passed is no longer open. */
  readonly over: Bounds | null;
  readonly changes: readonly { readonly id: string; readonly at: Bounds; readonly state: OfferState }[];
}

export interface DecisionEvent {
  readonly id: string;
  readonly at: Bounds;
  readonly kind: DecisionKind;
}

/** Everything that can change the status of one request, in any order. */
export interface RequestHistory {
  readonly requestId: string;
  readonly direction: Direction;
  readonly roundId: string;
  readonly trigger: Bounds;
  readonly closedAt: Bounds | null;
  readonly overdueAfterMs: number;
  readonly longOverdueAfterMs: number;
  readonly attempts: readonly AttemptEvent[];
  readonly meetings: readonly MeetingEvent[];
  readonly offers: readonly OfferEvent[];
  readonly decisions: readonly DecisionEvent[];
}

/** The trigger bounds every event of its round from below. */
export function boundedByTrigger(history: RequestHistory): RequestHistory {
  const bound = <Event extends { readonly at: Bounds }>(event: Event): Event => {
    const at = notBefore(event.at, history.trigger);
    return at === event.at ? event : { ...event, at };
  };
  return {
    ...history,
    attempts: history.attempts.map(bound),
    meetings: history.meetings.map(bound),
    offers: history.offers.map((offer) => ({ ...bound(offer), changes: offer.changes.map(bound) })),
    decisions: history.decisions.map(bound),
  };
}

/** The history with only the events that pass; an offer's later states and the end of its time are events too. */
export function keepEvents(
  history: RequestHistory,
  passes: (at: Bounds, id: string) => boolean,
): RequestHistory {
  const passing = (event: { readonly at: Bounds; readonly id: string }) => passes(event.at, event.id);
  const { closedAt } = history;
  return {
    ...history,
    closedAt: closedAt !== null && passes(closedAt, history.roundId) ? closedAt : null,
    attempts: history.attempts.filter(passing),
    meetings: history.meetings.filter(passing),
    decisions: history.decisions.filter(passing),
    offers: history.offers.filter(passing).map((offer) => ({
      ...offer,
      over: offer.over !== null && passes(offer.over, overId(offer)) ? offer.over : null,
      changes: offer.changes.filter(passing),
    })),
  };
}

function overId(offer: OfferEvent): string {
  return `${offer.id} over`;
}

/** Every event of a history with its bounds, under the id that `keepEvents` knows it by. */
export function eventsOf(history: RequestHistory): { readonly id: string; readonly at: Bounds }[] {
  const { attempts, meetings, decisions, offers, closedAt, roundId } = history;
  return [
    ...attempts,
    ...meetings,
    ...decisions,
    ...offers,
    ...offers.flatMap((offer) => offer.changes),
    ...offers.flatMap((offer) => (offer.over === null ? [] : [{ id: overId(offer), at: offer.over }])),
    ...(closedAt === null ? [] : [{ id: roundId, at: closedAt }]),
  ];
}
