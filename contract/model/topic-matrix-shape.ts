/** Which topics came up with whom: counts out of conversations, and the conversations behind each. */
import { z } from 'zod';
import { idSchema } from './id.ts';
import { namedOfficialSchema } from './pages.ts';
import { namedRecordSchema, periods } from './response-shape.ts';
import { whenSchema } from './when.ts';
import { sides } from './words.ts';

/** Whom a row of the matrix stands for: whoever took part for the other side, the seats they were reached in, or its country. */
export const matrixRows = ['official', 'seat', 'country'] as const;
export type MatrixRow = (typeof matrixRows)[number];

const moment = z
  .number()
  .int()
  .min(-8_640_000_000_000_000)
  .max(8_640_000_000_000_000)
  .nullable()
  .default(null);

/** Everything that is not null has to hold. */
export const topicFilterSchema = z.strictObject({
  officialId: idSchema('official').nullable().default(null),
  seatId: idSchema('seat').nullable().default(null),
  countryId: idSchema('country').nullable().default(null),
  /** Of the request that the conversation belongs to. */
  roundId: idSchema('round').nullable().default(null),
  rosterId: idSchema('roster').nullable().default(null),
  /** The topic, or one below it in the tree. */
  topicId: idSchema('topic').nullable().default(null),
  /** Epoch milliseconds, inclusive and exclusive: conversations that may have been within. */
  from: moment,
  until: moment,
});
export type TopicFilter = z.output<typeof topicFilterSchema>;

export const everyTopic: TopicFilter = topicFilterSchema.parse({});

/** How conversations are read for the matrix. Only those that have certainly taken place by the as-of moment are. */
export const topicReadingSchema = z.strictObject({
  by: z.enum(matrixRows).default('country'),
  /** The spans of the trend, in UTC, by the lower bound of the conversation. */
  period: z.enum(periods).default('year'),
  filter: topicFilterSchema.default(everyTopic),
  /** Epoch milliseconds; null is now. */
  asOf: moment,
});
export type TopicReading = z.output<typeof topicReadingSchema>;

/** In how many conversations a topic came up; one that both sides raised counts once for each and once in `raised`. */
const raisedSchema = z.object({
  raised: z.number(),
  byUs: z.number(),
  byThem: z.number(),
  /** By a third side, or by one that is not recorded. */
  byOthers: z.number(),
  /** Conversations of a round the topic was planned for, in which nobody raised it. */
  plannedNotRaised: z.number(),
  /** All conversations of the row, or of the period. */
  outOf: z.number(),
});

export const topicMatrixSchema = z.object({
  asOf: z.number(),
  /** Those with the most conversations first. */
  rows: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      lead: namedRecordSchema,
      conversations: z.number(),
    }),
  ),
  rowsInAll: z.number(),
  /** Those raised in the most conversations first. */
  topics: z.array(
    z.object({ id: idSchema('topic'), name: z.string(), standing: z.boolean(), ...raisedSchema.shape }),
  ),
  topicsInAll: z.number(),
  /** Only cells in which a topic was raised or planned. */
  cells: z.array(
    raisedSchema.extend({
      /** The key of the row. */
      row: z.string(),
      topicId: idSchema('topic'),
      /** "Syria in 5 of 6 conversations with Russia". */
      sentence: z.string(),
      /** The conversations in which it was raised or planned, the latest first, at most a hundred. */
      conversationIds: z.array(idSchema('conversation')),
    }),
  ),
  /** Conversations in all, each once. */
  conversations: z.number(),
  /** Conversations of nobody of the other side who is known by name: in no row. */
  withoutRow: z.number(),
  /** By period in order, then in the order of the topics. */
  trend: z.array(
    raisedSchema.extend({
      period: z.string(),
      /** Epoch milliseconds. */
      from: z.number(),
      until: z.number(),
      topicId: idSchema('topic'),
    }),
  ),
});
export type TopicMatrix = z.output<typeof topicMatrixSchema>;

/** One conversation behind a cell, with what each side raised of the topic. */
export const matrixConversationSchema = z.object({
  conversationId: idSchema('conversation'),
  at: whenSchema,
  attemptId: idSchema('attempt').nullable(),
  requestId: idSchema('request').nullable(),
  round: namedRecordSchema.nullable(),
  /** Of the other side. */
  officials: z.array(namedOfficialSchema),
  isPlanned: z.boolean(),
  raised: z.array(z.object({ by: z.enum(sides), line: z.string().nullable() })),
});
export type MatrixConversation = z.output<typeof matrixConversationSchema>;
