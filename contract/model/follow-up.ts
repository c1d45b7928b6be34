/** Our next step with a due date, or a promise by either side. */
import { oneOf, optional, partOf, prose, reference, thing, when, type Kept } from './thing.ts';
import { sides } from './words.ts';

export const followUp = thing('follow_up', 'follow-ups', {
  kind: oneOf(['follow-up', 'commitment']),
  by: oneOf(sides),
  what: prose(),
  due: optional(when()),
  doneAt: optional(when()),
  doneWhy: optional(prose()),
  conversationId: optional(partOf('conversation')),
  roundId: optional(partOf('round')),
  officialId: optional(reference('official')),
});
export type FollowUp = Kept<typeof followUp>;
