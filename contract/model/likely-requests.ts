/** Which requests a call may be about, and which placed attempts it may answer: the likeliest first. */
import { byTimeThenId, certaintyAt } from './certainty.ts';
import { isPlaced } from './request-events.ts';
import type { AttemptEvent, RequestHistory } from './request-history.ts';
import { openStatuses } from './status-words.ts';
import { statusOf } from './status.ts';
import type { Direction, Party } from './words.ts';

/** A request that is open at a moment: its round has begun by then, and its status waits for a call. */
export function isOpenAt(history: RequestHistory, at: number): boolean {
  return (
    certaintyAt(history.trigger, at) !== 'not yet' && openStatuses.includes(statusOf(history, at).status)
  );
}

/** What the order of likely requests is made from. */
export interface LikelyRequest {
  readonly history: RequestHistory;
  /** Whether the request is for the official that is called. */
  readonly isForOfficial: boolean;
}

/**
 * Those that are open at the moment: first those for this official, then those whose round is surely not closed; for
 * a call that they dialled those first in which it could answer an attempt; then the latest trigger first.
 * @param at epoch milliseconds
 */
export function likeliestFirst<Likely extends LikelyRequest>(
  all: readonly Likely[],
  at: number,
  dialledBy: Party,
): Likely[] {
  const rank = ({ history, isForOfficial }: Likely) =>
    (isForOfficial ? 0 : 4) +
    (history.closedAt !== null && certaintyAt(history.closedAt, at) !== 'not yet' ? 2 : 0) +
    (dialledBy !== 'us' && answerableIn(history, at).length === 0 ? 1 : 0);
  return all
    .filter(({ history }) => isOpenAt(history, at))
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        (b.history.trigger.from ?? 0) - (a.history.trigger.from ?? 0) ||
        (a.history.requestId < b.history.requestId ? -1 : 1),
    );
}

/**
 * The attempts of the calling side that a call of the other side could answer, which is over at this moment: begun
 * before it, the latest first, those already answered last.
 * @param at epoch milliseconds
 */
export function answerableIn({ attempts, direction }: RequestHistory, at: number): AttemptEvent[] {
  const answered = new Set(attempts.map(({ answersId }) => answersId));
  return attempts
    .filter((attempt) => isPlaced(attempt, direction) && (attempt.at.from ?? Number.NEGATIVE_INFINITY) < at)
    .sort((a, b) => Number(answered.has(a.id)) - Number(answered.has(b.id)) || byTimeThenId(b, a));
}

/**
 * Who wanted the call and who dialled, when nothing else is said: in a request the side whose request it is wanted it,
 * if they dialled without having been called they wanted it themselves, and we dialled.
 * @param answerable how many attempts the call could answer
 */
export function likelyParties(
  direction: Direction | null,
  dialledBy: Party | null,
  answerable: number,
): { askedBy: Party; dialledBy: Party } {
  const dialled = dialledBy ?? 'us';
  if (direction === 'theirs') return { askedBy: 'them', dialledBy: dialled };
  const isTheirOwn = dialled === 'them' && (direction === null || answerable === 0);
  return { askedBy: isTheirOwn ? 'them' : 'us', dialledBy: dialled };
}
