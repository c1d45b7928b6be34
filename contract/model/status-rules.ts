/** The rules that turn certain events into a status: the first that applies gives it (settled questions 1 to 3). */
import { byTimeThenId } from './certainty.ts';
import {
  answersIn,
  firstPlaced,
  isReceived,
  isReturnedCall,
  standingOut,
  waitingForCaller,
} from './request-events.ts';
import type { RequestHistory } from './request-history.ts';
import { clocksOf } from './status-clocks.ts';
import type { Because, RequestStatus } from './status-words.ts';

export type Decided = Pick<RequestStatus, 'status' | 'because'>;

/** The first rule that applies gives the status; the order of the rules is the meaning of the list. */
export function decide(history: RequestHistory, asOf: number): Decided {
  return (
    outOfTheCount(history) ??
    answered(history) ??
    declined(history) ??
    ended(history) ??
    notTried(history) ??
    callersMove(history) ??
    deputyOnly(history) ??
    pastLimit(history, asOf) ??
    waiting(history)
  );
}

function outOfTheCount(history: RequestHistory): Decided | null {
  const standing = standingOut(history);
  if (standing === null) return null;
  return {
    status: standing.kind === 'excluded' ? 'excluded by decision' : 'withdrawn',
    because: { kind: 'decision', id: standing.id },
  };
}

function answered(history: RequestHistory): Decided | null {
  const first = answersIn(history)[0];
  if (first === undefined) return null;
  const isReturned = 'dialledBy' in first && isReturnedCall(first, history.direction);
  return {
    status: isReturned ? 'returned' : 'reached',
    because: { kind: 'dialledBy' in first ? 'attempt' : 'conversation', id: first.id },
  };
}

function declined({ attempts }: RequestHistory): Decided | null {
  const first = attempts
    .filter(({ outcome }) => outcome.competing && outcome.closesRequest)
    .sort(byTimeThenId)[0];
  return first === undefined ? null : { status: 'declined', because: { kind: 'attempt', id: first.id } };
}

function ended(history: RequestHistory): Decided | null {
  const closing = history.attempts.filter(({ outcome }) => outcome.closesRequest).sort(byTimeThenId)[0];
  if (closing !== undefined) {
    return { status: 'closed unanswered', because: { kind: 'attempt', id: closing.id } };
  }
  if (history.closedAt === null) return null;
  return { status: 'closed unanswered', because: { kind: 'closing', id: history.roundId } };
}

function notTried(history: RequestHistory): Decided | null {
  const isTouched = history.attempts.length > 0 || history.offers.length > 0 || history.meetings.length > 0;
  if (isTouched) return null;
  return { status: 'not yet tried', because: { kind: 'request', id: history.requestId } };
}

/** A time they offered is open, or they called while nobody here could take it, and no attempt has been placed since. */
function callersMove(history: RequestHistory): Decided | null {
  const event = waitingForCaller(history);
  if (event === null || history.direction === 'theirs') return null;
  return { status: 'our move', because: event };
}

function deputyOnly(history: RequestHistory): Decided | null {
  const deputies = [
    ...history.attempts.filter(({ outcome }) => outcome.reached === 'deputy'),
    ...history.meetings.filter(({ reached }) => reached === 'deputy'),
  ].sort(byTimeThenId);
  const last = deputies.at(-1);
  if (last === undefined) return null;
  return {
    status: 'deputy only',
    because: { kind: 'dialledBy' in last ? 'attempt' : 'conversation', id: last.id },
  };
}

function pastLimit(history: RequestHistory, asOf: number): Decided | null {
  const { limit } = clocksOf(history, asOf);
  if (waitingForCaller(history) !== null) return null;
  const because: Because = { kind: 'clock', id: firstPlaced(history)?.id ?? history.requestId };
  if (limit === 'long overdue') return { status: 'long overdue', because };
  if (limit === 'overdue' || limit === 'possibly long overdue') return { status: 'overdue', because };
  return null;
}

function waiting(history: RequestHistory): Decided {
  const word = history.attempts
    .filter((attempt) => attempt.outcome.leavesWord || isReceived(attempt, history.direction))
    .sort(byTimeThenId)
    .at(-1);
  if (word !== undefined) return { status: 'awaiting', because: { kind: 'attempt', id: word.id } };
  const lastTried = [...history.attempts].sort(byTimeThenId).at(-1);
  if (lastTried !== undefined) return { status: 'tried', because: { kind: 'attempt', id: lastTried.id } };
  const offer = [...history.offers].sort(byTimeThenId).at(-1);
  return {
    status: 'awaiting',
    because:
      offer === undefined ? { kind: 'request', id: history.requestId } : { kind: 'offer', id: offer.id },
  };
}
