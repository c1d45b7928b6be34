/** Everything that may be asked of the core, by area. */
import { answeredRequest, conversation, participant, readout, topicRaised } from '../model/conversation.ts';
import { offer, offerChange } from '../model/offer.ts';
import { rosterMember } from '../model/roster.ts';
import { roundTopic } from '../model/round.ts';
import { seat, tenure } from '../model/seat.ts';
import { topic } from '../model/topic.ts';
import { accounts, citations, identifiers, sources, voices } from './accounts.ts';
import { attempts, outcomes } from './attempts.ts';
import { calls } from './calls.ts';
import { imports } from './imports.ts';
import { keeping } from './keeping.ts';
import { absences, contactDetails, officialAliases, officialPhotos, officials } from './officials.ts';
import type { Api } from './operation.ts';
import { decisions, requests } from './requests.ts';
import { records } from './records.ts';
import { responses, topicConversations, topicMatrix } from './responses.ts';
import { reports } from './reports.ts';
import { rosters } from './rosters.ts';
import { rounds } from './rounds.ts';
import { savedViews } from './saved-views.ts';
import { countries } from './countries.ts';
import { drafts } from './drafts.ts';
import { find } from './find.ts';
import { followUps } from './follow-ups.ts';
import {
  countryPage,
  officialPage,
  rosterList,
  rosterPage,
  seatList,
  seatPage,
  sourceList,
  sourcePage,
  topicList,
  topicPage,
} from './pages.ts';
import { commands } from './commands.ts';
import { history } from './history.ts';
import { timelines } from './timelines.ts';
import { workspace } from './workspace.ts';

export const operations = {
  workspace,
  commands,
  history,
  imports,
  find,
  countries: { ...countries, page: countryPage },
  officials: { ...officials, page: officialPage },
  officialAliases,
  officialPhotos,
  contactDetails,
  absences,
  seats: { ...keeping(seat), page: seatPage, list: seatList },
  tenures: keeping(tenure),
  rosters: { ...rosters, page: rosterPage, list: rosterList },
  rosterMembers: keeping(rosterMember),
  rounds,
  reports,
  timelines,
  roundTopics: keeping(roundTopic),
  requests,
  decisions,
  outcomes,
  attempts,
  calls,
  offers: keeping(offer),
  offerChanges: keeping(offerChange),
  conversations: keeping(conversation),
  answeredRequests: keeping(answeredRequest),
  participants: keeping(participant),
  topicsRaised: keeping(topicRaised),
  readouts: keeping(readout),
  responses,
  topics: {
    ...keeping(topic),
    page: topicPage,
    list: topicList,
    matrix: topicMatrix,
    conversations: topicConversations,
  },
  followUps,
  sources: { ...sources, page: sourcePage, list: sourceList },
  citations,
  identifiers,
  voices,
  accounts,
  savedViews,
  records,
  drafts,
};

export type Operations = typeof operations;
export type DemarcheApi = Api<Operations>;
