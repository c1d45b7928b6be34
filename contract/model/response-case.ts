/** One request as a case of the statistics: when its wait began, when and by what it ended, as of a moment. */
import { byTimeThenId, certaintyAt, earliestOf, type Bounds } from './certainty.ts';
import { elapsedBetween } from './elapsed.ts';
import { answersIn, isPlaced, standingOut } from './request-events.ts';
import { boundedByTrigger, keepEvents, type AttemptEvent, type RequestHistory } from './request-history.ts';
import type { Answerer, Clock, Wait, WaitEnd } from './response-shape.ts';
import type { Because } from './status-words.ts';
import type { Spell } from './survival/spell.ts';

/** What decides a wait beside the events of the request itself. */
export interface CaseReading {
  /** Epoch milliseconds. */
  readonly asOf: number;
  readonly answeredBy: Answerer;
  /** When the holder of the round's day left the seat; null: not told. */
  readonly left: Bounds | null;
}

/** The moments of a wait, by which it is told on either clock and in either counting. */
export interface ResponseCase {
  readonly end: WaitEnd;
  readonly because: Because | null;
  /** Each clock's start; null: it has not started, or cannot be told. */
  readonly starts: { readonly [Name in Clock]: Bounds | null };
  /** When the wait ended, or until when it is known to have gone on. Null for an excluded request. */
  readonly endedAt: Bounds | null;
  /** Whichever placed attempt was the first, it was itself an answer. */
  readonly isAtOnce: boolean;
  /** As a board counts it, whenever it was. */
  readonly isReached: boolean;
  readonly isDeputyOnly: boolean;
  readonly isWithdrawn: boolean;
  /** Reached, but after the wait had ended otherwise. */
  readonly isReachedLater: boolean;
}

/** What a wait is told from. */
export type CaseMoments = Pick<ResponseCase, 'starts' | 'endedAt' | 'isAtOnce'>;

const minute = 60_000;

/**
 * A time told to the minute or second is the instant at which it starts, as an as-of is: nobody tells a wait more finely
 * than its ends were noted.
 */
export function asInstant(bounds: Bounds): Bounds {
  const { from, until } = bounds;
  return from === null || until === null || until - from > minute ? bounds : { from, until: from };
}

interface Ending {
  readonly end: WaitEnd;
  readonly at: Bounds;
  readonly because: Because;
}

/**
 * The case of a request whose events may lie in any order. The first event that is certain by the as-of moment ends it:
 * an answer, a refusal, or what censors it (DOMAIN.md, rules 3 and 4). Where bounds do not tell which came first, an
 * answer counts before a refusal, and either before what censors. An event that is only possible by then cuts the wait
 * off at the earliest moment at which it may have happened.
 */
export function responseCaseOf(history: RequestHistory, reading: CaseReading): ResponseCase {
  const { asOf, answeredBy } = reading;
  const bounded = boundedByTrigger(history);
  const certain = keepEvents(bounded, (at) => certaintyAt(at, asOf) === 'certain');
  const possible = keepEvents(bounded, (at) => certaintyAt(at, asOf) === 'possible');
  const out = standingOut(certain);
  const answers = answersOf(certain, answeredBy);
  const isReached = out === null && answers.length > 0;
  const isDeputyOnly = out === null && answersIn(certain).length === 0 && deputiesIn(certain).length > 0;
  const hasLeft = reading.left !== null && certaintyAt(reading.left, asOf) === 'certain';
  const first = firstEnding(endingsOf(certain, answeredBy, hasLeft ? reading.left : null));
  const isExcluded = out?.kind === 'excluded';
  const placed = certain.attempts.filter((attempt) => isPlaced(attempt, history.direction));
  const end = isExcluded ? 'excluded' : (first?.end ?? 'still waiting');
  return {
    end,
    because: isExcluded ? { kind: 'decision', id: out.id } : (first?.because ?? null),
    starts: {
      attempt: earliestOf(placed.map(({ at }) => asInstant(at))),
      trigger: hasBounds(history.trigger) ? asInstant(history.trigger) : null,
    },
    endedAt: isExcluded
      ? null
      : (first?.at ?? stillWaitingAt(possible, reading, hasLeft ? null : reading.left)),
    isAtOnce: end === 'answered' && isFirstPlacedAnAnswer(placed, answers),
    isReached,
    isDeputyOnly,
    isWithdrawn: out?.kind === 'withdrawn',
    isReachedLater: isReached && end !== 'answered',
  };
}

function deputiesIn({ attempts, meetings }: RequestHistory) {
  return [
    ...attempts.filter(({ outcome }) => outcome.reached === 'deputy'),
    ...meetings.filter(({ reached }) => reached === 'deputy'),
  ];
}

function answersOf(history: RequestHistory, answeredBy: Answerer) {
  const answers = answersIn(history);
  return answeredBy === 'holder' ? answers : [...answers, ...deputiesIn(history)];
}

