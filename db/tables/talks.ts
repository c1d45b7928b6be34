/** Conversations as the topic matrix counts them: with whom of the other side, what was planned, and who raised what. */
import type { Bounds } from '../../contract/model/certainty.ts';
import type { Id } from '../../contract/model/id.ts';
import type { MatrixRow, TopicFilter, TopicReading } from '../../contract/model/topic-matrix-shape.ts';
import { sides, type Side } from '../../contract/model/words.ts';
import type { TableStore } from '../record/table-store.ts';
import { callMarkStatements } from './call-marks.ts';

/** Everything by key. */
export interface Talk {
  readonly conversation: number;
  readonly at: Bounds;
  readonly with: { readonly [Row in MatrixRow]: ReadonlySet<number> };
  readonly rounds: ReadonlySet<number>;
  readonly planned: ReadonlySet<number>;
  readonly raised: ReadonlyMap<number, ReadonlySet<Side>>;
}

// A version that is preferred and says that it, or the attempt it came from, did not happen.
const denied = `SELECT 1 FROM account WHERE preferred = 1 AND happened = 0 AND about_uid IN (conversation.uid, attempt.uid)`;

export const talkStatements = {
  conversations: `SELECT conversation_id, conversation.at_from, conversation.at_until, attempt.seat_id,
      iif(outcome.reached = 'holder', attempt.official_id, NULL), attempt.request_id
    FROM conversation LEFT JOIN attempt USING (attempt_id) LEFT JOIN outcome USING (outcome_id)
    WHERE NOT EXISTS (${denied}) ORDER BY conversation.at_from DESC, conversation_id DESC`,
  answered: 'SELECT conversation_id, request_id FROM answered_request',
  participants: `SELECT conversation_id, official_id FROM participant WHERE side = 'theirs' AND official_id IS NOT NULL`,
  raised: 'SELECT conversation_id, topic_id, by FROM topic_raised',
  requests: 'SELECT request_id, round_id, seat_id FROM request',
  seats: 'SELECT seat_id, country_id FROM seat',
  rounds: 'SELECT round_id, roster_id FROM round',
  planned: 'SELECT round_id, topic_id FROM round_topic',
  tenures: `SELECT official_id, seat_id, coalesce(began_from, -9e15), coalesce(ended_until, 9e15) FROM tenure
    WHERE official_id IS NOT NULL`,
} as const;

type TalkRow = readonly [
  conversation: number,
  from: number | null,
  until: number | null,
  seat: number | null,
  official: number | null,
  request: number | null,
];
type TenureRow = readonly [official: number, seat: number, began: number, ended: number];

/** The talks that a filter leaves, the latest first. @param asOf epoch milliseconds; null: whenever they were */
export function readTalks(store: TableStore, { filter }: TopicReading, asOf: number | null): Talk[] {
  const rows = <Row>(name: keyof typeof talkStatements) =>
    store.prepare(talkStatements[name]).raw().all() as Row[];
  const pairs = (name: 'answered' | 'participants' | 'planned') =>
    Map.groupBy(rows<[number, number]>(name), ([key]) => key);
  const [answered, participants, planned] = [pairs('answered'), pairs('participants'), pairs('planned')];
  const raised = Map.groupBy(rows<[number, number, Side]>('raised'), ([key]) => key);
  const tenures = Map.groupBy(rows<TenureRow>('tenures'), ([official]) => official);
  const requests = new Map(rows<[number, number, number]>('requests').map((row) => [row[0], row]));
  const countries = new Map(rows<[number, number]>('seats'));
  const isWanted = filterOf(store, filter, new Map(rows<[number, number | null]>('rounds')));
  return rows<TalkRow>('conversations').flatMap(([conversation, from, until, seat, official, request]) => {
    if (asOf !== null && (until === null || until > asOf)) return [];
    const ofTalk = [request ?? [], ...(answered.get(conversation) ?? []).map(([, key]) => key)].flat();
    const asked = ofTalk.flatMap((key) => [requests.get(key) ?? []].filter((row) => row.length > 0));
    const officials = new Set(
      [official ?? [], ...(participants.get(conversation) ?? []).map(([, key]) => key)].flat(),
    );
    const named = new Set([seat ?? [], ...asked.map(([, , key]) => key ?? [])].flat());
    // A meeting that no attempt led to says who came; the seat is the one they held then.
    const seats = named.size > 0 ? named : seatsHeld([...officials], tenures, from ?? until);
    const rounds = new Set(asked.flatMap(([, round]) => round ?? []));
    const talk: Talk = {
      conversation,
      at: { from, until },
      with: {
        official: officials,
        seat: seats,
        country: new Set([...seats].flatMap((key) => countries.get(key) ?? [])),
      },
      rounds,
      planned: new Set([...rounds].flatMap((round) => (planned.get(round) ?? []).map(([, topic]) => topic))),
      raised: sidesByTopic(raised.get(conversation) ?? []),
    };
    return isWanted(talk) ? [talk] : [];
  });
}

