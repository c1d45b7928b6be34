/** What the page of an official, a seat, a country, a topic, a roster or a source shows: names beside the ids. */
import { z } from 'zod';
import { absence } from './absence.ts';
import { country } from './country.ts';
import { followUp } from './follow-up.ts';
import { standings } from './holder.ts';
import { idSchema } from './id.ts';
import { contactDetail, official, officialAlias, officialPhoto } from './official.ts';
import { roster, rosterMember } from './roster.ts';
import { seat, tenure } from './seat.ts';
import { source } from './source.ts';
import { statuses } from './status-words.ts';
import { topic } from './topic.ts';
import { whenSchema } from './when.ts';
import { sides } from './words.ts';

export const namedSeatSchema = z.object({
  id: idSchema('seat'),
  title: z.string(),
  zone: z.string(),
  country: country.kept.pick({ id: true, code: true, name: true }),
});
export type NamedSeat = z.output<typeof namedSeatSchema>;

export const namedOfficialSchema = official.kept.pick({ id: true, name: true });

/** A tenure with the seat and the official it joins; at the moment asked for it is in force, past, to come, or it cannot be told. */
export const tenureLineSchema = tenure.kept.extend({
  seat: namedSeatSchema,
  official: namedOfficialSchema.nullable(),
  stands: z.enum(standings),
});
export type TenureLine = z.output<typeof tenureLineSchema>;

export const absenceLineSchema = absence.kept.extend({
  official: namedOfficialSchema,
  country: country.kept.pick({ id: true, code: true, name: true }).nullable(),
});
export type AbsenceLine = z.output<typeof absenceLineSchema>;

/** A request with its round and how it stood when the round closed, or stands at the moment asked for. */
export const requestLineSchema = z.object({
  id: idSchema('request'),
  round: z.object({ id: idSchema('round'), name: z.string(), triggerAt: whenSchema, zone: z.string() }),
  seat: namedSeatSchema,
  holder: namedOfficialSchema.nullable(),
  /** The moment it is told for, epoch milliseconds: the one its round opens at, its closing, or the one asked for. */
  asOf: z.number(),
  status: z.enum(statuses),
  /** What it may be instead, if an event whose time is not certain had already happened. */
  possibly: z.array(z.enum(statuses)),
  why: z.string(),
});
export type RequestLine = z.output<typeof requestLineSchema>;

/** A topic with how often it was raised, by whom, and out of how many conversations. */
export const topicCountSchema = z.object({
  id: idSchema('topic'),
  name: z.string(),
  conversations: z.number(),
  /** In how many of them each side raised it. */
  raised: z.object(
    Object.fromEntries(sides.map((side) => [side, z.number()])) as Record<
      (typeof sides)[number],
      z.ZodNumber
    >,
  ),
});
export type TopicCount = z.output<typeof topicCountSchema>;

export const citationLineSchema = z.object({
  id: idSchema('citation'),
  source: source.kept,
  field: z.string().nullable(),
  locator: z.string().nullable(),
});

export const identifierLineSchema = z.object({ scheme: z.string(), value: z.string() });

const some = <Line extends z.ZodType>(line: Line) => z.object({ lines: z.array(line), more: z.boolean() });

export const officialPageSchema = z.object({
  official: official.kept,
  aliases: z.array(officialAlias.kept),
  photo: officialPhoto.kept.nullable(),
  contactDetails: z.array(contactDetail.kept),
  /** The latest beginning first; those that cannot be told last. */
  tenures: z.array(tenureLineSchema),
  /** The zone of the seat in force, in which the official's day is counted; null when there is none. */
  zone: z.string().nullable(),
  absences: some(absenceLineSchema),
  requests: some(requestLineSchema),
  /** How many attempts name this official. */
  calls: z.number(),
  topics: z.array(topicCountSchema),
  /** How many conversations this official took part in, what the topics are counted out of. */
  conversations: z.number(),
  followUps: z.array(followUp.kept),
  citations: z.array(citationLineSchema),
  identifiers: z.array(identifierLineSchema),
});
export type OfficialPage = z.output<typeof officialPageSchema>;

export const seatPageSchema = z.object({
  seat: seat.kept,
  country: country.kept,
  contactDetails: z.array(contactDetail.kept),
  tenures: z.array(tenureLineSchema),
  /** Of whoever held it in those days. */
  absences: some(absenceLineSchema),
  requests: some(requestLineSchema),
  calls: z.number(),
  rosters: z.array(z.object({ id: idSchema('roster'), name: z.string() })),
  citations: z.array(citationLineSchema),
  identifiers: z.array(identifierLineSchema),
});
export type SeatPage = z.output<typeof seatPageSchema>;

export const countryPageSchema = z.object({
  country: country.kept,
  /** By title. Of each seat the latest tenures and all that are or may be in force; `more` when there are others. */
  seats: z.array(z.object({ seat: seat.kept, tenures: z.array(tenureLineSchema), more: z.boolean() })),
  /** Of its own officials, and of others who were there. */
  absences: some(absenceLineSchema),
  visits: some(absenceLineSchema),
  requests: some(requestLineSchema),
  calls: z.number(),
  identifiers: z.array(identifierLineSchema),
});
export type CountryPage = z.output<typeof countryPageSchema>;

/** A conversation in which a topic came up. */
export const raisingSchema = z.object({
  id: idSchema('topic_raised'),
  conversationId: idSchema('conversation'),
  attemptId: idSchema('attempt').nullable(),
  requestId: idSchema('request').nullable(),
  at: whenSchema,
  by: z.enum(sides),
  line: z.string().nullable(),
  officials: z.array(namedOfficialSchema),
});
export type Raising = z.output<typeof raisingSchema>;

export const topicPageSchema = z.object({
  topic: topic.kept,
  /** From the root of the tree down to the one above this. */
  above: z.array(topic.kept.pick({ id: true, name: true })),
  below: z.array(topic.kept.pick({ id: true, name: true, standing: true })),
  plannedFor: z.array(z.object({ id: idSchema('round'), name: z.string() })),
  raised: some(raisingSchema),
});
export type TopicPage = z.output<typeof topicPageSchema>;

export const rosterPageSchema = z.object({
  roster: roster.kept,
  /** In the roster's order, with who is in each seat at the moment asked for. */
  members: z.array(
    rosterMember.kept.extend({ seat: namedSeatSchema, holder: namedOfficialSchema.nullable() }),
  ),
  rounds: z.array(
    z.object({ id: idSchema('round'), name: z.string(), triggerAt: whenSchema, zone: z.string() }),
  ),
});
export type RosterPage = z.output<typeof rosterPageSchema>;

export const sourcePageSchema = z.object({
  source: source.kept,
  /** The records it is cited for. `words` tells a person what each is; `place` is where it is shown, as an id. */
  citedFor: some(
    z.object({
      id: idSchema('citation'),
      about: z.string(),
      words: z.string(),
      place: z.string().nullable(),
      field: z.string().nullable(),
      locator: z.string().nullable(),
    }),
  ),
  /** The versions of events that are told by it. */
  accounts: z.number(),
});
export type SourcePage = z.output<typeof sourcePageSchema>;
