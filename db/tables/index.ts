/** The checks that a kind of record must pass before it is written, beyond the shape of its fields. */
import type { ThingName } from '../../contract/model/thing-names.ts';
import { checkAccount } from './account.ts';
import { checkAttempt } from './attempt.ts';
import { refuseReversed, type Check } from './check.ts';
import { checkOffer } from './offer.ts';
import { checkOfficialPhoto } from './official-photo.ts';
import { checkOutcome } from './outcome.ts';
import { checkRequest, checkRound } from './round.ts';
import { checkSavedView } from './saved-view.ts';
import { checkTopic } from './topic.ts';

export const checks: { readonly [Name in ThingName]?: Check<Name> } = {
  tenure: ({ began, ended }) =>
    refuseReversed(began, ended, 'ended', 'A tenure cannot end before it starts.'),
  absence: ({ began, ended }) =>
    refuseReversed(began, ended, 'ended', 'An absence cannot end before it starts.'),
  roster_member: ({ since, until }) =>
    refuseReversed(since, until, 'until', 'A seat cannot leave the roster before it joins.'),
  official_photo: checkOfficialPhoto,
  outcome: checkOutcome,
  offer: checkOffer,
  round: checkRound,
  request: checkRequest,
  attempt: checkAttempt,
  topic: checkTopic,
  account: checkAccount,
  saved_view: checkSavedView,
};
