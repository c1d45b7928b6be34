/** Timelines: when each side moved, in one round or over all rounds with a counterpart, and the same as a picture. */
import { z } from 'zod';
import { idSchema } from '../model/id.ts';
import { timelineSchema } from '../model/timeline-shape.ts';
import { query } from './operation.ts';
import { everythingOfARound } from './rounds.ts';
import { viewInputSchema } from './viewing.ts';

const counterpartInputSchema = viewInputSchema.omit({ roundId: true }).extend({
  /** The official or the seat. */
  id: z.union([idSchema('official'), idSchema('seat')]),
});

/** The widest and the narrowest picture, in CSS pixels. */
export const pictureWidths = { least: 320, most: 8_000, usual: 1_200 } as const;

export const timelines = {
  /**
   * One lane for each seat of the round, in the order of its board. All events are in it, also those after the as-of
   * moment: whether one has happened by a moment follows from its bounds (`certaintyAt`, bounded by the trigger).
   */
  round: query({
    input: viewInputSchema,
    output: timelineSchema,
    reads: everythingOfARound,
    errors: ['not-found'],
  }),
  /** One lane for each round that asked to reach an official or a seat, the earliest first; of very many the latest. */
  counterpart: query({
    input: counterpartInputSchema,
    output: timelineSchema,
    reads: everythingOfARound,
    errors: ['not-found'],
  }),
  /** The timeline of a round, an official or a seat as the text of an SVG file that needs nothing else. */
  picture: query({
    input: counterpartInputSchema.extend({
      id: z.union([idSchema('round'), idSchema('official'), idSchema('seat')]),
      width: z.number().int().min(pictureWidths.least).max(pictureWidths.most).default(pictureWidths.usual),
    }),
    output: z.object({
      svg: z.string(),
      /** What it shows, in one sentence. */
      summary: z.string(),
      timeline: timelineSchema,
    }),
    reads: everythingOfARound,
    errors: ['not-found'],
  }),
};
