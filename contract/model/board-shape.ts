/** What a board says: the shape that travels, and from which tables and screens are drawn. */
import { z } from 'zod';
import { idSchema, type Id } from './id.ts';
import { statuses } from './status-words.ts';
import type { ThingName } from './thing-names.ts';
import { whenSchema } from './when.ts';

const countRange = z.object({ least: z.number(), most: z.number() });
const elapsedRange = z.object({ leastMs: z.number(), mostMs: z.number().nullable() });
const because = z.object({
  kind: z.enum(['round', 'request', 'decision', 'attempt', 'conversation', 'offer', 'clock', 'closing']),
  id: z.string(),
});
const status = z.enum(statuses);

/** A record that is only named. */
function named<Name extends ThingName>(kind: Name) {
  return z.object({ id: idSchema(kind), name: z.string() });
}

export const boardRowSchema = z.object({
  position: z.number(),
  seatId: idSchema('seat'),
  /** Null for the calling side, which has no request. */
  requestId: idSchema('request').nullable(),
  direction: z.enum(['ours', 'theirs']),
  country: z.object({ id: idSchema('country'), code: z.string(), name: z.string() }),
  seat: z.string(),
  /** The holder of the round's day; null when the seat was vacant or nobody is known. */
  holder: z.object({ id: idSchema('official'), name: z.string() }).nullable(),
  status,
  because,
  /** The event that made the status so, as a sentence. */
  why: z.string(),
  possibly: z.array(z.object({ status, because, why: z.string() })),
  placed: countRange,
  received: countRange,
  sinceFirstPlaced: elapsedRange.nullable(),
  sinceTrigger: elapsedRange.nullable(),
  limit: z
    .enum(['within', 'possibly overdue', 'overdue', 'possibly long overdue', 'long overdue'])
    .nullable(),
  ball: z.enum(['ours', 'theirs', 'disputed']).nullable(),
  /** True when voices tell an event of this request differently. */
  disputed: z.boolean(),
  absences: z.array(
    z.object({ id: idSchema('absence'), kind: z.string(), where: z.string(), when: z.string() }),
  ),
  zone: z.string(),
  /** The as-of moment on the counterpart's clock. */
  localTime: z.string(),
});
export type BoardRow = z.output<typeof boardRowSchema>;

export const boardSchema = z.object({
  round: z.object({
    id: idSchema('round'),
    name: z.string(),
    ask: z.string().nullable(),
    trigger: z.string(),
    triggerAt: whenSchema,
    triggerPlace: z.string().nullable(),
    closedAt: whenSchema.nullable(),
    principal: named('official').nullable(),
    overdueAfterMinutes: z.number(),
    longOverdueAfterMinutes: z.number(),
    topics: z.array(named('topic')),
    /** The zone it is read in, and the moment it opens at, unless others are chosen; null: it opens at the present. */
    zone: z.string(),
    opensAsOf: z.number().nullable(),
  }),
  /** Epoch milliseconds. */
  asOf: z.number(),
  /** Epoch milliseconds; null uses all that is known now. */
  knownAt: z.number().nullable(),
  zone: z.string(),
  /** Whose version is read; null is the preferred one. */
  voice: z.object({ id: idSchema('voice'), name: z.string() }).nullable(),
  /** The voices that tell something in this round. */
  voices: z.array(z.object({ id: idSchema('voice'), name: z.string(), kind: z.string() })),
  tally: z.object({
    reached: countRange,
    /** Requests of ours that are neither excluded nor withdrawn. */
    outOf: countRange,
    deputyOnly: z.number(),
    byStatus: z.array(z.object({ status, count: z.number() })),
  }),
  headline: z.string(),
  rows: z.array(boardRowSchema),
});
export type Board = z.output<typeof boardSchema>;

export interface BoardView {
  readonly asOf: number;
  readonly knownAt: number | null;
  readonly zone: string;
  readonly voiceId: Id<'voice'> | null;
}
