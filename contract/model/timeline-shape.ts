/** What a timeline says: lanes of dated events, each with its bounds and every version that tells it differently. */
import { z } from 'zod';
import { idSchema } from './id.ts';
import { whenSchema } from './when.ts';
import { offerStates, parties } from './words.ts';

/** Who moved: us above the line, them below it; what both did, or nobody knows who, lies between. */
export const halves = ['us', 'between', 'them'] as const;
export type Half = (typeof halves)[number];

const named = <Name extends 'voice' | 'topic' | 'official' | 'seat' | 'country'>(kind: Name) =>
  z.object({ id: idSchema(kind), name: z.string() });

/** A version that differs from the one that is read. */
const timelineVersionSchema = z.object({
  accountId: idSchema('account'),
  voice: named('voice'),
  preferred: z.boolean(),
  /** False: by this version it did not happen; time and sentence are then those of the record. */
  happened: z.boolean(),
  half: z.enum(halves),
  at: whenSchema,
  sentence: z.string(),
});
export type TimelineVersion = z.output<typeof timelineVersionSchema>;

export const timelineEventSchema = z.object({
  id: z.string(),
  kind: z.enum(['attempt', 'offer', 'offer change', 'conversation', 'decision']),
  half: z.enum(halves),
  at: whenSchema,
  /** False under a reading by whose version it did not happen. */
  happened: z.boolean(),
  sentence: z.string(),
  /** Of an attempt; null for every other kind. */
  call: z
    .object({
      askedBy: z.enum(parties),
      dialledBy: z.enum(parties),
      /** A returned call: theirs that answers ours, or ours that answers theirs. */
      returned: z.boolean(),
      outcome: z.string(),
      reached: z.enum(['holder', 'deputy']).nullable(),
      /** A final answer that is not a conversation. */
      declined: z.boolean(),
    })
    .nullable(),
  /** Of an offer, and of a change of one. */
  state: z.enum(offerStates).nullable(),
  /** Of an offer: the time that was proposed, and its planned end. */
  proposed: z.object({ from: whenSchema, end: whenSchema.nullable() }).nullable(),
  /** Of a conversation: how long it took, in seconds; null where that is not known. */
  length: z.object({ leastSeconds: z.number(), mostSeconds: z.number() }).nullable(),
  /** Raised in a conversation. */
  topics: z.array(named('topic')),
  /** The attempt that a conversation came from, or an offer was made in. */
  attemptId: idSchema('attempt').nullable(),
  versions: z.array(timelineVersionSchema),
});
export type TimelineEvent = z.output<typeof timelineEventSchema>;

/** A stretch of time behind the events of a lane: an absence, or a tenure. */
export const timelineStretchSchema = z.object({
  id: z.string(),
  kind: z.enum(['absence', 'tenure']),
  /** Whose absence it is; a tenure lies across the whole lane. */
  half: z.enum(halves),
  /** "travel, Africa"; "Foreign Minister, Russia". */
  words: z.string(),
  began: whenSchema.nullable(),
  /** Null: not known to have ended. */
  ended: whenSchema.nullable(),
  /** False under a reading by whose version it did not happen. */
  happened: z.boolean(),
  versions: z.array(
    z.object({
      accountId: idSchema('account'),
      voice: named('voice'),
      preferred: z.boolean(),
      happened: z.boolean(),
      began: whenSchema.nullable(),
      ended: whenSchema.nullable(),
    }),
  ),
});
export type TimelineStretch = z.output<typeof timelineStretchSchema>;

/** When a wait passes a limit of its round: possibly from the lower bound on, certainly from the upper one. */
export const timelineLimitSchema = z.object({
  kind: z.enum(['overdue', 'long overdue']),
  from: z.number().nullable(),
  until: z.number().nullable(),
});
export type TimelineLimit = z.output<typeof timelineLimitSchema>;

export const timelineLaneSchema = z.object({
  key: z.string(),
  kind: z.enum(['calling side', 'request', 'tenures', 'topic', 'outside rounds']),
  /** The country of a seat; of a counterpart, the round. */
  title: z.string(),
  /** The holder and the seat. */
  more: z.string(),
  roundId: idSchema('round').nullable(),
  requestId: idSchema('request').nullable(),
  country: z.string().nullable(),
  /** Where the request stands at the as-of moment, in words; empty where there is none. */
  standing: z.string(),
  /** Of a lane with a round of its own: what opened it. */
  trigger: z.object({ name: z.string(), at: whenSchema }).nullable(),
  closedAt: whenSchema.nullable(),
  events: z.array(timelineEventSchema),
  stretches: z.array(timelineStretchSchema),
  limits: z.array(timelineLimitSchema),
});
export type TimelineLane = z.output<typeof timelineLaneSchema>;

export const timelineSchema = z.object({
  about: z.object({
    kind: z.enum(['round', 'official', 'seat']),
    id: z.union([idSchema('round'), idSchema('official'), idSchema('seat')]),
    name: z.string(),
  }),
  /** How the round stands at the as-of moment; of a counterpart, how many rounds there are. */
  headline: z.string(),
  /** Epoch milliseconds. */
  asOf: z.number(),
  /** Epoch milliseconds; null uses all that is known now. */
  knownAt: z.number().nullable(),
  zone: z.string(),
  /** The zone it is read in unless another is chosen. */
  ownZone: z.string(),
  /** The moment it opens at unless another is chosen; null is the present. */
  opensAsOf: z.number().nullable(),
  voice: named('voice').nullable(),
  voices: z.array(z.object({ id: idSchema('voice'), name: z.string(), kind: z.string() })),
  /** Of a round: across all lanes. */
  trigger: z.object({ name: z.string(), at: whenSchema }).nullable(),
  closedAt: whenSchema.nullable(),
  /** The zones of its seats, and who is there. */
  zonePlaces: z.array(z.object({ zone: z.string(), country: z.string() })),
  lanes: z.array(timelineLaneSchema),
  /** True when there are more rounds than are told: the latest are. */
  more: z.boolean(),
});
export type Timeline = z.output<typeof timelineSchema>;
