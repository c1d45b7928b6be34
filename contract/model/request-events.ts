/** What the events of a request mean: which calls were placed or returned, what answers, whose move an event makes it. */
import { byTimeThenId, isLater } from './certainty.ts';
import type {
  AttemptEvent,
  DecisionEvent,
  MeetingEvent,
  OfferEvent,
  RequestHistory,
} from './request-history.ts';
import type { Because } from './status-words.ts';
import type { DecisionKind, Direction, OfferState, Party, Side } from './words.ts';

function caller(direction: Direction): Party {
  return direction === 'ours' ? 'us' : 'them';
}

function callee(direction: Direction): Party {
  return direction === 'ours' ? 'them' : 'us';
}

export function isPlaced(attempt: AttemptEvent, direction: Direction): boolean {
  return attempt.dialledBy === caller(direction);
}

export function isReceived(attempt: AttemptEvent, direction: Direction): boolean {
  return attempt.dialledBy === callee(direction);
}

/** Asked by the calling side and dialled by the other, or named as the answer to a placed attempt. */
export function isReturnedCall(attempt: AttemptEvent, direction: Direction): boolean {
  return (
    isReceived(attempt, direction) && (attempt.answersId !== null || attempt.askedBy === caller(direction))
  );
}

export function isAnswer({ outcome }: AttemptEvent): boolean {
  return (
    outcome.reached === 'holder' || (outcome.countsAsAnswer && outcome.reached === null && !outcome.competing)
  );
}

export function answersIn(history: RequestHistory): (AttemptEvent | MeetingEvent)[] {
  return [
    ...history.attempts.filter(isAnswer),
    ...history.meetings.filter(({ reached }) => reached === 'holder'),
  ].sort(byTimeThenId);
}

export function firstPlaced(history: RequestHistory): AttemptEvent | undefined {
  return history.attempts.filter((attempt) => isPlaced(attempt, history.direction)).sort(byTimeThenId)[0];
}

const endedStates: readonly OfferState[] = ['lapsed', 'declined', 'cancelled'];

/** No later word has settled the offer; a confirmed time is no question any more. */
function isOpen(offer: OfferEvent): boolean {
  if (offer.over !== null) return false;
  const states = [offer.state, ...offer.changes.map(({ state }) => state)];
  return !states.some((state) => state === 'confirmed' || endedStates.includes(state));
}

/** The event after which the next step is the calling side's, or null. */
export function waitingForCaller(history: RequestHistory): Because | null {
  const { attempts, direction } = history;
  const offerer: Side = direction === 'ours' ? 'theirs' : 'ours';
  const open = history.offers.filter((offer) => offer.by === offerer && isOpen(offer)).sort(byTimeThenId);
  const offer = open.at(-1);
  if (offer !== undefined) return { kind: 'offer', id: offer.id };

  const hasOffer = new Set(history.offers.map(({ attemptId }) => attemptId));
  const invitations = attempts
    .filter(
      (attempt) =>
        (attempt.outcome.movesToCaller && !hasOffer.has(attempt.id)) ||
        (isReceived(attempt, direction) && !isAnswer(attempt) && attempt.outcome.reached === null),
    )
    .sort(byTimeThenId);
  const unanswered = invitations.filter(
    ({ at }) => !attempts.some((attempt) => isPlaced(attempt, direction) && isLater(attempt.at, at)),
  );
  const last = unanswered.at(-1);
  return last === undefined ? null : { kind: 'attempt', id: last.id };
}

/** The decision by which the request is out of the count, or null: the latest of its kind holds. */
export function standingOut({ decisions }: RequestHistory): DecisionEvent | null {
  const latest = (...kinds: readonly DecisionKind[]) =>
    decisions
      .filter(({ kind }) => kinds.includes(kind))
      .sort(byTimeThenId)
      .at(-1);
  const exclusion = latest('excluded', 'included');
  if (exclusion?.kind === 'excluded') return exclusion;
  const withdrawal = latest('withdrawn', 'reinstated');
  return withdrawal?.kind === 'withdrawn' ? withdrawal : null;
}
