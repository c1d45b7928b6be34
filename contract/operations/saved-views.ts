/** Saved views: ways to look at the calls, kept under a name. */
import { z } from 'zod';
import { callViewSchema } from '../model/call-view.ts';
import { savedView } from '../model/saved-view.ts';
import { keeping } from './keeping.ts';
import { query } from './operation.ts';

export const savedViewLineSchema = savedView.kept.omit({ settings: true }).extend({ view: callViewSchema });
export type SavedViewLine = z.output<typeof savedViewLineSchema>;

export const savedViews = {
  ...keeping(savedView),
  /** By position, then by name. */
  list: query({
    input: z.strictObject({}),
    output: z.array(savedViewLineSchema),
    reads: ['views'],
  }),
};
