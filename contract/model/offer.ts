/** A time proposed by one side, and what became of it: each state is an event with a time of its own. */
import { oneOf, optional, partOf, prose, reference, thing, when, type Kept } from './thing.ts';
import { channels, offerStates, sides } from './words.ts';

export const offer = thing('offer', 'offers', {
  requestId: partOf('request'),
  /** The attempt in which it was made. */
  attemptId: optional(reference('attempt')),
  by: oneOf(sides),
  offeredAt: when(),
  state: oneOf(offerStates),
  /** Null: time to be decided. */
  proposedFor: optional(when()),
  /** A planned end is a plan, not a duration. */
  plannedEnd: optional(when()),
  channel: oneOf(channels),
  remark: optional(prose()),
});
export type Offer = Kept<typeof offer>;

export const offerChange = thing('offer_change', 'offers', {
  offerId: partOf('offer'),
  state: oneOf(offerStates),
  at: when(),
  remark: optional(prose()),
});
export type OfferChange = Kept<typeof offerChange>;
