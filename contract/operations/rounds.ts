/** Rounds: opening one from a roster, listing them, and the board of one. */
import { z } from 'zod';
import { boardSchema } from '../model/board-shape.ts';
import { idSchema } from '../model/id.ts';
import { request, round } from '../model/round.ts';
import { roundSeatsPlanSchema } from '../model/round-seats.ts';
import { namedOfficialSchema, namedSeatSchema } from '../model/pages.ts';
import { lineSchema, proseSchema, soughtSchema, textLimits } from '../model/text.ts';
import { whenInputSchema, whenSchema } from '../model/when.ts';
import { keeping } from './keeping.ts';
import { mutation, query } from './operation.ts';
import { viewInputSchema } from './viewing.ts';

export const everythingOfARound = [
  'rounds',
  'requests',
  'attempts',
  'offers',
  'conversations',
  'accounts',
  'absences',
  'officials',
  'seats',
  'countries',
  'outcomes',
  'topics',
  'sources',
] as const;

const { make: _, ...roundKeeping } = keeping(round);

const chosenSeats = { rosterId: idSchema('roster'), callingSeatId: idSchema('seat').nullable() };

export const rounds = {
  ...roundKeeping,
  /**
   * Makes the round and one request for each seat that belongs to the roster at the trigger, with the holder of that
   * day; the calling seat gets none. Seats under `exclude` get a request and a decision that takes it out of the count.
   * Another round of the roster with the name, or with a trigger on the same day in the round's zone, is a `conflict`
   * unless `again` says that it is meant.
   */
  open: mutation({
    input: z.strictObject({
      round: round.making.required({ rosterId: true }).omit({ callingPosition: true }),
      exclude: z
        .array(
          z.strictObject({
            seatId: idSchema('seat'),
            at: whenInputSchema,
            decidedBy: lineSchema(textLimits.name).nullable().default(null),
            why: proseSchema(),
          }),
        )
        .default([]),
      /** Planned for the round, in this order. */
      topics: z.array(idSchema('topic')).max(1_000).default([]),
      again: z.boolean().default(false),
    }),
    output: z.object({ round: round.kept, requests: z.array(request.kept) }),
    touches: ['rounds', 'requests'],
    errors: ['not-found', 'conflict'],
  }),
  /** The seats that a round of this roster would reach, and the rounds that look like it; without a trigger, of now. */
  preview: query({
    input: z.strictObject({
      rosterId: idSchema('roster'),
      name: soughtSchema().default(''),
      triggerAt: whenInputSchema.nullable().default(null),
    }),
    output: z.object({
      /** In the roster's order. */
      members: z.array(
        z.object({
          seat: namedSeatSchema,
          /** Who held it at the trigger; null where nobody is known to have. */
          holder: namedOfficialSchema.nullable(),
          isActing: z.boolean(),
        }),
      ),
      alike: z.array(
        z.object({
          id: idSchema('round'),
          name: z.string(),
          triggerAt: whenSchema,
          by: z.enum(['name', 'day']),
        }),
      ),
    }),
    reads: ['rounds', 'rosters', 'seats', 'countries', 'officials'],
    errors: ['not-found'],
  }),
  /** The seats that a roster has at the trigger of a round, in its order: those that may call. */
  membersAtTrigger: query({
    input: z.strictObject({ id: idSchema('round'), rosterId: idSchema('roster') }),
    output: z.array(namedSeatSchema),
    reads: ['rounds', 'rosters', 'seats', 'countries'],
    errors: ['not-found'],
  }),
  /** What another roster or another calling seat would do to the requests of a round, without doing it. */
  planOfSeats: query({
    input: z.strictObject({ id: idSchema('round'), ...chosenSeats }),
    output: roundSeatsPlanSchema,
    reads: [...everythingOfARound, 'rosters'],
    errors: ['not-found', 'conflict'],
  }),
  /**
   * Gives a round another roster or calling seat and brings its requests to that, as one step: seats that come get a
   * request with the holder at the trigger, those that go lose theirs where nothing is recorded for it, and keep it else.
   * `conflict` when the round has another roster or calling seat than `was` by now, when something is recorded for the
   * request of the seat that is to call, or when the roster has no seat at the trigger.
   */
  reseat: mutation({
    input: z.strictObject({
      id: idSchema('round'),
      ...chosenSeats,
      was: z.strictObject({
        rosterId: idSchema('roster').nullable(),
        callingSeatId: idSchema('seat').nullable(),
      }),
    }),
    output: z.object({ round: round.kept, requests: z.array(request.kept) }),
    touches: ['rounds', 'requests'],
    errors: ['not-found', 'conflict'],
  }),
  /** The names of all rounds, the latest trigger first: what a person chooses from. */
  names: query({
    input: z.strictObject({}),
    output: z.array(
      z.object({ id: idSchema('round'), name: z.string(), triggerAt: whenSchema, zone: z.string() }),
    ),
    reads: ['rounds'],
  }),
  /** Rounds with their headlines, the latest trigger first; `after` is the id of the last one of the page before. */
  list: query({
    input: z.strictObject({
      after: idSchema('round').nullable().default(null),
      limit: z.number().int().min(1).max(100).default(50),
    }),
    output: z.array(
      z.object({
        id: idSchema('round'),
        name: z.string(),
        trigger: z.string(),
        triggerAt: whenSchema,
        closedAt: whenSchema.nullable(),
        opensAsOf: z.number().nullable(),
        zone: z.string(),
        headline: z.string(),
      }),
    ),
    reads: everythingOfARound,
    errors: ['not-found'],
  }),
  /** When the calls of a round were, the newest first: what its time scale is marked with. */
  calls: query({
    input: z.strictObject({ roundId: idSchema('round') }),
    output: z.array(
      z.object({
        id: idSchema('attempt'),
        at: whenSchema,
        /** Of the seat that was tried. */
        country: z.string().nullable(),
        outcome: z.string(),
      }),
    ),
    reads: ['rounds', 'requests', 'attempts', 'seats', 'countries', 'outcomes'],
    errors: ['not-found'],
  }),
  board: query({
    input: viewInputSchema,
    output: boardSchema,
    reads: everythingOfARound,
    errors: ['not-found'],
  }),
};
