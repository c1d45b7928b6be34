/** All kinds of record by name. */
import { absence } from './absence.ts';
import { account } from './account.ts';
import { attempt, outcome } from './attempt.ts';
import { answeredRequest, conversation, participant, readout, topicRaised } from './conversation.ts';
import { country } from './country.ts';
import { followUp } from './follow-up.ts';
import { offer, offerChange } from './offer.ts';
import { contactDetail, official, officialAlias, officialPhoto } from './official.ts';
import { roster, rosterMember } from './roster.ts';
import { decision, request, round, roundTopic } from './round.ts';
import { savedView } from './saved-view.ts';
import { seat, tenure } from './seat.ts';
import { citation, identifier, source, voice } from './source.ts';
import type { Thing } from './thing.ts';
import type { ThingName } from './thing-names.ts';
import { topic } from './topic.ts';

export const things = {
  country,
  source,
  voice,
  topic,
  outcome,
  official,
  official_alias: officialAlias,
  official_photo: officialPhoto,
  seat,
  tenure,
  contact_detail: contactDetail,
  absence,
  roster,
  roster_member: rosterMember,
  round,
  round_topic: roundTopic,
  request,
  decision,
  attempt,
  offer,
  offer_change: offerChange,
  conversation,
  answered_request: answeredRequest,
  participant,
  topic_raised: topicRaised,
  readout,
  follow_up: followUp,
  citation,
  account,
  identifier,
  saved_view: savedView,
} satisfies { [Name in ThingName]: Thing<Name> };

export type Things = typeof things;
