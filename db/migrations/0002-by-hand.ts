import type { Migration } from '../migrate.ts';
import { callText } from './0002-by-hand/call-text.ts';
import { drafts } from './0002-by-hand/drafts.ts';
import { savedViews } from './0002-by-hand/saved-views.ts';
import { steps } from './0002-by-hand/steps.ts';

/** What work by hand needs: steps that can be taken back, half-typed forms, saved views, calls found by their words. */
export const byHand: Migration = {
  number: 2,
  name: 'by-hand',
  sql: [steps, drafts, savedViews, callText].join('\n'),
};
