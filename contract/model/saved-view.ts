/** A way to look at the calls, kept under a name: what is filtered, in which order, and which columns are shown. */
import { details, integer, line, thing, type Kept } from './thing.ts';

export const savedView = thing('saved_view', 'views', {
  name: line(),
  /** What `callViewSchema` accepts; `readCallView` reads it. */
  settings: details(),
  position: integer(1, 10_000),
});
export type SavedView = Kept<typeof savedView>;
