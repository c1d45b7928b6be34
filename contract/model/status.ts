/**
 * Where one request stands: a pure function of its events and the as-of moment (DOMAIN.md, rule 1 and settled
 * questions 1 to 3). Nothing stores a status and nobody types one.
 */
import { byTimeThenId, certaintyAt } from './certainty.ts';
import { firstPlaced, isPlaced, isReceived, waitingForCaller } from './request-events.ts';
import {
  boundedByTrigger,
  eventsOf,
  keepEvents,
  type AttemptEvent,
  type RequestHistory,
} from './request-history.ts';
import { clocksOf } from './status-clocks.ts';
import { decide, type Decided } from './status-rules.ts';
import type { Ball, Because, CountRange, PossibleStatus, RequestStatus, Status } from './status-words.ts';
import type { Direction } from './words.ts';

/** The status of a request as of a moment (epoch milliseconds). */
export function statusOf(history: RequestHistory, asOf: number): RequestStatus {
  const bounded = boundedByTrigger(history);
  const certain = keepEvents(bounded, (at) => certaintyAt(at, asOf) === 'certain');
  const said = decide(certain, asOf);
  const isCallersMove = waitingForCaller(certain) !== null;
  const clocks = clocksOf(certain, asOf);
  return {
    ...said,
    possibly: otherReadings(bounded, certain, said, asOf),
    placed: countOf(bounded, asOf, isPlaced),
    received: countOf(bounded, asOf, isReceived),
    ...clocks,
    limit: isCallersMove ? null : clocks.limit,
    ball: ballOf(said.status, isCallersMove, history.direction),
  };
}

function countOf(
  history: RequestHistory,
  asOf: number,
  counts: (attempt: AttemptEvent, direction: Direction) => boolean,
): CountRange {
  const counted = history.attempts.filter((attempt) => counts(attempt, history.direction));
  const is = (wanted: string) => counted.filter(({ at }) => certaintyAt(at, asOf) === wanted).length;
  const least = is('certain');
  return { least, most: least + is('possible') };
}

/** The statuses that would hold if one of the possible events, or all of them, had already happened. */
function otherReadings(
  history: RequestHistory,
  certain: RequestHistory,
  said: Decided,
  asOf: number,
): PossibleStatus[] {
  const possible = eventsOf(history)
    .filter(({ at }) => certaintyAt(at, asOf) === 'possible')
    .sort(byTimeThenId)
    .map(({ id }) => id);
  const sets = possible.length > 1 ? [...possible.map((id) => [id]), possible] : possible.map((id) => [id]);
  const readings = sets.map((ids) =>
    decide(
      keepEvents(history, (at, id) => certaintyAt(at, asOf) === 'certain' || ids.includes(id)),
      asOf,
    ),
  );
  const clock = possiblyPastLimit(certain, said, asOf);
  const different = new Map<Status, PossibleStatus>();
  for (const reading of clock === null ? readings : [...readings, clock]) {
    if (reading.status !== said.status && !different.has(reading.status))
      different.set(reading.status, reading);
  }
  return [...different.values()];
}

function possiblyPastLimit(certain: RequestHistory, said: Decided, asOf: number): Decided | null {
  if (!['tried', 'awaiting', 'overdue'].includes(said.status)) return null;
  const { limit } = clocksOf(certain, asOf);
  const because: Because = { kind: 'clock', id: firstPlaced(certain)?.id ?? certain.requestId };
  if (limit === 'possibly overdue') return { status: 'overdue', because };
  if (limit === 'possibly long overdue') return { status: 'long overdue', because };
  return null;
}

function ballOf(status: Status, isCallersMove: boolean, direction: Direction): Ball | null {
  const isToBeTried = status === 'not yet tried' || status === 'tried' || status === 'our move';
  const isWaiting = ['awaiting', 'overdue', 'long overdue', 'deputy only'].includes(status);
  if (!isToBeTried && !isWaiting) return null;
  return (isToBeTried || isCallersMove) === (direction === 'ours') ? 'ours' : 'theirs';
}
