/** Picks out of a round's records the events that decide where one of its requests stands. */
import type { Bounds } from './certainty.ts';
import { findIn, recordsWith, type RecordOf, type Records } from './records.ts';
import type { AttemptEvent, MeetingEvent, OfferEvent, RequestHistory } from './request-history.ts';

const minute = 60_000;

/** @throws when the round or an outcome is not among the records: they were not gathered whole */
export function historyOfRequest(records: Records, request: RecordOf<'request'>): RequestHistory {
  const round = findIn(records, 'round', request.roundId);
  if (round === null) throw new Error(`The round of ${request.id} was not gathered.`);
  return {
    requestId: request.id,
    direction: request.direction,
    roundId: round.id,
    trigger: round.triggerAt,
    closedAt: round.closedAt,
    overdueAfterMs: round.overdueAfterMinutes * minute,
    longOverdueAfterMs: round.longOverdueAfterMinutes * minute,
    attempts: recordsWith(records, 'attempt', 'requestId', request.id).map(attemptEvent(records)),
    meetings: meetingsFor(records, request),
    offers: recordsWith(records, 'offer', 'requestId', request.id).map(offerEvent(records)),
    decisions: recordsWith(records, 'decision', 'requestId', request.id),
  };
}

function attemptEvent(records: Records): (attempt: RecordOf<'attempt'>) => AttemptEvent {
  return (attempt) => {
    const outcome = findIn(records, 'outcome', attempt.outcomeId);
    if (outcome === null) throw new Error(`The outcome of ${attempt.id} was not gathered.`);
    const { id, at, askedBy, dialledBy, answersId } = attempt;
    return { id, at, askedBy, dialledBy, answersId, outcome };
  };
}

function meetingsFor(records: Records, request: RecordOf<'request'>): MeetingEvent[] {
  return recordsWith(records, 'answered_request', 'requestId', request.id).flatMap(
    ({ conversationId, reached }) => {
      const conversation = findIn(records, 'conversation', conversationId);
      return conversation === null ? [] : [{ id: conversation.id, at: conversation.at, reached }];
    },
  );
}

function offerEvent(records: Records): (offer: RecordOf<'offer'>) => OfferEvent {
  return (offer) => ({
    id: offer.id,
    at: offer.offeredAt,
    by: offer.by,
    attemptId: offer.attemptId,
    state: offer.state,
    over: offer.plannedEnd ?? whenOver(offer.proposedFor),
    changes: recordsWith(records, 'offer_change', 'offerId', offer.id),
  });
}

/** A time that names no end is over when its own bounds are. */
function whenOver(proposed: Bounds | null): Bounds | null {
  if (proposed === null || proposed.until === null) return null;
  return { from: proposed.until - 1, until: proposed.until };
}
