/** When something happened: bounds, the zone it is told in, how finely and how surely it is known, and the text as typed. */
import { z } from 'zod';
import { badInput, Refusal } from '../errors.ts';
import { granularities, qualifiers } from './granularity.ts';
import { proseSchema } from './text.ts';
import { findZone, zoneSchema } from './time-zone.ts';
import { readTime } from './when-parse.ts';

export type { Granularity, Qualifier } from './granularity.ts';
export { zoneSchema } from './time-zone.ts';

/** The longest text of a time, in UTF-16 units. */
export const longestTime = 500;

/** Far enough inside what Temporal can hold that any bound can be shown and moved by a unit. */
const latestBoundMs = 8_000_000_000_000_000;
const boundSchema = z.int().min(-latestBoundMs).max(latestBoundMs).nullable();

/** A time as it is stored. */
export const whenSchema = z
  .strictObject({
    /** Inclusive, epoch milliseconds; null for an unknown time and for an interval with an open start. */
    from: boundSchema,
    /** Exclusive, epoch milliseconds; null for an unknown time and for an interval with an open end. */
    until: boundSchema,
    /** The IANA zone it is told in, or UTC. */
    zone: z
      .string()
      .refine((name) => findZone(name) === name, { error: 'No time zone is spelled like this.' }),
    /** Of an interval, that of its coarser end. */
    granularity: z.enum(granularities),
    qualifier: z.enum(qualifiers),
    /** As typed, in Unicode's form NFC. */
    text: z.string().max(longestTime),
  })
  .refine(({ from, until }) => from === null || until === null || from < until, {
    error: 'A time ends after it begins.',
    path: ['until'],
  })
  .refine(
    ({ from, until, granularity }) => (from === null && until === null) === (granularity === 'unknown'),
    {
      error: 'A time without bounds is unknown, and an unknown time has no bounds.',
      path: ['granularity'],
    },
  );

export type When = z.output<typeof whenSchema>;

const typedSchema = proseSchema(longestTime, 'A time');

/**
 * A time as it is typed, read to the one that is stored. `at` is read in `zone`, and `text` is kept in place of `at`
 * where the words of a source differ from what was typed for them. Faults are at `['at']`, `['zone']` or `['text']`.
 *
 * Read are EDTF (ISO 8601-2) dates and intervals of level 1 without seasons; ISO 8601 date-times to the hour, minute
 * or second, with an offset or none, and `?`, `~` or `%` at the end; a date and a part of the day (`2013-02-17
 * morning`); `unknown`. A zone in brackets at the end replaces `zone`.
 */
export const whenInputSchema = z
  .strictObject({ at: typedSchema, zone: zoneSchema, text: typedSchema.optional() })
  .transform(({ at, zone, text }, context): When => {
    try {
      return { ...readTime(at, zone), text: text ?? at };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      for (const { path, message } of error.problems) {
        context.addIssue({ code: 'custom', path: [...path], message });
      }
      return z.NEVER;
    }
  });

/**
 * The same for code that holds the parts: `text` is kept in place of `at`.
 * @throws Refusal `bad-input` with every fault at its place
 */
export function parseWhen(at: string, zone: string, text?: string): When {
  const read = whenInputSchema.safeParse({ at, zone, text });
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => ({
    path: path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
    message,
  }));
  throw new Refusal('bad-input', problems.map(({ message }) => message).join(' '), { problems });
}

/**
 * The moment an as-of or a known-at names, in epoch milliseconds. A time to the minute or second is the instant at
 * which it starts. A coarser one is its end, so that all of it has happened: `2013-02-13` is the midnight after that day,
 * `2013-02-13T18` is 19:00.
 * @throws Refusal `bad-input` at `['at']` or `['zone']`, also for a time that is unknown, open-ended or qualified
 */
export function parseInstant(text: string, zone: string): number {
  const { from, until, granularity, qualifier } = parseWhen(text, zone);
  const instant = granularity === 'second' || granularity === 'minute' ? from : until;
  if (instant === null || qualifier !== 'exact') {
    throw badInput(['at'], 'One exact moment is needed here, for example 2013-02-13T18:00 or 2013-02-13.');
  }
  return instant;
}