function seatsHeld(
  officials: readonly number[],
  tenures: ReadonlyMap<number, readonly TenureRow[]>,
  at: number | null,
): Set<number> {
  if (at === null) return new Set();
  const held = officials.flatMap((official) => tenures.get(official) ?? []);
  return new Set(held.filter(([, , began, ended]) => began <= at && ended > at).map(([, seat]) => seat));
}

function sidesByTopic(rows: readonly (readonly [number, number, Side])[]): Map<number, Set<Side>> {
  const byTopic = new Map<number, Set<Side>>();
  for (const [, topic, by] of rows) byTopic.set(topic, (byTopic.get(topic) ?? new Set()).add(by));
  return byTopic;
}

function filterOf(
  store: TableStore,
  { officialId, seatId, countryId, roundId, rosterId, from, until }: TopicFilter,
  rosters: ReadonlyMap<number, number | null>,
): (talk: Talk) => boolean {
  const key = (thing: 'official' | 'seat' | 'country' | 'round' | 'roster', id: Id | null) =>
    id === null ? null : store.keyOf(thing, id) || -1;
  const [official, seat, country] = [
    key('official', officialId),
    key('seat', seatId),
    key('country', countryId),
  ];
  const [round, roster] = [key('round', roundId), key('roster', rosterId)];
  return (talk) =>
    (official === null || talk.with.official.has(official)) &&
    (seat === null || talk.with.seat.has(seat)) &&
    (country === null || talk.with.country.has(country)) &&
    (round === null || talk.rounds.has(round)) &&
    (roster === null || [...talk.rounds].some((one) => rosters.get(one) === roster)) &&
    ((from === null && until === null) || mayLieIn(talk.at, from ?? -Infinity, until ?? Infinity));
}

/** A time that is not known lies in no period. */
function mayLieIn(at: Bounds, from: number, until: number): boolean {
  if (at.from === null && at.until === null) return false;
  return (at.from ?? -Infinity) < until && (at.until ?? Infinity) > from;
}

/** The keys of a topic and of those below it; null: any. */
export function topicsWithin(store: TableStore, topicId: Id<'topic'> | null): ReadonlySet<number> | null {
  if (topicId === null) return null;
  const key = store.keyOf('topic', topicId) || -1;
  return new Set(store.prepare(callMarkStatements.topicsBelow).pluck().all(key) as number[]);
}

/** In how many talks a topic came up, and what is behind the number. */
export class TopicTally {
  raised = 0;
  byUs = 0;
  byThem = 0;
  byOthers = 0;
  plannedNotRaised = 0;
  readonly conversations: number[] = [];

  /** Counts a talk in which the topic was raised or planned. */
  add({ conversation, raised }: Talk, topic: number): void {
    const by = raised.get(topic);
    this.conversations.push(conversation);
    if (by === undefined) {
      this.plannedNotRaised += 1;
      return;
    }
    this.raised += 1;
    this.byUs += Number(by.has('ours'));
    this.byThem += Number(by.has('theirs'));
    this.byOthers += Number(sides.some((side) => by.has(side) && side !== 'ours' && side !== 'theirs'));
  }

  counts(outOf: number) {
    const { raised, byUs, byThem, byOthers, plannedNotRaised } = this;
    return { raised, byUs, byThem, byOthers, plannedNotRaised, outOf };
  }
}
