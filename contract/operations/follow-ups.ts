/** Follow-ups and commitments: listing them by due date, and closing one. */
import { z } from 'zod';
import { dueStates } from '../model/follow-up-due.ts';
import { followUp } from '../model/follow-up.ts';
import { idSchema } from '../model/id.ts';
import { proseSchema } from '../model/text.ts';
import { whenInputSchema, whenSchema } from '../model/when.ts';
import { sides } from '../model/words.ts';
import { keeping } from './keeping.ts';
import { mutation, query } from './operation.ts';

export const followUpLineSchema = z.object({
  followUp: followUp.kept,
  state: z.enum(dueStates),
  official: z.object({ id: idSchema('official'), name: z.string() }).nullable(),
  round: z.object({ id: idSchema('round'), name: z.string() }).nullable(),
  /** The talk it was agreed in, and the attempt that led to it. */
  conversation: z
    .object({ id: idSchema('conversation'), attemptId: idSchema('attempt').nullable(), at: whenSchema })
    .nullable(),
});
export type FollowUpLine = z.output<typeof followUpLineSchema>;

export const followUps = {
  ...keeping(followUp),
  /** By due date, what is overdue first; of those that are done the latest first. At most `limit` of them. */
  list: query({
    input: z.strictObject({
      which: z.enum(['open', 'done']).default('open'),
      kind: z.enum(['follow-up', 'commitment']).nullable().default(null),
      by: z.enum(sides).nullable().default(null),
      officialId: idSchema('official').nullable().default(null),
      roundId: idSchema('round').nullable().default(null),
      /** Epoch milliseconds; null is now. */
      at: z.number().int().nullable().default(null),
      limit: z.number().int().min(1).max(1000).default(500),
    }),
    output: z.object({ at: z.number(), lines: z.array(followUpLineSchema), total: z.number() }),
    reads: ['follow-ups', 'officials', 'rounds', 'conversations'],
    errors: ['not-found'],
  }),
  /** Closes one, and says why or by what. */
  close: mutation({
    input: z.strictObject({
      id: idSchema('follow_up'),
      doneAt: whenInputSchema,
      doneWhy: proseSchema().nullable().default(null),
    }),
    output: followUp.kept,
    touches: ['follow-ups'],
    errors: ['not-found', 'conflict'],
  }),
  /** Opens one again that was closed. */
  reopen: mutation({
    input: z.strictObject({ id: idSchema('follow_up') }),
    output: followUp.kept,
    touches: ['follow-ups'],
    errors: ['not-found', 'conflict'],
  }),
};
