/** Officials with the seats they hold. */
import { z } from 'zod';
import { absence } from '../model/absence.ts';
import { standings } from '../model/holder.ts';
import { idSchema } from '../model/id.ts';
import { contactDetail, digestSchema, official, officialAlias, officialPhoto } from '../model/official.ts';
import { photoFormats, photoLimits } from '../model/photo.ts';
import { keeping } from './keeping.ts';
import { jotting, mutation, query } from './operation.ts';

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
   * official's own fields stay as they are, and so does the photo unless `photos` says which one or none. Faults are at `['record', …]`, `['aliases', index, …]`, `['details', …]`.
   */
  enter: mutation({
    input: z.strictObject({
      id: idSchema('official'),
      record: official.making.omit({ id: true }).nullable().default(null),
      aliases: z.array(officialAlias.making.omit({ officialId: true })).max(1_000),
      details: z.array(contactDetail.making.omit({ officialId: true, seatId: true })).max(1_000),
      photos: z
        .array(officialPhoto.making.omit({ officialId: true }))
        .max(1, { error: 'An official has one photo at most.' })
        .nullable()
        .default(null),
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
/** In characters of base64, which tells three bytes in four. */
const longestContent = Math.ceil(photoLimits.bytes / 3) * 4;

const pictureSchema = z.object({
  format: z.enum(photoFormats),
  /** In pixels. */
  width: z.number(),
  height: z.number(),
});

export const officialPhotos = {
  ...keeping(officialPhoto),
  /**
   * Puts the bytes of a JPEG or PNG down, without what else the file says, so that a record can name them by their
   * digest; the same bytes are put down once. Those that no record has named within a day go.
   */
  put: jotting({
    input: z.strictObject({
      /** The file in base64. */
      content: z
        .string()
        .max(longestContent, { error: `The file is larger than ${photoLimits.bytes / 1_000_000} MB.` })
        .regex(/^[A-Za-z0-9+/]*={0,2}$/, { error: 'The bytes of a file are told in base64.' }),
    }),
    output: pictureSchema.extend({ digest: digestSchema }),
    touches: [],
    errors: ['read-only', 'disk-full'],
  }),
  /** The bytes of a photo, in base64. They never change, so no push makes an open page read them again. */
  read: query({
    input: z.strictObject({ digest: digestSchema }),
    output: pictureSchema.extend({ content: z.string() }),
    reads: [],
    errors: ['not-found'],
  }),
};
export const contactDetails = keeping(contactDetail);
export const absences = keeping(absence);
