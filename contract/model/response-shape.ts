/** What is asked of the waits of many requests, and the shape in which the answers travel. */
import { z } from 'zod';
import { namedOfficialSchema, namedSeatSchema } from './pages.ts';
import { idSchema, isId, type Id } from './id.ts';
import { whenSchema } from './when.ts';

/** What requests are set side by side by; by topic, one request may stand in several groups. */
export const groupings = [
  'all',
  'official',
  'seat',
  'country',
  'roster',
  'round',
  'topic',
  'firstOutcome',
  'travelling',
  'period',
] as const;
export type Grouping = (typeof groupings)[number];

/** Since the first placed attempt, and since the trigger (DOMAIN.md, rule 3). */
export const clocks = ['attempt', 'trigger'] as const;
export type Clock = (typeof clocks)[number];

/** All of the time, or that within the working hours of the counterpart's calendar. */
export const countings = ['elapsed', 'working'] as const;
export type Counting = (typeof countings)[number];

/** Whose conversation is an answer: the holder's, or that of anyone authorised there. */
export const answerers = ['holder', 'anyone'] as const;
export type Answerer = (typeof answerers)[number];

/** Calendar spans in the round's zone, by the lower bound of its trigger. */
export const periods = ['year', 'quarter', 'month'] as const;
export type Period = (typeof periods)[number];

const moment = z.number().int().min(-8_640_000_000_000_000).max(8_640_000_000_000_000);

/** Everything that is not null has to hold; words as in the filter of the calls. */
export const responseFilterSchema = z.strictObject({
  /** The holder of the round's day. */
  officialId: idSchema('official').nullable().default(null),
  seatId: idSchema('seat').nullable().default(null),
  countryId: idSchema('country').nullable().default(null),
  /** The roster the round was opened from. */
  rosterId: idSchema('roster').nullable().default(null),
  roundId: idSchema('round').nullable().default(null),
  /** Planned for the round, or one below it in the tree. */
  topicId: idSchema('topic').nullable().default(null),
  /** Of the first attempt of the request. */
  firstOutcomeId: idSchema('outcome').nullable().default(null),
  travelling: z.boolean().nullable().default(null),
  /** Epoch milliseconds, inclusive: rounds whose trigger may have been later. One that is not known lies in no period. */
  from: moment.nullable().default(null),
  /** Epoch milliseconds, exclusive: rounds whose trigger may have been earlier. */
  until: moment.nullable().default(null),
});
export type ResponseFilter = z.output<typeof responseFilterSchema>;

export const everyResponse: ResponseFilter = responseFilterSchema.parse({});

/** How the waits are read; the same question asked of a survey and of the requests behind it gives the same waits. */
export const responseReadingSchema = z.strictObject({
  clock: z.enum(clocks).default('attempt'),
  counting: z.enum(countings).default('elapsed'),
  answeredBy: z.enum(answerers).default('holder'),
  filter: responseFilterSchema.default(everyResponse),
  /** Epoch milliseconds; null is now. */
  asOf: moment.nullable().default(null),
  /** Epoch milliseconds; null uses all that is known now. */
  knownAt: moment.nullable().default(null),
  /** Null reads the preferred version of every event. */
  voiceId: idSchema('voice').nullable().default(null),
});
export type ResponseReading = z.output<typeof responseReadingSchema>;

/** A record that something is about, by its name. */
export const namedRecordSchema = z.object({ id: z.custom<Id>(isId), name: z.string() });

/**
 * How a wait stands: over by an answer or a refusal, cut off where the round closed, the request was withdrawn or closed
 * otherwise, or the holder left the seat, or going on at the as-of moment. An excluded request waits for nothing.
 */
export const waitEnds = [
  'answered',
  'declined',
  'still waiting',
  'round closed',
  'withdrawn',
  'closed otherwise',
  'holder left',
  'excluded',
] as const;
export type WaitEnd = (typeof waitEnds)[number];

/** The ways a wait is cut off without an answer or a refusal. */
export const censoredEnds = [
  'still waiting',
  'round closed',
  'withdrawn',
  'closed otherwise',
  'holder left',
] as const satisfies readonly WaitEnd[];

/** A length in milliseconds, between bounds that are equal where it is known exactly; `mostMs` null: nothing bounds it. */
export const waitSchema = z.object({ leastMs: z.number(), mostMs: z.number().nullable() });
export type Wait = z.output<typeof waitSchema>;

