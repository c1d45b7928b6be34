/** Officials with the seats they hold. */
import { z } from 'zod';
import { absence } from '../model/absence.ts';
import { idSchema } from '../model/id.ts';
import { contactDetail, official, officialAlias } from '../model/official.ts';
import { keeping } from './keeping.ts';
import { query } from './operation.ts';

/** An official with every name and every seat, as a line of a list. */
export const officialLineSchema = z.object({
  id: idSchema('official'),
  name: z.string(),
  aliases: z.array(z.string()),
  seats: z.array(
    z.object({
      seat: z.string(),
      country: z.string(),
      kind: z.string(),
      began: z.string().nullable(),
      ended: z.string().nullable(),
    }),
  ),
});

export const officials = {
  ...keeping(official),
  /** By name, a page at a time; `after` is the id of the last one of the page before. */
  list: query({
    input: z.strictObject({
      after: idSchema('official').nullable().default(null),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    output: z.object({ officials: z.array(officialLineSchema), more: z.boolean() }),
    reads: ['officials', 'seats', 'countries'],
    errors: ['not-found'],
  }),
};

export const officialAliases = keeping(officialAlias);
export const contactDetails = keeping(contactDetail);
export const absences = keeping(absence);
