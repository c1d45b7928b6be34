/** Everything of one round in memory, as known now or at a moment: what the pure rules are computed from. */
import { uidHexOf, type Id } from '../../contract/model/id.ts';
import { gather, type RecordOf, type Records } from '../../contract/model/records.ts';
import { thingNames, type ThingName } from '../../contract/model/thing-names.ts';
import { Refusal } from '../../contract/errors.ts';
import type { ChangeRecord } from '../record/change-record.ts';
import type { TableStore } from '../record/table-store.ts';
import { roundAsKnown } from './round-as-known.ts';

const ofRound = 'WHERE request_id IN (SELECT request_id FROM request WHERE round_id = ?)';
const ofRoundsOffers = `WHERE offer_id IN (SELECT offer_id FROM offer ${ofRound})`;
const conversationsOfRound = `SELECT conversation_id FROM answered_request ${ofRound}
  UNION SELECT conversation_id FROM conversation WHERE attempt_id IN (SELECT attempt_id FROM attempt ${ofRound})`;

/** The tables that hold a round's own records, with the condition that finds them by the round's key. */
const own: readonly { readonly thing: ThingName; readonly tail: string; readonly keys: number }[] = [
  { thing: 'round', tail: 'WHERE round_id = ?', keys: 1 },
  { thing: 'round_topic', tail: 'WHERE round_id = ?', keys: 1 },
  { thing: 'request', tail: 'WHERE round_id = ?', keys: 1 },
  { thing: 'decision', tail: ofRound, keys: 1 },
  { thing: 'attempt', tail: ofRound, keys: 1 },
  { thing: 'offer', tail: ofRound, keys: 1 },
  { thing: 'offer_change', tail: ofRoundsOffers, keys: 1 },
  { thing: 'answered_request', tail: ofRound, keys: 1 },
  { thing: 'conversation', tail: `WHERE conversation_id IN (${conversationsOfRound})`, keys: 2 },
  { thing: 'participant', tail: `WHERE conversation_id IN (${conversationsOfRound})`, keys: 2 },
  { thing: 'topic_raised', tail: `WHERE conversation_id IN (${conversationsOfRound})`, keys: 2 },
  { thing: 'readout', tail: `WHERE conversation_id IN (${conversationsOfRound})`, keys: 2 },
];

/** The small tables that every round draws on. */
const shared: readonly ThingName[] = ['outcome', 'voice', 'topic'];

/**
 * @param knownAt epoch milliseconds; null: as known now
 * @throws Refusal `not-found` when the round is not there, or was not known yet
 */
export function gatherRound(
  store: TableStore,
  changes: ChangeRecord,
  roundId: Id<'round'>,
  knownAt: number | null,
): { round: RecordOf<'round'>; records: Records } {
  store.require('round', roundId);
  const key = store.keyOf('round', roundId);
  const found: { [Name in ThingName]?: readonly unknown[] } = {};
  for (const { thing, tail, keys } of own) found[thing] = store.list(thing, tail, ...Array(keys).fill(key));
  for (const thing of shared) found[thing] = store.list(thing, '');

  const today = withSurroundings(store, gather(found as Partial<Records>));
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

/** What the round's records refer to: seats, people, countries, versions and sources. */
function withSurroundings(store: TableStore, records: Records): Records {
  const [round] = records.round;
  const seats = findAll(store, 'seat', [
    ...records.request.map(({ seatId }) => seatId),
    round?.callingSeatId ?? null,
  ]);
  const officials = findAll(store, 'official', [
    ...records.request.map(({ holderId }) => holderId),
    ...records.attempt.map(({ officialId }) => officialId),
    ...records.participant.map(({ officialId }) => officialId),
    ...records.decision.map(({ decidedById }) => decidedById),
    round?.principalId ?? null,
  ]);
  const absences = store.list(
    'absence',
    'WHERE official_id IN (SELECT official_id FROM official WHERE uid IN (SELECT unhex(value) FROM json_each(?)))',
    uidsOf(officials.map(({ id }) => id)),
  );
  const told = [...records.attempt, ...records.offer, ...records.offer_change, ...records.conversation];
  const events = [...told, ...records.decision, ...absences];
  const accounts = aboutAny(store, 'account', events);
  const citations = aboutAny(store, 'citation', [
    ...events,
    ...accounts,
    ...records.round,
    ...records.readout,
  ]);
  return gather({
    ...records,
    seat: seats,
    official: officials,
    absence: absences,
    account: accounts,
    citation: citations,
    country: findAll(store, 'country', [
      ...seats.map(({ countryId }) => countryId),
      ...absences.map(({ countryId }) => countryId),
    ]),
    source: findAll(store, 'source', [
      ...citations.map(({ sourceId }) => sourceId),
      ...accounts.map(({ sourceId }) => sourceId),
    ]),
  });
}

/** Ids sort in the order they were made, so a round reads the same from its tables and from the change record. */
function inOrder(records: Records): Records {
  const sorted = thingNames.map((name) => [name, records[name].toSorted((a, b) => (a.id < b.id ? -1 : 1))]);
  return gather(Object.fromEntries(sorted) as Partial<Records>);
}

function findAll<Name extends ThingName>(
  store: TableStore,
  thing: Name,
  ids: readonly (Id<Name> | null)[],
): RecordOf<Name>[] {
  const wanted = new Set(ids.filter((id): id is Id<Name> => id !== null));
  return store.list(thing, 'WHERE uid IN (SELECT unhex(value) FROM json_each(?))', uidsOf([...wanted]));
}

function aboutAny<Name extends 'account' | 'citation'>(
  store: TableStore,
  thing: Name,
  records: readonly { readonly id: Id }[],
): RecordOf<Name>[] {
  return store.list(
    thing,
    'WHERE about_uid IN (SELECT unhex(value) FROM json_each(?))',
    uidsOf(records.map(({ id }) => id)),
  );
}

function uidsOf(ids: readonly Id[]): string {
  return JSON.stringify(ids.map(uidHexOf));
}