/** One request with its wait. */
export const responseCaseSchema = z.object({
  requestId: idSchema('request'),
  round: z.object({ id: idSchema('round'), name: z.string(), triggerAt: whenSchema, zone: z.string() }),
  roster: namedRecordSchema.nullable(),
  seat: namedSeatSchema,
  /** Of the round's day; null when nobody is known. */
  holder: namedOfficialSchema.nullable(),
  /** Planned for the round. */
  topics: z.array(namedRecordSchema),
  /** Of the first attempt; null: not tried by then. */
  firstOutcome: namedRecordSchema.nullable(),
  /** The holder was away when first tried, or while the request waited. */
  isTravelling: z.boolean(),
  end: z.enum(waitEnds),
  /** The event that ended it; null where nothing did. */
  endedBy: z.object({ kind: z.string(), id: z.string() }).nullable(),
  /** On the clock and in the counting asked for; null: that clock never started, or cannot be told. */
  wait: waitSchema.nullable(),
  /** True where an answer came after the wait was over. */
  isReachedLater: z.boolean(),
});
export type ResponseCase = z.output<typeof responseCaseSchema>;

/** A count with its denominator and Wilson 95 % interval, null when nothing was counted. */
export const shareSchema = z.object({
  count: z.number(),
  outOf: z.number(),
  interval: z.object({ lower: z.number(), upper: z.number() }).nullable(),
});

const limits = { lower: z.number().nullable(), upper: z.number().nullable() };

const incidenceStep = z.object({
  timeMs: z.number(),
  /** Equal to `timeMs` where the step is known exactly; null where nothing bounds it. */
  untilMs: z.number().nullable(),
  share: z.number(),
  ...limits,
});

/**
 * The share still waiting after each length of time. From times known exactly it is Kaplan and Meier's with Greenwood's
 * log-log limits; from times known between bounds it is Turnbull's, which has no limits, and falls by each step
 * somewhere between `timeMs` and `untilMs`.
 */
const curveSchema = z.object({
  method: z.enum(['Kaplan-Meier', 'Turnbull']),
  /** Why this estimator, as a sentence. */
  why: z.string(),
  steps: z.array(
    z.object({
      timeMs: z.number(),
      /** Equal to `timeMs` where the step is known exactly; null where nothing bounds it. */
      untilMs: z.number().nullable(),
      /** Null under Turnbull. */
      atRisk: z.number().nullable(),
      answered: z.number().nullable(),
      declined: z.number().nullable(),
      censored: z.number().nullable(),
      waiting: z.number(),
      ...limits,
    }),
  ),
  /** How many steps there are; of a long curve only so many are told as can be seen, each of them exact. */
  stepsInAll: z.number(),
  /** The shares answered and declined by each length of time: Aalen and Johansen's, or Turnbull's without limits. */
  incidence: z.object({ answered: z.array(incidenceStep), declined: z.array(incidenceStep) }),
  /** False where the work on Turnbull's was cut short: it is near the estimate, but not it. */
  isSettled: z.boolean(),
});
export type ResponseCurve = z.output<typeof curveSchema>;

