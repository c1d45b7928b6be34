/** What the story of a request says: its chain of events in order, with every version and every source. */
import { z } from 'zod';
import { boardRowSchema } from './board-shape.ts';
import { idSchema } from './id.ts';
import { whenSchema } from './when.ts';

const source = z.object({
  id: idSchema('source'),
  title: z.string(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  /** The field it is cited for; null: the whole record. */
  field: z.string().nullable(),
});

/** One voice's version of an event. */
const version = z.object({
  accountId: idSchema('account'),
  voice: z.object({ id: idSchema('voice'), name: z.string(), kind: z.string() }),
  preferred: z.boolean(),
  happened: z.boolean(),
  /** The fields told differently, in words: "dialled by: them". */
  tells: z.array(z.object({ field: z.string(), value: z.string() })),
  stated: z.string().nullable(),
  source: source.omit({ field: true }).nullable(),
  remark: z.string().nullable(),
});

export const storyEventSchema = z.object({
  id: z.string(),
  kind: z.enum(['attempt', 'offer', 'offer change', 'conversation', 'decision', 'closing']),
  at: whenSchema,
  /** `did not happen` under a voice by whose version it did not; then `sentence` tells the record as it stands. */
  certainty: z.enum(['certain', 'possible', 'not yet', 'did not happen']),
  sentence: z.string(),
  details: z.array(z.object({ label: z.string(), value: z.string() })),
  remark: z.string().nullable(),
  versions: z.array(version),
  sources: z.array(source),
  /** True for the event that made the status so. */
  decisive: z.boolean(),
});
export type StoryEvent = z.output<typeof storyEventSchema>;

export const requestStorySchema = z.object({
  round: z.object({
    id: idSchema('round'),
    name: z.string(),
    zone: z.string(),
    /** Null: it opens at the present. */
    opensAsOf: z.number().nullable(),
    triggerAt: whenSchema,
    trigger: z.string(),
  }),
  asOf: z.number(),
  knownAt: z.number().nullable(),
  zone: z.string(),
  voice: z.object({ id: idSchema('voice'), name: z.string() }).nullable(),
  voices: z.array(z.object({ id: idSchema('voice'), name: z.string(), kind: z.string() })),
  row: boardRowSchema,
  /** What is cited for the round, for the request itself, and for where its holder was meanwhile. */
  sources: z.object({ round: z.array(source), request: z.array(source), absences: z.array(source) }),
  events: z.array(storyEventSchema),
});
export type RequestStory = z.output<typeof requestStorySchema>;
