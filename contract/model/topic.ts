/** A matter, in a tree; a standing topic keeps coming back. */
import { flag, line, optional, prose, reference, thing, type Kept } from './thing.ts';

export const topic = thing('topic', 'topics', {
  name: line(),
  parentId: optional(reference('topic')),
  standing: flag(),
  remark: optional(prose()),
});
export type Topic = Kept<typeof topic>;
