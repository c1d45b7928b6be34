/** Where the commands of each kind of record are found in the api. */
import type { Id } from '../../contract/model/id.ts';
import { thingNameOf } from '../../contract/model/id.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { DemarcheApi } from '../../contract/operations/index.ts';
import type { CommandOptions } from '../../contract/operations/operation.ts';

const areas = {
  country: 'countries',
  official: 'officials',
  official_alias: 'officialAliases',
  official_photo: 'officialPhotos',
  contact_detail: 'contactDetails',
  absence: 'absences',
  seat: 'seats',
  tenure: 'tenures',
  roster: 'rosters',
  roster_member: 'rosterMembers',
  round: 'rounds',
  round_topic: 'roundTopics',
  request: 'requests',
  decision: 'decisions',
  outcome: 'outcomes',
  attempt: 'attempts',
  offer: 'offers',
  offer_change: 'offerChanges',
  conversation: 'conversations',
  answered_request: 'answeredRequests',
  participant: 'participants',
  topic_raised: 'topicsRaised',
  readout: 'readouts',
  topic: 'topics',
  follow_up: 'followUps',
  source: 'sources',
  citation: 'citations',
  identifier: 'identifiers',
  voice: 'voices',
  account: 'accounts',
  saved_view: 'savedViews',
} as const satisfies Record<ThingName, keyof DemarcheApi>;

type Command = (input: unknown, options?: CommandOptions) => Promise<unknown>;

/** The commands of one kind, called with input that is parsed at the door; which there are, the contract says. */
export function commandsOf(
  api: DemarcheApi,
  thing: ThingName,
): { readonly [Name in 'make' | 'change' | 'enter']: Command } & {
  readonly remove: (input: { id: Id }) => Promise<{ readonly removed: number }>;
} {
  return api[areas[thing]] as unknown as ReturnType<typeof commandsOf>;
}

export function removeRecord(api: DemarcheApi, id: Id): Promise<{ readonly removed: number }> {
  return commandsOf(api, thingNameOf(id)).remove({ id });
}
