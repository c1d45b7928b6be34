/** Gathers what a call is likely about: its official and seat, their open requests, and what is planned for them. */
import { absencesDuring } from '../../contract/model/absences-during.ts';
import type { CallProposal } from '../../contract/model/call-proposal.ts';
import { byDueDate, dueStateOf } from '../../contract/model/follow-up-due.ts';
import { historyOfRequest } from '../../contract/model/history-of-request.ts';
import { tenuresAt } from '../../contract/model/holder.ts';
import { uidHexOf, type Id } from '../../contract/model/id.ts';
import {
  answerableIn,
  isOpenAt,
  likeliestFirst,
  likelyParties,
} from '../../contract/model/likely-requests.ts';
import { readUnder } from '../../contract/model/reading.ts';
import { gather, type RecordOf, type Records } from '../../contract/model/records.ts';
import { statusOf } from '../../contract/model/status.ts';
import { tried, whyOf } from '../../contract/model/why.ts';
import type { Party } from '../../contract/model/words.ts';
import type { TableStore } from '../record/table-store.ts';
import { gatherRequest } from './gathered-request.ts';
import { Named } from './named.ts';
import { requireWorkspace } from './workspace.ts';

interface Known {
  readonly officialId: Id<'official'> | null;
  readonly seatId: Id<'seat'> | null;
  readonly requestId: Id<'request'> | null;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly dialledBy: Party | null;
}

/** How many requests are looked through, the latest triggers first; a seat in more rounds than these is rare. */
const lookedThrough = 60;

// Only rounds that have begun by then and are not surely closed: the others cannot have an open request. The requests
// are found first, so that no round can lead the planner away from their index.
const ofSeatsOrOfficial = `CROSS JOIN round ON round.round_id = request.round_id
  WHERE request.request_id IN (
    SELECT request_id FROM request WHERE holder_id = ?
    UNION SELECT request_id FROM request WHERE seat_id IN (
      SELECT seat_id FROM seat WHERE uid IN (SELECT unhex(value) FROM json_each(?))))
  AND round.trigger_at_from <= ? AND (round.closed_at_until IS NULL OR round.closed_at_until > ?)
  ORDER BY round.trigger_at_from DESC LIMIT ?`;

interface Likely {
  readonly request: RecordOf<'request'>;
  readonly records: Records;
  readonly history: ReturnType<typeof historyOfRequest>;
  readonly isForOfficial: boolean;
}

/** @throws Refusal `not-found` for an official, a seat or a request that is not there */
export function proposeCall(store: TableStore, known: Known): CallProposal {
  const { at, requestId, dialledBy } = known;
  const named = new Named(store);
  const asked = requestId === null ? null : store.require('request', requestId);
  const askedSeat = known.seatId ?? asked?.seatId ?? null;
  const officialId = known.officialId ?? asked?.holderId ?? holderOf(named, askedSeat, at);
  const seats = askedSeat === null ? seatsOf(store, officialId, at) : [askedSeat];

  const gathered = gatherer(store, named, officialId);
  const all = requestsOf(store, officialId, seats, at).map(gathered);
  const open = likeliestFirst(all, at, dialledBy ?? 'us');
  const about = asked === null ? (open[0] ?? null) : gathered(asked);
  const round = about === null ? null : named.round(about.request.roundId);
  const seatId = about?.request.seatId ?? seats[0] ?? null;
  const seat = seatId === null ? null : named.seat(seatId);
  const answerable = about === null ? [] : answerableIn(about.history, at);
  const official = (id: Id<'official'> | null) => (id === null ? null : named.official(id));
  return {
    at,
    official: official(officialId),
    seat,
    holder: official(holderOf(named, seatId, at)),
    zones: { ours: round?.zone ?? requireWorkspace(store).zone, theirs: seat?.zone ?? null },
    requests: open.map((one) => requestLine(named, one, at)),
    request:
      about === null ? null : { ...requestLine(named, about, at), isOpen: isOpenAt(about.history, at) },
    ...likelyParties(about?.request.direction ?? null, dialledBy, answerable.length),
    answerable:
      about === null ? [] : answerable.flatMap((attempt) => answerableLine(about.records, attempt.id)),
    topics: round === null ? [] : topicsPlanned(store, round.id),
    principal: official(round?.principalId ?? null),
    callingSeat: round?.callingSeatId == null ? null : named.seat(round.callingSeatId),
    followUps: openFollowUps(store, officialId, at),
    absences: absencesAt(store, officialId, at),
  };
}

