/** One try to connect, in either direction, and what came of it. */
import {
  flag,
  integer,
  line,
  oneOf,
  optional,
  partOf,
  prose,
  reference,
  thing,
  when,
  type Kept,
} from './thing.ts';
import { channels, parties, reasons } from './words.ts';

/** The result of an attempt, as data: the flags say what it means, and a custom one has all of them. */
export const outcome = thing('outcome', 'outcomes', {
  name: line(),
  /** Who was spoken to. */
  reached: optional(oneOf(['holder', 'deputy'])),
  closesRequest: flag(),
  countsAsAnswer: flag(),
  /** A final answer that is not a conversation. */
  competing: flag(),
  /** The next step is the calling side's: another time was offered. */
  movesToCaller: flag(),
  /** The other side knows that it was called. */
  leavesWord: flag(),
  reasonRequired: flag(),
  retryAfterMinutes: optional(integer(1)),
  builtIn: flag(),
  position: integer(1, 10_000),
});
export type Outcome = Kept<typeof outcome>;

export const attempt = thing('attempt', 'attempts', {
  /** Null when the attempt stands outside any request. */
  requestId: optional(partOf('request')),
  seatId: optional(reference('seat')),
  officialId: optional(reference('official')),
  at: when(),
  askedBy: oneOf(parties),
  dialledBy: oneOf(parties),
  channel: oneOf(channels),
  outcomeId: reference('outcome'),
  reason: optional(oneOf(reasons)),
  reasonRemark: optional(prose()),
  /** The placed attempt that this returned call answers. */
  answersId: optional(reference('attempt')),
  /** Who was spoken to when it was not the holder. */
  spokeWith: optional(line()),
  remark: optional(prose()),
});
export type Attempt = Kept<typeof attempt>;
