/** Requests: the standing wish to reach one seat in one round, and the whole story of one. */
import { idSchema } from '../model/id.ts';
import { requestStorySchema } from '../model/request-story-shape.ts';
import { decision, request } from '../model/round.ts';
import { keeping } from './keeping.ts';
import { query } from './operation.ts';
import { everythingOfARound } from './rounds.ts';
import { viewInputSchema } from './viewing.ts';

export const requests = {
  ...keeping(request),
  /** Everything that happened to one request by the as-of moment, with every voice's version beside it. */
  story: query({
    input: viewInputSchema.omit({ roundId: true }).extend({ requestId: idSchema('request') }),
    output: requestStorySchema,
    reads: everythingOfARound,
    errors: ['not-found'],
  }),
};

export const decisions = keeping(decision);
