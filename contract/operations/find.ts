/** Finding by name: officials, seats and everything else that has one, in any script. */
import { z } from 'zod';
import { idSchema } from '../model/id.ts';
import { soughtSchema } from '../model/text.ts';
import { query } from './operation.ts';

/** The kinds of record that are found by name, in the order in which equal matches are listed. */
export const findableKinds = ['official', 'seat', 'country', 'round', 'roster', 'topic', 'source'] as const;
export type FindableKind = (typeof findableKinds)[number];

export const foundSchema = z.object({
  id: z.union(findableKinds.map((kind) => idSchema(kind))),
  kind: z.enum(findableKinds),
  name: z.string(),
  /** The alias that matched, where it was not the name. */
  alias: z.string().nullable(),
  /** Whether its words are those of the text, in whatever order, and no others. */
  whole: z.boolean(),
  /** What tells it from its namesakes: the seat of an official, the country of a seat, the trigger's day of a round. */
  more: z.string().nullable(),
});
export type Found = z.output<typeof foundSchema>;

export const find = {
  /**
   * Every word of the text must begin or be within a word of the name, in any order, with case, accents and the
   * variants of letters folded (`model/fold-name.ts`); or begin one as it reads in Latin letters
   * (`model/name-in-latin.ts`); or begin two neighbours written as one. The best match first: whole names, then
   * beginnings, then the rest. Seats are found by their country's name or code beside their title. An empty text finds
   * nothing.
   */
  names: query({
    input: z.strictObject({
      text: soughtSchema(),
      kinds: z
        .array(z.enum(findableKinds))
        .min(1)
        .default([...findableKinds]),
      limit: z.number().int().min(1).max(100).default(20),
    }),
    output: z.object({ found: z.array(foundSchema), more: z.boolean() }),
    reads: ['officials', 'seats', 'countries', 'rounds', 'rosters', 'topics', 'sources'],
  }),
};
