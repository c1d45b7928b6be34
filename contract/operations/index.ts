/** Everything that may be asked of the core, by area. */
import { answeredRequest, conversation, participant, readout, topicRaised } from '../model/conversation.ts';
import { followUp } from '../model/follow-up.ts';
import { offer, offerChange } from '../model/offer.ts';
import { roster, rosterMember } from '../model/roster.ts';
import { roundTopic } from '../model/round.ts';
import { seat, tenure } from '../model/seat.ts';
import { topic } from '../model/topic.ts';
import { accounts, citations, identifiers, sources, voices } from './accounts.ts';
import { attempts, outcomes } from './attempts.ts';
import { imports } from './imports.ts';
import { keeping } from './keeping.ts';
import { absences, contactDetails, officialAliases, officials } from './officials.ts';
import type { Api } from './operation.ts';
import { decisions, requests } from './requests.ts';
import { rounds } from './rounds.ts';
import { countries } from './countries.ts';
import { commands, history, workspace } from './workspace.ts';

export const operations = {
  workspace,
  commands,
  history,
  imports,
  countries,
  officials,
  officialAliases,
  contactDetails,
  absences,
  seats: keeping(seat),
  tenures: keeping(tenure),
  rosters: keeping(roster),
  rosterMembers: keeping(rosterMember),
  rounds,
  roundTopics: keeping(roundTopic),
  requests,
  decisions,
  outcomes,
  attempts,
  offers: keeping(offer),
  offerChanges: keeping(offerChange),
  conversations: keeping(conversation),
  answeredRequests: keeping(answeredRequest),
  participants: keeping(participant),
  topicsRaised: keeping(topicRaised),
  readouts: keeping(readout),
  topics: keeping(topic),
  followUps: keeping(followUp),
  sources,
  citations,
  identifiers,
  voices,
  accounts,
};

export type Operations = typeof operations;
export type DemarcheApi = Api<Operations>;