/** In the order in which they count where bounds do not tell which came first. */
function endingsOf(history: RequestHistory, answeredBy: Answerer, left: Bounds | null): Ending[] {
  const answers = answersOf(history, answeredBy);
  const isAnswer = new Set(answers.map(({ id }) => id));
  const closing = history.attempts.filter(({ id, outcome }) => outcome.closesRequest && !isAnswer.has(id));
  const out = standingOut(history);
  return [
    ...endingBy('answered', answers),
    ...endingBy(
      'declined',
      closing.filter(({ outcome }) => outcome.competing),
    ),
    ...endingBy(
      'closed otherwise',
      closing.filter(({ outcome }) => !outcome.competing),
    ),
    ...(out?.kind === 'withdrawn' ? endingBy('withdrawn', [out]) : []),
    ...(history.closedAt === null
      ? []
      : [ending('round closed', history.closedAt, { kind: 'closing', id: history.roundId })]),
    ...(left === null ? [] : [ending('holder left', left, { kind: 'request', id: history.requestId })]),
  ];
}

function endingBy(
  end: WaitEnd,
  events: readonly { readonly id: string; readonly at: Bounds; readonly outcome?: unknown }[],
): Ending[] {
  const [first] = [...events].sort(byTimeThenId);
  const at = earliestOf(events.map((event) => asInstant(event.at)));
  if (first === undefined || at === null) return [];
  const kind = end === 'withdrawn' ? 'decision' : 'outcome' in first ? 'attempt' : 'conversation';
  return [ending(end, at, { kind, id: first.id })];
}

function ending(end: WaitEnd, at: Bounds, because: Because): Ending {
  return { end, at: asInstant(at), because };
}

function firstEnding(endings: readonly Ending[]): Ending | undefined {
  return endings.find(({ at }) => !endings.some((other) => precedes(other.at, at)));
}

/** Whether one end was over before the other can have begun. */
function precedes(one: Bounds, other: Bounds): boolean {
  if (one.until === null || other.from === null || one.until > other.from) return false;
  return one.from === null || one.from < other.from;
}

function isFirstPlacedAnAnswer(placed: readonly AttemptEvent[], answers: readonly { id: string }[]): boolean {
  const isAnswer = new Set(answers.map(({ id }) => id));
  const connected = placed.filter(({ id }) => isAnswer.has(id));
  const first = earliestOf(connected.map(({ at }) => asInstant(at)));
  if (first === null || first.until === null) return false;
  const until = first.until;
  return placed.every(({ id, at }) => isAnswer.has(id) || (at.from !== null && at.from >= until));
}

/** The last moment at which the wait is known to have gone on. */
function stillWaitingAt(possible: RequestHistory, reading: CaseReading, left: Bounds | null): Bounds {
  const { asOf, answeredBy } = reading;
  const isPossible = left !== null && certaintyAt(left, asOf) === 'possible';
  const may = endingsOf(possible, answeredBy, isPossible ? left : null);
  const until = Math.min(asOf, ...may.map(({ at }) => at.from ?? Number.NEGATIVE_INFINITY));
  return Number.isFinite(until) ? { from: until, until } : { from: null, until: asOf };
}

function hasBounds({ from, until }: Bounds): boolean {
  return from !== null || until !== null;
}

/**
 * How long the case waited on a clock, all of the time counted; null where the clock never started, or started only when
 * the wait was over. An end that may lie before the start gives a range from 0.
 */
export function waitOf(found: CaseMoments, clock: Clock): Wait | null {
  const span = spanOf(found, clock);
  if (span === null) return null;
  return isOneMoment(found, clock) ? { leastMs: 0, mostMs: 0 } : elapsedBetween(span.start, span.end);
}

/** The two ends of a wait on a clock; null where there is none. */
export function spanOf(
  { starts, endedAt }: CaseMoments,
  clock: Clock,
): { readonly start: Bounds; readonly end: Bounds } | null {
  const start = starts[clock];
  if (start === null || endedAt === null || precedes(endedAt, start)) return null;
  return { start, end: endedAt };
}

/** Whether the wait began and ended with one event, so that it lasted nothing however finely its time is known. */
export function isOneMoment({ isAtOnce }: CaseMoments, clock: Clock): boolean {
  return isAtOnce && clock === 'attempt';
}

/**
 * The wait as the estimators take it. What is cut off is so at its least length; an end that nothing bounds from above
 * says no more than that it came later, as a wait that is cut off does.
 */
export function spellOf({ leastMs, mostMs }: Wait, end: WaitEnd): Spell {
  if ((end !== 'answered' && end !== 'declined') || mostMs === null) {
    return { atLeastMs: leastMs, atMostMs: leastMs, end: 'censored' };
  }
  return { atLeastMs: leastMs, atMostMs: mostMs, end };
}
