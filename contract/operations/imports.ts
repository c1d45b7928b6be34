/** Files of others taken in: which formats are known, what a file would make, and making it. */
import { z } from 'zod';
import { idSchema } from '../model/id.ts';
import { lineSchema } from '../model/text.ts';
import { thingNames } from '../model/thing-names.ts';
import { changeTopics } from '../topics.ts';
import { mutation, query } from './operation.ts';

/** How much one import takes (INPUTS B4). Lengths in characters, the file's also in bytes. */
export const importLimits = {
  files: 10,
  fileLength: 100_000_000,
  rows: 1_000_000,
  columns: 512,
  cellLength: 1_000_000,
  /** Problems, notices and possible matches that are told in full; the rest is counted. */
  told: 1_000,
} as const;

export const importInputSchema = z.strictObject({
  /** Together in one import; what one file says of a person is used for the others. */
  files: z
    .array(
      z.strictObject({
        /** Without its folder. */
        name: lineSchema(255, 'The name of the file'),
        /** The whole text, decoded. */
        text: z.string().max(importLimits.fileLength, {
          error: 'The file is larger than 100 MB. Divide it and import the parts one after the other.',
        }),
      }),
    )
    .min(1)
    .max(importLimits.files),
  /** The name of a format; null recognises each file by its header row. */
  format: z.string().max(100).nullable().default(null),
  /**
   * What to do with a row whose end lies before its beginning: refuse the file, or keep the row with the end unknown
   * and its text in the remark, and tell of it.
   */
  keepReversed: z.boolean().default(false),
});

/** One thing found in a file, and the place of it. */
const foundSchema = z.object({
  file: z.string(),
  /** The line in the file on which the row starts, the header being on 1; null: the file as a whole. */
  row: z.number().nullable(),
  column: z.string().nullable(),
  reason: z.string(),
});
export type Found = z.output<typeof foundSchema>;

const toldSchema = <Item extends z.ZodType>(item: Item) =>
  z.object({ count: z.number(), first: z.array(item) });

/** Two that may be one: suggested, never merged. */
const possibleMatchSchema = z.object({
  id: z.union([idSchema('official'), idSchema('seat')]),
  name: z.string(),
  otherId: z.union([idSchema('official'), idSchema('seat')]),
  otherName: z.string(),
});
export type PossibleMatch = z.output<typeof possibleMatchSchema>;

/** How many records of each kind; a kind of which there is none is left out. */
const countsSchema = z.partialRecord(z.enum(thingNames), z.number());

export const importResultSchema = z.object({
  files: z.array(
    z.object({
      name: z.string(),
      format: z.string(),
      /** Rows with data; each is in one of the next three. */
      rows: z.number(),
      made: z.number(),
      unchanged: z.number(),
      /** The same, cell for cell, as a row before it: taken once. */
      repeated: z.number(),
    }),
  ),
  /** Records that are new. */
  made: countsSchema,
  /** Records that were here already, known by their identifiers, and left as they are. */
  unchanged: countsSchema,
  /** Each keeps the import from being written. Always empty in the answer to `run`. */
  problems: toldSchema(foundSchema),
  /** Taken in, but worth a look. */
  notices: toldSchema(foundSchema),
  /** Countries, organizations and entities that were not in the workspace. */
  newCountries: z.array(z.object({ code: z.string(), name: z.string(), kind: z.string() })),
  /** Names of countries as the files write them that are in no list here. */
  unmatchedCountries: z.array(z.string()),
  /** Officials of the same name, and seats of one country with the same title, under different identifiers. */
  possibleMatches: toldSchema(possibleMatchSchema),
});
export type ImportResult = z.output<typeof importResultSchema>;

export const imports = {
  formats: query({
    input: z.strictObject({}),
    output: z.array(z.object({ name: z.string(), title: z.string(), columns: z.array(z.string()) })),
    reads: [],
  }),
  /** What `run` would answer, with every problem; writes nothing. Long, with progress, can be cancelled. */
  preview: query({
    input: importInputSchema,
    output: importResultSchema,
    reads: [],
    errors: ['cancelled'],
  }),
  /**
   * Makes what is new, all of it or nothing, as one entry of the change record. It is refused as `bad-input` while
   * there are problems, each at `[file, row, column]`. Long, with progress, can be cancelled.
   */
  run: mutation({
    input: importInputSchema,
    output: importResultSchema,
    touches: changeTopics,
    errors: ['cancelled'],
  }),
};
