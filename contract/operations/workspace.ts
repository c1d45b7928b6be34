/** The workspace itself: what it is, whether its change record is whole, and what became of a command. */
import { z } from 'zod';
import { changeTopics } from '../topics.ts';
import { query } from './operation.ts';

export const workspace = {
  about: query({
    input: z.strictObject({}),
    output: z.object({
      name: z.string(),
      /** A sample is a workspace of its own and cannot be mixed with real data. */
      kind: z.enum(['own', 'sample']),
      zone: z.string(),
      mode: z.enum(['read-write', 'read-only']),
      /** What protects the key, or that nothing does. */
      protection: z.string(),
      createdAt: z.number(),
      revision: z.number(),
      counts: z.object({ officials: z.number(), rounds: z.number(), attempts: z.number() }),
    }),
    reads: changeTopics,
  }),
  /** Walks the whole change record and checks its hash chain; long, with progress, can be cancelled. */
  verify: query({
    input: z.strictObject({}),
    output: z.object({
      entries: z.number(),
      /** The first entry whose hash does not follow from the one before; null: the chain is whole. */
      brokenAt: z.number().nullable(),
    }),
    reads: [],
    errors: ['cancelled', 'damaged'],
  }),
};

export const commands = {
  /** Whether a command was carried out, and what it answered: how a client settles an answer it did not get. */
  outcome: query({
    input: z.strictObject({ commandId: z.string().max(64) }),
    output: z.discriminatedUnion('known', [
      z.object({ known: z.literal(false) }),
      z.object({ known: z.literal(true), output: z.unknown() }),
    ]),
    reads: [],
  }),
};

export const history = {
  /** Every entry of the change record about one record, the oldest first. */
  of: query({
    input: z.strictObject({ id: z.string().max(100) }),
    output: z.array(
      z.object({
        sequence: z.number(),
        recordedAt: z.number(),
        operation: z.string(),
        who: z.string(),
        why: z.string().nullable(),
        before: z.record(z.string(), z.unknown()).nullable(),
        after: z.record(z.string(), z.unknown()).nullable(),
      }),
    ),
    reads: changeTopics,
  }),
};
