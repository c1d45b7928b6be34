/** What became of a command, and taking commands back: the last one first, across restarts. */
import { z } from 'zod';
import { changeTopics } from '../topics.ts';
import { mutation, query } from './operation.ts';

const stepSchema = z.object({
  /** The command as its client named it; it stays the same however often it is taken back and carried out again. */
  commandId: z.string(),
  /** What it did, as a phrase: "log a call to Sergei Lavrov". Names are those of its day. */
  title: z.string(),
  /** When it was carried out first, epoch milliseconds. */
  at: z.number(),
  operation: z.string(),
  /** How many records it made, changed or removed. */
  records: z.number(),
});
export type Step = z.output<typeof stepSchema>;

const steppingInput = z.strictObject({
  /** The `commandId` that was shown; refused as `conflict` when another command is the one to take now. */
  expected: z.string().max(64).nullable().default(null),
});
const steppedOutput = z.object({ title: z.string(), records: z.number() });

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
  /** The command that `undo` would take back, and the one that `redo` would carry out again; null: there is none. */
  steps: query({
    input: z.strictObject({}),
    output: z.object({ undo: stepSchema.nullable(), redo: stepSchema.nullable() }),
    reads: changeTopics,
  }),
  /**
   * Takes the last command back: every record is as it was before it. The change record gains entries and loses none.
   * Refused as `conflict` when there is nothing to take back. An import takes long, with progress, and can be cancelled.
   */
  undo: mutation({
    input: steppingInput,
    output: steppedOutput,
    touches: changeTopics,
    errors: ['conflict', 'cancelled'],
  }),
  /** Carries the command out again that was taken back last, as long as nothing else was done since. */
  redo: mutation({
    input: steppingInput,
    output: steppedOutput,
    touches: changeTopics,
    errors: ['conflict', 'cancelled'],
  }),
};
