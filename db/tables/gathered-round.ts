/** Everything of one round in memory, as known now or at a moment: what the pure rules are computed from. */
import { Refusal } from '../../contract/errors.ts';
import { toldThings, type ToldThingName } from '../../contract/model/account.ts';
import type { Id } from '../../contract/model/id.ts';
import { gather, type RecordOf, type Records } from '../../contract/model/records.ts';
import { thingNames } from '../../contract/model/thing-names.ts';
import type { ChangeRecord } from '../record/change-record.ts';
import { Gathering } from '../record/gathering.ts';
import type { TableStore } from '../record/table-store.ts';
import { roundAsKnown } from './round-as-known.ts';

const toldKinds = Object.keys(toldThings) as ToldThingName[];

export interface GatheredRound {
  readonly round: RecordOf<'round'>;
  readonly records: Records;
}

/** A board needs no sources, and nothing of what was said; waits end with the tenures of those who are waited for. */
export type Depth = 'board' | 'story' | 'waits';

interface Wanted {
  readonly roundId: Id<'round'>;
  /** Epoch milliseconds; null: as known now. */
  readonly knownAt: number | null;
  readonly depth: Depth;
}

/** @throws Refusal `not-found` when the round is not there, or was not known yet */
export function gatherRound(
  store: TableStore,
  changes: ChangeRecord,
  { roundId, knownAt, depth }: Wanted,
): GatheredRound {
  store.require('round', roundId);
  const gathering = gatherEvents(store, store.keyOf('round', roundId));
  if (depth === 'waits') gathering.readOf('tenure', 'seat');
  if (depth === 'story' || knownAt !== null) addStatements(gathering);
  const today = gathering.records();
  const records = inOrder(knownAt === null ? today : roundAsKnown(store, changes, today, knownAt));
  const round = records.round.find(({ id }) => id === roundId);
  if (round === undefined) {
    throw new Refusal(
      'not-found',
      'This round was not recorded yet at the moment whose knowledge is asked for.',
      {
        next: 'Choose a later moment, or leave "known at" empty.',
      },
    );
  }
  return { round, records };
}

/** What was done, by and to whom, and every version of it. */
function gatherEvents(store: TableStore, key: number): Gathering {
  return new Gathering(store)
    .read('round', 'WHERE round_id = ?', key)
    .readOf('round_topic', 'round')
    .readOf('request', 'round')
    .readOf('decision', 'request')
    .readOf('attempt', 'request')
    .readOf('offer', 'request')
    .readOf('offer_change', 'offer')
    .readOf('answered_request', 'request')
    .readNamed('conversation')
    .readOf('conversation', 'attempt')
    .readOf('participant', 'conversation')
    .readNamed('official')
    .readOf('absence', 'official')
    .readAbout('account', toldKinds)
    .readNamed('seat')
    .readNamed('country')
    .read('outcome', '')
    .read('voice', '')
    .read('topic', '');
}

/** What was said, and where each statement comes from. */
function addStatements(gathering: Gathering): void {
  gathering
    .readOf('topic_raised', 'conversation')
    .readOf('readout', 'conversation')
    .readAbout('citation', [...toldKinds, 'account', 'round', 'request', 'absence', 'readout'])
    .readNamed('source');
}

/** Ids sort in the order they were made, so a round reads the same from its tables and from the change record. */
function inOrder(records: Records): Records {
  const sorted = thingNames.map((name) => [name, records[name].toSorted((a, b) => (a.id < b.id ? -1 : 1))]);
  return gather(Object.fromEntries(sorted) as Partial<Records>);
}
