/** The workspace itself: what it is, and whether its change record is whole. */
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
      /** What the data process runs on; `timeZones` is the edition of the IANA data, `cipher` what encrypts the file. */
      versions: z.object({
        sqlite: z.string(),
        cipher: z.string(),
        node: z.string(),
        timeZones: z.string(),
      }),
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
