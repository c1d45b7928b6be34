/** The handler of every operation; the compiler names the one that is missing. */
import type { operations } from '../../contract/operations/index.ts';
import { accounts, voices } from './accounts.ts';
import { attempts, outcomes } from './attempts.ts';
import { calls } from './calls.ts';
import { drafts } from './drafts.ts';
import { find } from './find.ts';
import { followUps } from './follow-ups.ts';
import { seatZone } from '../seat-zone.ts';
import type { Handlers } from './handler.ts';
import { imports } from './imports.ts';
import { keep } from './keeping.ts';
import { officialPhotos } from './official-photos.ts';
import { officials } from './officials.ts';
import { countryPage } from './pages/country-page.ts';
import { rosterList, seatList, sourceList, topicList } from './pages/lists.ts';
import { rosterPage } from './pages/roster-page.ts';
import { seatPage } from './pages/seat-page.ts';
import { sourcePage } from './pages/source-page.ts';
import { topicConversations, topicMatrix } from './topic-matrix.ts';
import { topicPage } from './pages/topic-page.ts';
import { records } from './records.ts';
import { reports } from './reports.ts';
import { requests } from './requests.ts';
import { responses } from './responses.ts';
import { rosters } from './rosters.ts';
import { rounds } from './rounds.ts';
import { savedViews } from './saved-views.ts';
import { commands } from './commands.ts';
import { history } from './history.ts';
import { timelines } from './timelines.ts';
import { workspace } from './workspace.ts';

export const handlers: Handlers<typeof operations> = {
  workspace,
  commands,
  history,
  imports,
  find,
  countries: {
    ...keep('country'),
    list: (_, { store }) => store.list('country', 'ORDER BY name'),
    zone: ({ id }, { store }) => seatZone(store.require('country', id).code),
    page: countryPage,
  },
  officials,
  officialAliases: keep('official_alias'),
  officialPhotos,
  contactDetails: keep('contact_detail'),
  absences: keep('absence'),
  seats: { ...keep('seat'), page: seatPage, list: seatList },
  tenures: keep('tenure'),
  rosters: { ...rosters, page: rosterPage, list: rosterList },
  rosterMembers: keep('roster_member'),
  rounds,
  reports,
  timelines,
  roundTopics: keep('round_topic'),
  requests,
  decisions: keep('decision'),
  outcomes,
  attempts,
  calls,
  offers: keep('offer'),
  offerChanges: keep('offer_change'),
  conversations: keep('conversation'),
  answeredRequests: keep('answered_request'),
  participants: keep('participant'),
  topicsRaised: keep('topic_raised'),
  readouts: keep('readout'),
  responses,
  topics: {
    ...keep('topic'),
    page: topicPage,
    list: topicList,
    matrix: topicMatrix,
    conversations: topicConversations,
  },
  followUps,
  sources: { ...keep('source'), page: sourcePage, list: sourceList },
  citations: keep('citation'),
  identifiers: keep('identifier'),
  voices,
  accounts,
  savedViews,
  records,
  drafts,
};
