/** Officials with the seats they hold. */
import { z } from 'zod';
import { absence } from '../model/absence.ts';
import { standings } from '../model/holder.ts';
import { idSchema } from '../model/id.ts';
import { contactDetail, official, officialAlias } from '../model/official.ts';
import { keeping } from './keeping.ts';
import { mutation, query } from './operation.ts';

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
      /** Where it stands today. */
      stands: z.enum(standings),
    }),
  ),
});

export const officials = {
  ...keeping(official),
  /**
   * Makes an official with every spelling of the name and every way to reach them, or brings one that is there to what
   * is sent, as one change: aliases and details that are not among those sent are removed. Without a record the
   * official's own fields stay as they are. Faults are at `['record', …]`, `['aliases', index, …]`, `['details', …]`.
   */
  enter: mutation({
    input: z.strictObject({
      id: idSchema('official'),
      record: official.making.omit({ id: true }).nullable().default(null),
      aliases: z.array(officialAlias.making.omit({ officialId: true })).max(1_000),
      details: z.array(contactDetail.making.omit({ officialId: true, seatId: true })).max(1_000),
    }),
    output: z.object({
      official: official.kept,
      aliases: z.array(officialAlias.kept),
      details: z.array(contactDetail.kept),
    }),
    touches: ['officials'],
    errors: ['not-found', 'conflict'],
  }),
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
