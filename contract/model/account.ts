/** One voice's version of an event, where versions differ. One is preferred; the others stay. */
import { attempt } from './attempt.ts';
import { conversation } from './conversation.ts';
import { offer, offerChange } from './offer.ts';
import { decision } from './round.ts';
import { absence } from './absence.ts';
import { about, details, flag, optional, prose, reference, thing, when, type Kept } from './thing.ts';

/** The kinds of event of which versions may differ. */
export const toldThings = {
  attempt,
  offer,
  offer_change: offerChange,
  conversation,
  decision,
  absence,
} as const;
export type ToldThingName = keyof typeof toldThings;

export const account = thing('account', 'accounts', {
  aboutId: about(['attempt', 'offer', 'offer_change', 'conversation', 'decision', 'absence']),
  voiceId: reference('voice'),
  /** False: by this version the event did not happen. */
  happened: flag(),
  /** The fields that this version tells differently, in the event's own shape. */
  tells: details(),
  statedAt: optional(when()),
  sourceId: optional(reference('source')),
  preferred: flag(),
  remark: optional(prose()),
});
export type Account = Kept<typeof account>;
