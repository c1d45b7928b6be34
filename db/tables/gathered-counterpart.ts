/** An official or a seat with everything that its timeline is told from, as known now or at a moment. */
import { Refusal } from '../../contract/errors.ts';
import type { Counterpart } from '../../contract/model/counterpart-timeline.ts';
import { isIdOf, type Id } from '../../contract/model/id.ts';
import { findIn, type RecordOf, type Records } from '../../contract/model/records.ts';
import type { ChangeRecord } from '../record/change-record.ts';
import { Gathering } from '../record/gathering.ts';
import type { TableStore } from '../record/table-store.ts';
import type { GatheredRounds } from './gathered-rounds.ts';
import { requestsBy } from './request-lines.ts';
import { roundAsKnown } from './round-as-known.ts';

/** Of more rounds the latest are told. */
export const mostRounds = 200;

type CounterpartId = Id<'official'> | Id<'seat'>;

interface Sources {
  readonly store: TableStore;
  readonly changes: ChangeRecord;
  readonly rounds: GatheredRounds;
}

/**
 * @param knownAt epoch milliseconds; null: as known now
 * @throws Refusal `not-found` when the counterpart is not there, or was not known yet
 */
export function gatherCounterpart(sources: Sources, id: CounterpartId, knownAt: number | null): Counterpart {
  const { store, changes, rounds } = sources;
  const isOfficial = isIdOf('official', id);
  const kind = isOfficial ? 'official' : 'seat';
  store.require(kind, id);
  const key = store.keyOf(kind, id);
  const today = isOfficial ? gatherOfficial(store, key) : gatherSeat(store, key);
  const records = knownAt === null ? today : roundAsKnown(store, changes, today, knownAt);
  const requests = store.list('request', requestsBy[isOfficial ? 'holder' : 'seat'], key, mostRounds + 1);
  return {
    about: { kind, id, name: nameOf(records, id) },
    records,
    rounds: requests.slice(0, mostRounds).flatMap((request) => roundOf(rounds, request, knownAt)),
    more: requests.length > mostRounds,
  };
}

/** None where the round, or its request, was not known yet. */
function roundOf(rounds: GatheredRounds, { id, roundId }: RecordOf<'request'>, knownAt: number | null) {
  try {
    const { round, records } = rounds.gather(roundId, knownAt, 'story');
    const request = findIn(records, 'request', id);
    return request === null ? [] : [{ round, records, request }];
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return [];
    throw error;
  }
}

function gatherOfficial(store: TableStore, key: number): Records {
  return withTalks(
    new Gathering(store)
      .read('official', 'WHERE official_id = ?', key)
      .readOf('tenure', 'official')
      .readNamed('seat')
      .read('attempt', 'WHERE official_id = ? AND request_id IS NULL', key)
      .readOf('absence', 'official')
      .readOf('participant', 'official')
      .readNamed('conversation'),
  );
}

function gatherSeat(store: TableStore, key: number): Records {
  return withTalks(
    new Gathering(store)
      .read('seat', 'WHERE seat_id = ?', key)
      .readOf('tenure', 'seat')
      .readNamed('official')
      .readOf('absence', 'official')
      .read('attempt', 'WHERE seat_id = ? AND request_id IS NULL', key),
  );
}

function withTalks(gathering: Gathering): Records {
  return gathering
    .readOf('conversation', 'attempt')
    .readOf('topic_raised', 'conversation')
    .readNamed('country')
    .readAbout('account', ['absence', 'attempt', 'conversation'])
    .read('outcome', '')
    .read('voice', '')
    .read('topic', '')
    .records();
}

function nameOf(records: Records, id: CounterpartId): string {
  if (isIdOf('official', id)) return requireKnown(findIn(records, 'official', id)).name;
  const seat = requireKnown(findIn(records, 'seat', id));
  const country = findIn(records, 'country', seat.countryId);
  return country === null ? seat.title : `${seat.title}, ${country.name}`;
}

function requireKnown<Found>(found: Found | null): Found {
  if (found !== null) return found;
  throw new Refusal('not-found', 'It was not recorded yet at the moment whose knowledge is asked for.', {
    next: 'Choose a later moment, or leave "known at" empty.',
  });
}
