/** What travels: JSON texts, the same over every carrier, which hosts relay without reading. */
import { z } from 'zod';
import { errorCodes } from '../errors.ts';
import { pushTopics } from '../topics.ts';

/** A command's stamp: the id that makes it repeatable, and why it is made. */
export const commandStampSchema = z.strictObject({
  id: z.string().max(64),
  why: z.string().max(1000).optional(),
});

/** From a client to the core. */
export const clientFrameSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ask'),
    ask: z.number().int(),
    operation: z.string().max(100),
    input: z.unknown(),
    command: commandStampSchema.optional(),
  }),
  z.strictObject({ kind: z.literal('cancel'), ask: z.number().int() }),
]);

const refusalSchema = z.object({
  code: z.enum(errorCodes),
  happened: z.string(),
  safe: z.string(),
  next: z.string(),
  problems: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })),
  reference: z.string().optional(),
});

/** From the core to a client. */
export const coreFrameSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), ask: z.number(), output: z.unknown() }),
  z.object({ kind: z.literal('refusal'), ask: z.number(), refusal: refusalSchema }),
  z.object({
    kind: z.literal('progress'),
    ask: z.number(),
    progress: z.object({ done: z.number(), total: z.number().nullable(), stage: z.string() }),
  }),
  z.object({
    kind: z.literal('changed'),
    changed: z.object({ topics: z.array(z.enum(pushTopics)), revision: z.number() }),
  }),
]);

export type ClientFrame = z.infer<typeof clientFrameSchema>;
export type CoreFrame = z.infer<typeof coreFrameSchema>;
export type CommandStamp = z.infer<typeof commandStampSchema>;