export const responseGroupSchema = z.object({
  /** Unique among the groups of a survey; `responses.cases` takes it. */
  key: z.string(),
  label: z.string(),
  /** The record the group is of; null for those that have none, and for all. */
  lead: namedRecordSchema.nullable(),
  /** Requests of ours that are not excluded. */
  requests: z.number(),
  /** Out of the denominator by decision. */
  excluded: z.number(),
  withdrawn: z.number(),
  /** As a board counts them: reached by the as-of moment, out of those neither excluded nor withdrawn. */
  reached: shareSchema,
  /** Only a deputy was reached. */
  deputyOnly: z.number(),
  /** The count in words: "3 of 4 reached (95 % interval 0.301 to 0.954)", "no answers yet (0 of 6)". */
  sentence: z.string(),
  /** Requests without a wait on this clock: never tried on it, or with times that tell nothing. In no curve. */
  withoutClock: z.number(),
  /** The waits on this clock, by how they ended; together with `withoutClock` they are the requests. */
  ends: z.object({
    answered: z.number(),
    declined: z.number(),
    'still waiting': z.number(),
    'round closed': z.number(),
    withdrawn: z.number(),
    'closed otherwise': z.number(),
    'holder left': z.number(),
  }),
  /** Reached after the wait was cut off or declined: counted as reached, not as an answer of the curve. */
  reachedLater: z.number(),
  /**
   * Where fewer than five wait on this clock: at most twenty requests, those that wait first, excluded ones last.
   * Null beyond.
   */
  cases: z.array(responseCaseSchema).nullable(),
  /** Null where fewer than five wait on this clock. */
  curve: curveSchema.nullable(),
  /**
   * By `medianRule`, in milliseconds: between two bounds, equal where the curve is known exactly, and null where it does
   * not come down to one half. Null as a whole where there is no curve.
   */
  median: z
    .object({
      leastMs: z.number().nullable(),
      mostMs: z.number().nullable(),
      lowerMs: z.number().nullable(),
      upperMs: z.number().nullable(),
    })
    .nullable(),
  /** The mean wait, each counted up to a limit that is named with it; between two bounds. Milliseconds. */
  restrictedMean: z
    .object({
      limitMs: z.number(),
      leastMs: z.number(),
      mostMs: z.number(),
      standardErrorMs: z.number().nullable(),
    })
    .nullable(),
});
export type ResponseGroup = z.output<typeof responseGroupSchema>;

/** Whether the curves of the groups differ by more than chance would have it. */
export const groupsTestSchema = z.object({
  /** Null where it cannot be said; the sentence says why. */
  result: z
    .object({
      chiSquare: z.number(),
      degreesOfFreedom: z.number(),
      p: z.number(),
      /** Groups with a curve, and the requests in them. */
      groups: z.number(),
      requests: z.number(),
    })
    .nullable(),
  sentence: z.string(),
});

export const responseSurveySchema = z.object({
  asOf: z.number(),
  knownAt: z.number().nullable(),
  voice: z.object({ id: idSchema('voice'), name: z.string() }).nullable(),
  /** The rule by which every median is read. */
  medianRule: z.string(),
  /** What the working hours are taken to be, as a sentence; null when all of the time is counted. */
  workingHours: z.string().nullable(),
  /** What the records are called that the filter names. */
  names: z.array(namedRecordSchema),
  /** The limit of every restricted mean of this survey, so that groups compare; null: no curve. Milliseconds. */
  limitMs: z.number().nullable(),
  pooled: responseGroupSchema,
  /** Empty when requests are not set side by side; else those with the most requests first, periods in order. */
  groups: z.array(responseGroupSchema),
  /** How many groups there are in all: only the largest are told. */
  groupsInAll: z.number(),
  /** Null where there are no groups. */
  test: groupsTestSchema.nullable(),
});
export type ResponseSurvey = z.output<typeof responseSurveySchema>;

const standingSchema = z.object({
  /** The others, each counted once below. */
  others: z.number(),
  answeredSooner: z.number(),
  declinedSooner: z.number(),
  /** Lasted at least as long, however they ended; of them those last seen open. */
  asLong: z.number(),
  asLongStillOpen: z.number(),
  /** The bounds do not tell which of the two. */
  undecided: z.number(),
  /** Last seen open after a shorter time: they can be compared with nothing, and enter no share. */
  notComparable: z.number(),
  /** The share of those compared that lasted at least as long; two where bounds leave it open. */
  longer: z.object({ least: shareSchema, most: shareSchema }),
  /** The counts as a sentence, and the share as another; null where nothing is compared. Without a verdict. */
  sentence: z.string(),
  shareSentence: z.string().nullable(),
  /** The requests that are compared, at most fifty, the latest trigger first. */
  cases: z.array(responseCaseSchema),
});

/** Where one wait stands among others, in facts. */
export const silenceSchema = z.object({
  asOf: z.number(),
  case: responseCaseSchema,
  /** The wait as a sentence. */
  sentence: z.string(),
  /** Requests of earlier rounds to the same holder in any seat; null where no holder is known, or nothing waits. */
  official: standingSchema.nullable(),
  /** Requests of earlier rounds to the same seat, whoever held it; null where nothing waits. */
  seat: standingSchema.nullable(),
  /** The other requests of the same round; null where nothing waits. */
  peers: standingSchema.nullable(),
  absences: z.array(
    z.object({ id: idSchema('absence'), kind: z.string(), where: z.string(), when: z.string() }),
  ),
});
export type Silence = z.output<typeof silenceSchema>;
