/** The two clocks of a request, named wherever a figure is shown: since the first placed attempt, and since the trigger. */
import { certaintyAt, earliestOf, type Bounds } from './certainty.ts';
import { elapsedBetween, elapsedUntil, type ElapsedRange } from './elapsed.ts';
import { answersIn, isPlaced, standingOut } from './request-events.ts';
import type { RequestHistory } from './request-history.ts';
import type { LimitReached, RequestStatus } from './status-words.ts';

/** The clocks as of a moment, told from events that are certain by then. */
export function clocksOf(
  history: RequestHistory,
  asOf: number,
): Pick<RequestStatus, 'sinceFirstPlaced' | 'sinceTrigger' | 'limit'> {
  // Nobody is waited for where it was decided not to call.
  if (standingOut(history)?.kind === 'excluded')
    return { sinceFirstPlaced: null, sinceTrigger: null, limit: null };
  const placed = earliestOf(
    history.attempts.filter((attempt) => isPlaced(attempt, history.direction)).map(({ at }) => at),
  );
  const end = endOf(history);
  const since = (start: Bounds) => (end === null ? elapsedUntil(start, asOf) : elapsedBetween(start, end));
  const sinceFirstPlaced = placed === null ? null : since(placed);
  const hasStarted = certaintyAt(history.trigger, asOf) !== 'not yet';
  return {
    sinceFirstPlaced,
    sinceTrigger: hasStarted ? since(history.trigger) : null,
    limit: sinceFirstPlaced === null || end !== null ? null : limitReached(sinceFirstPlaced, history),
  };
}

/** What stops the clocks: the first answer, a refusal, a withdrawal or exclusion, or the end of the round. */
function endOf(history: RequestHistory): Bounds | null {
  const out = standingOut(history);
  const answers = answersIn(history);
  if (answers.length > 0) return earliestOf(answers.map(({ at }) => at));
  const closing = history.attempts.filter(({ outcome }) => outcome.closesRequest).map(({ at }) => at);
  const decided = history.decisions.filter(({ id }) => id === out?.id).map(({ at }) => at);
  const closed = history.closedAt === null ? [] : [history.closedAt];
  return earliestOf([...closing, ...decided, ...closed]);
}

/** Overdue when even the shortest possible wait exceeds the limit; possibly when only the longest does. */
function limitReached(waited: ElapsedRange, history: RequestHistory): LimitReached {
  const most = waited.mostMs ?? Number.POSITIVE_INFINITY;
  if (waited.leastMs > history.longOverdueAfterMs) return 'long overdue';
  if (waited.leastMs > history.overdueAfterMs) {
    return most > history.longOverdueAfterMs ? 'possibly long overdue' : 'overdue';
  }
  return most > history.overdueAfterMs ? 'possibly overdue' : 'within';
}
