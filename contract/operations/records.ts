/** Any record by its id, whatever its kind: what a form is filled from. */
import { z } from 'zod';
import { isId, type Id } from '../model/id.ts';
import { thingNames } from '../model/thing-names.ts';
import { changeTopics } from '../topics.ts';
import { query } from './operation.ts';

const anyIdSchema = z.custom<Id>(isId, { error: 'An id of a record is expected here.' });
const fieldsSchema = z.record(z.string(), z.unknown());

export const records = {
  /** One record as it is kept, with the names of those it refers to. */
  read: query({
    input: z.strictObject({
      id: anyIdSchema,
      /** The kinds of its parts that are wanted with it, in their own order. */
      parts: z.array(z.enum(thingNames)).default([]),
    }),
    output: z.object({
      id: anyIdSchema,
      name: z.string(),
      /** In the shape of its kind's `kept`. */
      fields: fieldsSchema,
      /** By kind; each with its `id` among its fields. */
      parts: z.record(z.string(), z.array(fieldsSchema)),
      /** By the ids that the record and these parts name. */
      names: z.record(z.string(), z.string()),
    }),
    reads: changeTopics,
    errors: ['not-found'],
  }),
  /** The names of records that a form starts with. */
  names: query({
    input: z.strictObject({ ids: z.array(anyIdSchema).max(100) }),
    output: z.record(z.string(), z.string()),
    reads: changeTopics,
    errors: ['not-found'],
  }),
};
