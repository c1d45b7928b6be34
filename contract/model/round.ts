/** One occasion on which the seats of a roster are to be reached about a matter, and what is wanted of each seat. */
import {
  integer,
  line,
  oneOf,
  optional,
  partOf,
  prose,
  reference,
  textLike,
  thing,
  when,
  type Kept,
} from './thing.ts';
import { textLimits } from './text.ts';
import { zoneSchema } from './when.ts';
import { decisionKinds, directions } from './words.ts';

const year = 366 * 24 * 60;

export const round = thing('round', 'rounds', {
  name: line(),
  ask: optional(prose()),
  rosterId: optional(reference('roster')),
  /** On whose behalf calls are placed. */
  principalId: optional(reference('official')),
  callingSeatId: optional(reference('seat')),
  /** Where the calling side stands in the roster's order. */
  callingPosition: optional(integer(1, 10_000)),
  trigger: line(textLimits.title),
  triggerAt: when(),
  triggerPlace: optional(line()),
  openedAt: optional(when()),
  closedAt: optional(when()),
  overdueAfterMinutes: integer(1, 10 * year),
  longOverdueAfterMinutes: integer(1, 10 * year),
  /** The zone in which the round is read unless another is chosen: the principal's. */
  zone: textLike(zoneSchema),
  /** The moment a board of this round opens at, epoch milliseconds; null means now. */
  opensAsOf: optional(integer(-8_640_000_000_000_000)),
  remark: optional(prose()),
});
export type Round = Kept<typeof round>;

/** A topic planned for a round. */
export const roundTopic = thing('round_topic', 'rounds', {
  roundId: partOf('round'),
  topicId: reference('topic'),
  position: integer(1, 10_000),
});
export type RoundTopic = Kept<typeof roundTopic>;

/** The standing wish to reach one seat in one round. It keeps the holder of its day. */
export const request = thing('request', 'requests', {
  roundId: partOf('round'),
  seatId: reference('seat'),
  holderId: optional(reference('official')),
  position: integer(1, 10_000),
  direction: oneOf(directions),
  remark: optional(prose()),
});
export type Request = Kept<typeof request>;

/** A request taken out of the count, or put back: an event with a time, somebody who decided, and a reason. */
export const decision = thing('decision', 'requests', {
  requestId: partOf('request'),
  kind: oneOf(decisionKinds),
  at: when(),
  decidedById: optional(reference('official')),
  decidedBy: optional(line()),
  why: prose(),
});
export type Decision = Kept<typeof decision>;