function gatherer(store: TableStore, named: Named, officialId: Id<'official'> | null) {
  const outcomes = store.list('outcome', '');
  return (request: RecordOf<'request'>): Likely => {
    const gathered = gatherRequest(store, request, named.round(request.roundId), outcomes);
    const records = readUnder(gathered, null);
    return {
      request,
      records,
      history: historyOfRequest(records, request),
      isForOfficial: request.holderId === officialId,
    };
  };
}

function requestsOf(
  store: TableStore,
  officialId: Id<'official'> | null,
  seats: readonly Id<'seat'>[],
  at: number,
): RecordOf<'request'>[] {
  const holder = officialId === null ? 0 : store.keyOf('official', officialId);
  const uids = JSON.stringify(seats.map(uidHexOf));
  return store.list('request', ofSeatsOrOfficial, holder, uids, at, at, lookedThrough);
}

function requestLine(named: Named, { request, records, history }: Likely, at: number) {
  const { id, roundId, seatId, holderId, direction } = request;
  const { status, because } = statusOf(history, at);
  const { name, zone } = named.round(roundId);
  return {
    id,
    round: { id: roundId, name, zone },
    seat: named.seat(seatId),
    holder: holderId === null ? null : named.official(holderId),
    direction,
    status,
    why: whyOf(records, because),
  };
}

function answerableLine(records: Records, id: string): CallProposal['answerable'] {
  return records.attempt
    .filter((attempt) => attempt.id === id)
    .map((attempt) => ({
      id: attempt.id,
      at: attempt.at,
      words: tried(records, attempt),
      isAnswered: records.attempt.some(({ answersId }) => answersId === attempt.id),
    }));
}

/** The seats that an official holds at a moment, the likeliest first. */
function seatsOf(store: TableStore, officialId: Id<'official'> | null, at: number): Id<'seat'>[] {
  if (officialId === null) return [];
  const tenures = store.list('tenure', 'WHERE official_id = ?', store.keyOf('official', officialId));
  return tenuresAt(tenures, at).map(({ seatId }) => seatId);
}

function holderOf(named: Named, seatId: Id<'seat'> | null, at: number): Id<'official'> | null {
  return seatId === null ? null : (tenuresAt(named.tenuresOf(seatId), at)[0]?.officialId ?? null);
}

function topicsPlanned(store: TableStore, roundId: Id<'round'>): RecordOf<'topic'>[] {
  return store.list(
    'topic',
    `JOIN round_topic ON round_topic.topic_id = topic.topic_id
      WHERE round_topic.round_id = ? ORDER BY round_topic.position, round_topic.round_topic_id`,
    store.keyOf('round', roundId),
  );
}

function openFollowUps(
  store: TableStore,
  officialId: Id<'official'> | null,
  at: number,
): CallProposal['followUps'] {
  if (officialId === null) return [];
  return store
    .list('follow_up', 'WHERE official_id = ?', store.keyOf('official', officialId))
    .map((followUp) => ({ followUp, state: dueStateOf(followUp, at) }))
    .filter(({ state }) => state !== 'done')
    .sort(byDueDate)
    .map(({ followUp, state }) => ({ ...followUp, state }));
}

function absencesAt(
  store: TableStore,
  officialId: Id<'official'> | null,
  at: number,
): CallProposal['absences'] {
  if (officialId === null) return [];
  const absence = store.list('absence', 'WHERE official_id = ?', store.keyOf('official', officialId));
  const ids = new Set(absence.flatMap(({ countryId }) => countryId ?? []));
  const country = [...ids].map((id) => store.require('country', id));
  return absencesDuring(gather({ absence, country }), officialId, { from: at, until: at }, at);
}
