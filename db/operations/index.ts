/** The handler of every operation; the compiler names the one that is missing. */
import type { operations } from '../../contract/operations/index.ts';
import { accounts, voices } from './accounts.ts';
import { attempts, outcomes } from './attempts.ts';
import type { Handlers } from './handler.ts';
import { imports } from './imports.ts';
import { keep } from './keeping.ts';
import { officials } from './officials.ts';
import { requests } from './requests.ts';
import { rounds } from './rounds.ts';
import { commands, history, workspace } from './workspace.ts';

export const handlers: Handlers<typeof operations> = {
  workspace,
  commands,
  history,
  imports,
  countries: { ...keep('country'), list: (_, { store }) => store.list('country', 'ORDER BY name') },
  officials,
  officialAliases: keep('official_alias'),
  contactDetails: keep('contact_detail'),
  absences: keep('absence'),
  seats: keep('seat'),
  tenures: keep('tenure'),
  rosters: keep('roster'),
  rosterMembers: keep('roster_member'),
  rounds,
  roundTopics: keep('round_topic'),
  requests,
  decisions: keep('decision'),
  outcomes,
  attempts,
  offers: keep('offer'),
  offerChanges: keep('offer_change'),
  conversations: keep('conversation'),
  answeredRequests: keep('answered_request'),
  participants: keep('participant'),
  topicsRaised: keep('topic_raised'),
  readouts: keep('readout'),
  topics: keep('topic'),
  followUps: keep('follow_up'),
  sources: keep('source'),
  citations: keep('citation'),
  identifiers: keep('identifier'),
  voices,
  accounts,
};
