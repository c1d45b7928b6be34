/** How the calls are looked at: which of them, in which order, and in which columns. */
import { z } from 'zod';
import { idSchema } from './id.ts';
import { soughtSchema } from './text.ts';
import { reasons } from './words.ts';

const moment = z.number().int().min(-8_640_000_000_000_000).max(8_640_000_000_000_000);

/** Everything that is not null has to hold. */
export const callFilterSchema = z.strictObject({
  officialId: idSchema('official').nullable().default(null),
  seatId: idSchema('seat').nullable().default(null),
  /** Of the seat that was tried. */
  countryId: idSchema('country').nullable().default(null),
  /** Raised in the talk, or one below it in the tree. */
  topicId: idSchema('topic').nullable().default(null),
  /** The seat that was tried is on it, at whatever time. */
  rosterId: idSchema('roster').nullable().default(null),
  roundId: idSchema('round').nullable().default(null),
  outcomeId: idSchema('outcome').nullable().default(null),
  /** Placed: dialled by us. Received: dialled by them. */
  direction: z.enum(['placed', 'received']).nullable().default(null),
  reason: z.enum(reasons).nullable().default(null),
  /** Whether it is a returned call. */
  returned: z.boolean().nullable().default(null),
  /** Epoch milliseconds, inclusive: calls that may have been later. A time that is not known lies in no period. */
  from: moment.nullable().default(null),
  /** Epoch milliseconds, exclusive: calls that may have been earlier. */
  until: moment.nullable().default(null),
  /**
   * Each word has to stand in the remark, the words on the reason or on whom was spoken with, in the remark, the place, a
   * raised line or a readout of the talk, or in the name of the official, the seat, the country or the round. From the third letter on a word may be the beginning of one, and a
   * part of one in a name; a shorter word in Latin letters is looked for as a whole.
   */
  text: soughtSchema().default(''),
});
export type CallFilter = z.output<typeof callFilterSchema>;

export const everyCall: CallFilter = callFilterSchema.parse({});

/** What the calls can be ordered by; those that have none of it come last, in both directions. */
export const callOrders = ['at', 'official', 'country', 'round', 'outcome'] as const;
export type CallOrder = (typeof callOrders)[number];

/** Equal ones are the newest first, except in the order of time itself. */
export const callSortSchema = z.strictObject({ by: z.enum(callOrders), descending: z.boolean() });
export type CallSort = z.output<typeof callSortSchema>;

export const newestFirst: CallSort = { by: 'at', descending: true };

export const callColumns = [
  'at',
  'localAt',
  'country',
  'official',
  'seat',
  'round',
  'direction',
  'channel',
  'outcome',
  'reason',
  'length',
  'topics',
  'remark',
] as const;
export type CallColumn = (typeof callColumns)[number];

/** In CSS pixels. */
export const columnWidths = { least: 64, most: 1_200 } as const;

const shownColumnSchema = z.strictObject({
  column: z.enum(callColumns),
  width: z.number().int().min(columnWidths.least).max(columnWidths.most),
});
export type ShownColumn = z.output<typeof shownColumnSchema>;

export const usualColumns: readonly ShownColumn[] = [
  { column: 'at', width: 208 },
  { column: 'localAt', width: 160 },
  { column: 'country', width: 120 },
  { column: 'official', width: 144 },
  { column: 'direction', width: 104 },
  { column: 'outcome', width: 144 },
  { column: 'reason', width: 104 },
  { column: 'round', width: 144 },
  { column: 'topics', width: 112 },
  { column: 'remark', width: 160 },
];

/** What a saved view keeps. */
export const callViewSchema = z.strictObject({
  filter: callFilterSchema.default(everyCall),
  sort: callSortSchema.default(newestFirst),
  /** From left to right, each once. */
  columns: z
    .array(shownColumnSchema)
    .min(1, { error: 'A view shows at least one column.' })
    .refine((shown) => new Set(shown.map(({ column }) => column)).size === shown.length, {
      error: 'A view shows no column twice.',
    })
    .default([...usualColumns]),
});
export type CallView = z.output<typeof callViewSchema>;

/** A view as it was kept; what does not fit any more, as of a column that is gone, is as usual. */
export function readCallView(settings: Readonly<Record<string, unknown>>): CallView {
  const part = <Key extends keyof CallView>(key: Key): CallView[Key] => {
    const read = callViewSchema.safeParse({ [key]: settings[key] });
    return (read.success ? read.data : callViewSchema.parse({}))[key];
  };
  return { filter: part('filter'), sort: part('sort'), columns: part('columns') };
}
