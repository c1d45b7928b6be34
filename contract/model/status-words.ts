/** The words a status is told in. */
import type { ElapsedRange } from './elapsed.ts';

/** The closed list, in the order of a board's legend. */
export const statuses = [
  'calling side',
  'excluded by decision',
  'not yet tried',
  'tried',
  'awaiting',
  'overdue',
  'long overdue',
  'our move',
  'deputy only',
  'returned',
  'reached',
  'declined',
  'withdrawn',
  'closed unanswered',
] as const;
export type Status = (typeof statuses)[number];

/** Returned counts as reached: their call answered ours. */
export const reachedStatuses: readonly Status[] = ['returned', 'reached'];
/** A request in one of these is not in the denominator; the calling side has no request at all. */
export const uncountedStatuses: readonly Status[] = ['calling side', 'excluded by decision', 'withdrawn'];

/** Nobody waits for a call under any other status: it was had, refused, taken back, or its round is over. */
export const openStatuses: readonly Status[] = [
  'not yet tried',
  'tried',
  'awaiting',
  'overdue',
  'long overdue',
  'our move',
  'deputy only',
];

/** The event that made a status so, by the id of its record. */
export interface Because {
  readonly kind:
    'round' | 'request' | 'decision' | 'attempt' | 'conversation' | 'offer' | 'clock' | 'closing';
  readonly id: string;
}

export interface PossibleStatus {
  readonly status: Status;
  readonly because: Because;
}

/** How many for certain, and how many at most. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

export type Ball = 'ours' | 'theirs';

/** Where the clock of the first placed attempt stands against the round's limits. */
export type LimitReached =
  'within' | 'possibly overdue' | 'overdue' | 'possibly long overdue' | 'long overdue';

export interface RequestStatus {
  readonly status: Status;
  readonly because: Because;
  /** What the status may be instead, if an event whose time is not certain has already happened. */
  readonly possibly: readonly PossibleStatus[];
  /** Attempts placed by the calling side of the request, and by the other. */
  readonly placed: CountRange;
  readonly received: CountRange;
  /** Since the first placed attempt and since the trigger, until the answer, the end, or the as-of; null: no attempt. */
  readonly sinceFirstPlaced: ElapsedRange | null;
  readonly sinceTrigger: ElapsedRange | null;
  /** Null when nobody has to move any more, or when the status does not say. */
  readonly ball: Ball | null;
  readonly limit: LimitReached | null;
}
