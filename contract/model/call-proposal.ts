/** What is proposed to somebody who logs a call, from what is known of it so far. */
import { z } from 'zod';
import { dueStates } from './follow-up-due.ts';
import { followUp } from './follow-up.ts';
import { idSchema } from './id.ts';
import { namedOfficialSchema, namedSeatSchema } from './pages.ts';
import { statuses } from './status-words.ts';
import { whenSchema } from './when.ts';
import { directions, parties } from './words.ts';

const likelyRequestSchema = z.object({
  id: idSchema('request'),
  round: z.object({ id: idSchema('round'), name: z.string(), zone: z.string() }),
  seat: namedSeatSchema,
  /** The holder of the round's day. */
  holder: namedOfficialSchema.nullable(),
  direction: z.enum(directions),
  /** At the moment of the call. */
  status: z.enum(statuses),
  why: z.string(),
});

export const callProposalSchema = z.object({
  /** The moment it is proposed for, epoch milliseconds. */
  at: z.number(),
  /** Whom the call is with: as asked, else for whom the request is, else who held the seat then. */
  official: namedOfficialSchema.nullable(),
  seat: namedSeatSchema.nullable(),
  /** Who held the seat at that moment. */
  holder: namedOfficialSchema.nullable(),
  zones: z.object({ ours: z.string(), theirs: z.string().nullable() }),
  /** The open requests of the seat and the official, the likeliest first. */
  requests: z.array(likelyRequestSchema),
  /** The request that was named, open or not; else the likeliest. What follows is of this one. */
  request: likelyRequestSchema.extend({ isOpen: z.boolean() }).nullable(),
  askedBy: z.enum(parties),
  dialledBy: z.enum(parties),
  /** The attempts that a call of the other side could answer, the likeliest first. */
  answerable: z.array(
    z.object({
      id: idSchema('attempt'),
      at: whenSchema,
      /** "Call placed 12 Feb 2013 (New York): unavailable, travelling." */
      words: z.string(),
      isAnswered: z.boolean(),
    }),
  ),
  /** Planned for the round, in its order. */
  topics: z.array(z.object({ id: idSchema('topic'), name: z.string() })),
  principal: namedOfficialSchema.nullable(),
  callingSeat: namedSeatSchema.nullable(),
  /** Open ones with this official, by due date. */
  followUps: z.array(followUp.kept.extend({ state: z.enum(dueStates) })),
  /** Of the official, covering that moment. */
  absences: z.array(z.object({ kind: z.string(), where: z.string(), when: z.string() })),
});
export type CallProposal = z.output<typeof callProposalSchema>;
