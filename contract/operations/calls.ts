/** Whole calls: logged in one command, read with everything that belongs to them, and what the log proposes. */
import { z } from 'zod';
import { callProposalSchema } from '../model/call-proposal.ts';
import { followUp } from '../model/follow-up.ts';
import { idSchema } from '../model/id.ts';
import { proseSchema } from '../model/text.ts';
import { callMakingSchema, wholeCallSchema } from '../model/whole-call.ts';
import { parties } from '../model/words.ts';
import { mutation, query } from './operation.ts';
import { everythingOfARound } from './rounds.ts';

const callTopics = ['attempts', 'conversations', 'offers', 'sources', 'follow-ups'] as const;

export const calls = {
  /**
   * All of it or nothing, as one step that can be taken back. All ids are made by the client. An attempt for a request
   * tries its seat and its holder unless it says otherwise, as with `attempts.log`. Problems are named by their place
   * in this input.
   */
  log: mutation({
    input: callMakingSchema.extend({
      /** Follow-ups that this call settles; they are done when the call was. */
      closes: z
        .array(z.strictObject({ id: idSchema('follow_up'), doneWhy: proseSchema().nullable().default(null) }))
        .default([]),
    }),
    output: wholeCallSchema.extend({ closed: z.array(followUp.kept) }),
    touches: callTopics,
    errors: ['conflict'],
  }),
  read: query({
    input: z.strictObject({ id: idSchema('attempt') }),
    output: wholeCallSchema,
    reads: callTopics,
    errors: ['not-found'],
  }),
  /** Never proposes a request that is closed; one that is named by the caller is told of, closed or not. */
  propose: query({
    input: z.strictObject({
      officialId: idSchema('official').nullable().default(null),
      seatId: idSchema('seat').nullable().default(null),
      requestId: idSchema('request').nullable().default(null),
      /** Epoch milliseconds; null is now. */
      at: z.number().int().min(-8_640_000_000_000_000).max(8_640_000_000_000_000).nullable().default(null),
      dialledBy: z.enum(parties).nullable().default(null),
    }),
    output: callProposalSchema,
    reads: [...everythingOfARound, 'follow-ups'],
    errors: ['not-found'],
  }),
};
