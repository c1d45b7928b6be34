/** Attempts: logging one, and the calls as a list. */
import { z } from 'zod';
import { attempt, outcome } from '../model/attempt.ts';
import { idSchema } from '../model/id.ts';
import { whenSchema } from '../model/when.ts';
import { parties } from '../model/words.ts';
import { keeping } from './keeping.ts';
import { query } from './operation.ts';

const { make, ...attemptKeeping } = keeping(attempt);

/** One call of the list: an attempt with the names behind its ids. */
export const callSchema = z.object({
  id: idSchema('attempt'),
  at: whenSchema,
  round: z.string().nullable(),
  country: z.string().nullable(),
  seat: z.string().nullable(),
  official: z.string().nullable(),
  askedBy: z.enum(parties),
  dialledBy: z.enum(parties),
  channel: z.string(),
  outcome: z.string(),
  reason: z.string().nullable(),
  isReturned: z.boolean(),
  remark: z.string().nullable(),
});
export type Call = z.output<typeof callSchema>;

export const attempts = {
  ...attemptKeeping,
  log: make,
  /** The newest first, a page at a time; `after` is the id of the last one of the page before. */
  list: query({
    input: z.strictObject({
      roundId: idSchema('round').nullable().default(null),
      after: idSchema('attempt').nullable().default(null),
      limit: z.number().int().min(1).max(1000).default(100),
    }),
    output: z.object({ calls: z.array(callSchema), more: z.boolean() }),
    reads: ['attempts', 'rounds', 'requests', 'officials', 'seats', 'countries', 'outcomes'],
    errors: ['not-found'],
  }),
};

export const outcomes = {
  ...keeping(outcome),
  list: query({ input: z.strictObject({}), output: z.array(outcome.kept), reads: ['outcomes'] }),
};
