/** Attempts: logging one, the calls as a list and page by page, and changing many of them at once. */
import { z } from 'zod';
import { attempt, outcome } from '../model/attempt.ts';
import { callChangePreviewSchema, callChangeSchema, chosenCallsSchema } from '../model/call-change.ts';
import { callSurroundingsSchema } from '../model/call-detail.ts';
import { callFilterSchema, callSortSchema, everyCall, newestFirst } from '../model/call-view.ts';
import { idSchema, isId, type Id } from '../model/id.ts';
import { whenSchema } from '../model/when.ts';
import { channels, parties, reasons } from '../model/words.ts';
import { keeping } from './keeping.ts';
import { mutation, query } from './operation.ts';

const { make, ...attemptKeeping } = keeping(attempt);

/** One call of the list: an attempt with the names behind its ids, and what is known of the talk it led to. */
export const callSchema = z.object({
  id: idSchema('attempt'),
  at: whenSchema,
  requestId: idSchema('request').nullable(),
  roundId: idSchema('round').nullable(),
  round: z.string().nullable(),
  countryId: idSchema('country').nullable(),
  country: z.string().nullable(),
  countryCode: z.string().nullable(),
  seatId: idSchema('seat').nullable(),
  seat: z.string().nullable(),
  /** The zone of the seat. */
  seatZone: z.string().nullable(),
  officialId: idSchema('official').nullable(),
  official: z.string().nullable(),
  askedBy: z.enum(parties),
  dialledBy: z.enum(parties),
  channel: z.enum(channels),
  outcomeId: idSchema('outcome'),
  outcome: z.string(),
  reason: z.enum(reasons).nullable(),
  reasonRemark: z.string().nullable(),
  isReturned: z.boolean(),
  spokeWith: z.string().nullable(),
  /** On a page of the calls its beginning. */
  remark: z.string().nullable(),
  hasConversation: z.boolean(),
  /** Of the first conversation, in seconds, as two bounds that may be equal; null when it is not known. */
  length: z
    .object({ leastSeconds: z.number(), mostSeconds: z.number(), asTold: z.string().nullable() })
    .nullable(),
  /** The names of the topics raised, each once. */
  topics: z.array(z.string()),
  hasReadout: z.boolean(),
});
export type Call = z.output<typeof callSchema>;

/** Of a remark on a page of the calls, in characters. */
export const remarkOnPage = 300;

const callReads = [
  'attempts',
  'rounds',
  'requests',
  'officials',
  'seats',
  'countries',
  'outcomes',
  'conversations',
  'topics',
] as const;

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
    reads: callReads,
    errors: ['not-found'],
  }),
  /**
   * The calls that a filter leaves, by their position in an order; past the end there are none. A record that the filter
   * names and that is gone leaves nothing. Where a million calls are read for the first time it takes a second, with
   * progress, and can be cancelled.
   */
  page: query({
    input: z.strictObject({
      filter: callFilterSchema.default(everyCall),
      sort: callSortSchema.default(newestFirst),
      offset: z.number().int().min(0).max(4_294_967_295).default(0),
      limit: z.number().int().min(1).max(1000).default(100),
    }),
    output: z.object({
      total: z.number(),
      calls: z.array(callSchema),
      /** What the records are called that the filter names; those that are gone are not there. */
      names: z.array(z.object({ id: z.custom<Id>(isId), name: z.string() })),
    }),
    reads: [...callReads, 'rosters'],
    errors: ['cancelled'],
  }),
  /** One call with all that hangs on it, names beside the ids. */
  detail: query({
    input: z.strictObject({ id: idSchema('attempt') }),
    output: z.object({ call: callSchema, ...callSurroundingsSchema.shape }),
    reads: [...callReads, 'offers', 'sources', 'follow-ups', 'accounts'],
    errors: ['not-found'],
  }),
  /** The attempts that this one may answer: of its request, from the other side, and not after it; the newest first. */
  answerable: query({
    input: z.strictObject({ id: idSchema('attempt') }),
    output: z.array(
      z.object({ id: idSchema('attempt'), at: whenSchema, outcome: z.string(), isAnswered: z.boolean() }),
    ),
    reads: ['attempts', 'outcomes'],
    errors: ['not-found'],
  }),
  /** What `changeMany` would do, without doing it. */
  previewChange: query({
    input: z.strictObject({
      calls: chosenCallsSchema,
      fields: callChangeSchema,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(0).max(1000).default(100),
    }),
    output: callChangePreviewSchema,
    reads: [...callReads, 'rosters'],
    errors: ['not-found', 'cancelled'],
  }),
  /**
   * Changes many calls in one step that can be taken back, each with an entry of its own in the change record. Refused
   * as a whole where one of them cannot be so, each at `['calls', its id]`; calls that are so already are left alone.
   */
  changeMany: mutation({
    input: z.strictObject({
      calls: chosenCallsSchema,
      fields: callChangeSchema,
      /** Refused as `conflict` when a call or an outcome was changed after this revision of a preview. */
      previewed: z.number().int().nullable().default(null),
    }),
    output: z.object({ changed: z.number(), unchanged: z.number() }),
    touches: ['attempts'],
    errors: ['not-found', 'conflict', 'cancelled'],
  }),
};

export const outcomes = {
  ...keeping(outcome),
  list: query({ input: z.strictObject({}), output: z.array(outcome.kept), reads: ['outcomes'] }),
};
