/** Waits for an answer over many requests, and which topics came up with whom. */
import { z } from 'zod';
import { idSchema } from '../model/id.ts';
import {
  groupings,
  periods,
  responseCaseSchema,
  responseReadingSchema,
  responseSurveySchema,
  silenceSchema,
  waitEnds,
} from '../model/response-shape.ts';
import {
  matrixConversationSchema,
  topicMatrixSchema,
  topicReadingSchema,
} from '../model/topic-matrix-shape.ts';
import { query } from './operation.ts';
import { everythingOfARound } from './rounds.ts';

const readsWaits = [...everythingOfARound, 'rosters'] as const;

const sideBySide = {
  by: z.enum(groupings).default('all'),
  /** The spans of the grouping by period. */
  period: z.enum(periods).default('year'),
};

export const responses = {
  /**
   * Counts, curves, medians and restricted means over the requests of ours that a filter leaves, pooled and by group;
   * never a mean of the finished ones alone. A record that the filter names and that is gone leaves nothing. Under a
   * known-at that is past every round is read by itself, with progress, and can be cancelled.
   */
  survey: query({
    input: responseReadingSchema.extend({
      ...sideBySide,
      /** At most so many groups, the largest first. */
      limit: z.number().int().min(1).max(500).default(50),
    }),
    output: responseSurveySchema,
    reads: readsWaits,
    errors: ['not-found', 'cancelled'],
  }),
  /** The requests behind a survey, a group, or a mark of one, the latest trigger first. */
  cases: query({
    input: responseReadingSchema.extend({
      ...sideBySide,
      /** The key of a group of the survey with the same grouping; null: all of them. */
      group: z.string().max(200).nullable().default(null),
      /** Only waits that ended so; null: however they ended. */
      ends: z.array(z.enum(waitEnds)).nullable().default(null),
      /** Only waits that may have lasted at least, and less than, so many milliseconds. */
      leastMs: z.number().min(0).nullable().default(null),
      mostMs: z.number().min(0).nullable().default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(100),
    }),
    output: z.object({ total: z.number(), cases: z.array(responseCaseSchema) }),
    reads: readsWaits,
    errors: ['not-found', 'cancelled'],
  }),
  /** "Is this silence unusual?": where the wait of one request stands among others, and where the holder was. */
  standing: query({
    input: responseReadingSchema.omit({ filter: true }).extend({ requestId: idSchema('request') }),
    output: silenceSchema,
    reads: readsWaits,
    errors: ['not-found', 'cancelled'],
  }),
};

const readsTopics = [
  'topics',
  'conversations',
  'attempts',
  'requests',
  'rounds',
  'rosters',
  'officials',
  'seats',
  'countries',
  'outcomes',
  'accounts',
] as const;

export const topicMatrix = query({
  input: topicReadingSchema.extend({
    /** At most so many rows and topics, the largest first. */
    rowLimit: z.number().int().min(1).max(500).default(50),
    topicLimit: z.number().int().min(1).max(100).default(20),
  }),
  output: topicMatrixSchema,
  reads: readsTopics,
});

/** The conversations behind a cell, a row or a topic of the matrix, the latest first. */
export const topicConversations = query({
  input: topicReadingSchema.extend({
    /** The key of a row; null: every row. */
    row: z.string().max(200).nullable().default(null),
    topicId: idSchema('topic'),
    offset: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(1000).default(100),
  }),
  output: z.object({ total: z.number(), conversations: z.array(matrixConversationSchema) }),
  reads: readsTopics,
});
