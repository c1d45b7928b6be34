/** One change to many calls: which of them, what is set, and what becomes of each. */
import { z } from 'zod';
import { attempt } from './attempt.ts';
import { callFilterSchema } from './call-view.ts';
import { idSchema } from './id.ts';
import { proseSchema } from './text.ts';
import { whenSchema } from './when.ts';

/** How many calls one step may change. */
export const mostCallsChanged = 10_000;

/** Named one by one, or all that a filter leaves but for some. */
export const chosenCallsSchema = z.union([
  z.strictObject({ ids: z.array(idSchema('attempt')).min(1).max(mostCallsChanged) }),
  z.strictObject({
    filter: callFilterSchema,
    except: z.array(idSchema('attempt')).max(mostCallsChanged).default([]),
  }),
]);
export type ChosenCalls = z.output<typeof chosenCallsSchema>;

/** The fields that can be set for many at once; what is left out stays as it is, and null empties a field. */
export const callChangeSchema = z
  .strictObject({
    ...attempt.changing.pick({
      outcomeId: true,
      reason: true,
      reasonRemark: true,
      channel: true,
      askedBy: true,
      dialledBy: true,
      spokeWith: true,
    }).shape,
    /** Goes beneath the remark that is there, on a line of its own. */
    addToRemark: proseSchema()
      .refine((text) => text.trim() !== '', { error: 'Nothing is to be added.' })
      .optional(),
  })
  .refine((fields) => Object.values(fields).some((value) => value !== undefined), {
    error: 'Nothing is to be changed.',
  });
export type CallChange = z.output<typeof callChangeSchema>;

/** A call in a few words, to know it by in a list of changes. */
export const briefCallSchema = z.object({
  id: idSchema('attempt'),
  at: whenSchema,
  country: z.string().nullable(),
  official: z.string().nullable(),
  seat: z.string().nullable(),
});
export type BriefCall = z.output<typeof briefCallSchema>;

export const callChangePreviewSchema = z.object({
  /** How many were chosen: those that change, those that are so already, and those that cannot be. */
  total: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  /** What changes, in the order of the choice, from `offset` on: the fields before and after, in words. */
  lines: z.array(
    z.object({
      call: briefCallSchema,
      fields: z.array(
        z.object({
          field: z.string(),
          label: z.string(),
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** The first of those that cannot be, and why. */
  refusals: z.array(z.object({ call: briefCallSchema, message: z.string() })),
  /** The last change that the preview knows of. */
  revision: z.number(),
});
export type CallChangePreview = z.output<typeof callChangePreviewSchema>;
