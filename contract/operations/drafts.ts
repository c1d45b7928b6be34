/** Drafts: what was typed into a form and is no record yet, one for each form and the record it is about. */
import { z } from 'zod';
import { exactSchema } from '../model/text.ts';
import { jotting, query } from './operation.ts';

/** The hard stop of a draft, in UTF-16 units of its JSON text. */
export const longestDraft = 1_000_000;

/** Which draft: the name of its form, and what the form is about, as the form writes it; empty for a new record. */
export const draftKeySchema = z.strictObject({
  form: exactSchema(100, 'The name of a form').refine((name) => name !== '', {
    error: 'The name of a form is empty.',
  }),
  about: exactSchema(4_000, 'What a form is about'),
});
export type DraftKey = z.output<typeof draftKeySchema>;

const bodySchema = z.json().refine((body) => JSON.stringify(body).length <= longestDraft, {
  error: 'A draft is longer than 1,000,000 characters; shorten its longest text.',
});

/** Epoch milliseconds. */
const savedAt = z.number();

export const drafts = {
  /** Keeps the draft in place of the one there was; answered when it is on the disk. */
  save: jotting({
    input: draftKeySchema.extend({ body: bodySchema }),
    output: z.object({ savedAt }),
    touches: ['drafts'],
    errors: ['read-only', 'disk-full'],
  }),
  /** Forgets the draft; one that is not there is forgotten already, and one that another window saved since stays. */
  discard: jotting({
    input: draftKeySchema.extend({
      /** The draft that is meant, by when it was saved; null: whichever there is. */
      savedAt: savedAt.nullable().default(null),
    }),
    output: z.object({ wasThere: z.boolean() }),
    touches: ['drafts'],
    errors: ['read-only', 'disk-full'],
  }),
  /** The latest first, without their bodies. `title` is what the body says of itself under `title`. */
  list: query({
    input: z.strictObject({}),
    output: z.array(draftKeySchema.extend({ savedAt, title: z.string().nullable() })),
    reads: ['drafts'],
  }),
  /** Null: there is none. Read once when a form opens, so no push makes an open form read it again. */
  read: query({
    input: draftKeySchema,
    output: z.object({ savedAt, body: z.json() }).nullable(),
    reads: [],
  }),
};
