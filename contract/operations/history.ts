/** What the change record tells of one record, and putting something of it back. */
import { z } from 'zod';
import { changeTopics } from '../topics.ts';
import { mutation, query } from './operation.ts';

const recordSchema = z.record(z.string(), z.unknown());

const commandShape = {
  /** Epoch milliseconds. */
  recordedAt: z.number(),
  operation: z.string(),
  /** What the whole command did, as a phrase: "change the official Yang Jiechi". */
  title: z.string(),
  who: z.string(),
  why: z.string().nullable(),
};

const changeShape = {
  /** The place of the entry in the change record. */
  sequence: z.number(),
  /** Null: the command made the record. */
  before: recordSchema.nullable(),
  /** Null: the command removed the record. */
  after: recordSchema.nullable(),
  /** The fields that differ, in words: names of records instead of ids, times as they are read. */
  fields: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
};

const entrySchema = z.object({ ...commandShape, ...changeShape });
export type HistoryEntry = z.output<typeof entrySchema>;

const commandSchema = z.object({
  ...commandShape,
  /** What it did to the record and its parts, in order; of an import, what it made of the record itself. */
  changes: z.array(
    z.object({
      ...changeShape,
      id: z.string(),
      /** "the call to Sergei Lavrov". */
      phrase: z.string(),
    }),
  ),
});
export type CommandInHistory = z.output<typeof commandSchema>;
export type ChangeInHistory = CommandInHistory['changes'][number];

export const history = {
  /** Every change of one record, the oldest first. */
  of: query({
    input: z.strictObject({ id: z.string().max(100) }),
    output: z.array(entrySchema),
    reads: changeTopics,
  }),
  /** Every command that changed a record or a part of it, the newest first; parts that are gone count as well. */
  ofWhole: query({
    input: z.strictObject({
      id: z.string().max(100),
      /** How many changes are told at most. */
      limit: z.number().int().min(1).max(1_000).default(200),
    }),
    output: z.object({ commands: z.array(commandSchema), more: z.boolean() }),
    reads: changeTopics,
  }),
  /** What the record is called, also when it is gone: "the official Yang Jiechi"; null when it was never here. */
  subject: query({
    input: z.strictObject({ id: z.string().max(100) }),
    output: z.object({ phrase: z.string(), isGone: z.boolean() }).nullable(),
    reads: changeTopics,
  }),
  /**
   * Sets one field, or all of them, to what it was before an entry, as a change of today. A record that was removed
   * since is made again with the parts that went with it.
   * Refused as `bad-input` for the entry that made the record, and as `conflict` while something it refers to is gone.
   */
  putBack: mutation({
    input: z.strictObject({
      id: z.string().max(100),
      sequence: z.number().int().min(1),
      /** Null: all fields. */
      field: z.string().max(100).nullable().default(null),
    }),
    output: z.object({ title: z.string(), records: z.number() }),
    touches: changeTopics,
    errors: ['not-found', 'conflict'],
    why: 'put back',
  }),
};
