/** The pages of officials, seats, countries, topics, rosters and sources, and the lists that lead to them. */
import { z } from 'zod';
import { idSchema } from '../model/id.ts';
import {
  countryPageSchema,
  namedOfficialSchema,
  officialPageSchema,
  rosterPageSchema,
  seatPageSchema,
  sourcePageSchema,
  topicPageSchema,
} from '../model/pages.ts';
import { roster } from '../model/roster.ts';
import { seat } from '../model/seat.ts';
import { source } from '../model/source.ts';
import type { ThingName } from '../model/thing-names.ts';
import { topic } from '../model/topic.ts';
import { changeTopics } from '../topics.ts';
import { query } from './operation.ts';

/** @property at epoch milliseconds, the moment at which tenures and holders are told; null is now */
function pageInput<Name extends ThingName>(name: Name) {
  return z.strictObject({ id: idSchema(name), at: z.number().int().nullable().default(null) });
}

/** A page of a list: `after` is the id of the last one of the page before. */
function listInput<Name extends ThingName>(name: Name) {
  return z.strictObject({
    after: idSchema(name).nullable().default(null),
    limit: z.number().int().min(1).max(1000).default(200),
  });
}

const page = { reads: changeTopics, errors: ['not-found'] } as const;

export const officialPage = query({ input: pageInput('official'), output: officialPageSchema, ...page });
export const seatPage = query({ input: pageInput('seat'), output: seatPageSchema, ...page });
export const countryPage = query({ input: pageInput('country'), output: countryPageSchema, ...page });
export const topicPage = query({ input: pageInput('topic'), output: topicPageSchema, ...page });
export const rosterPage = query({ input: pageInput('roster'), output: rosterPageSchema, ...page });
export const sourcePage = query({ input: pageInput('source'), output: sourcePageSchema, ...page });

/** By country and title, with who is in each just now. */
export const seatList = query({
  input: listInput('seat'),
  output: z.object({
    seats: z.array(
      seat.kept.extend({ country: z.string(), code: z.string(), holder: namedOfficialSchema.nullable() }),
    ),
    more: z.boolean(),
  }),
  reads: ['seats', 'countries', 'officials'],
  errors: ['not-found'],
});

/** By name, with how many seats each has. */
export const rosterList = query({
  input: z.strictObject({}),
  output: z.array(roster.kept.extend({ seats: z.number() })),
  reads: ['rosters'],
});

/** The whole tree, each topic after the one above it and by name among its siblings. */
export const topicList = query({
  input: z.strictObject({}),
  output: z.array(topic.kept.extend({ depth: z.number(), conversations: z.number() })),
  reads: ['topics', 'conversations'],
});

/** By title. */
export const sourceList = query({
  input: listInput('source'),
  output: z.object({ sources: z.array(source.kept.extend({ citations: z.number() })), more: z.boolean() }),
  reads: ['sources'],
  errors: ['not-found'],
});
