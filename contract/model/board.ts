/** The board of a round: one row per seat in roster order, and who has and who has not, as of a moment. */
import { absencesDuring } from './absences-during.ts';
import { allReadings, ballUnder } from './ball.ts';
import { headlineOf, tallyOf } from './board-tally.ts';
import { historyOfRequest } from './history-of-request.ts';
import type { Board, BoardRow, BoardView } from './board-shape.ts';
import type { Id } from './id.ts';
import { readUnder } from './reading.ts';
import { findIn, recordsWith, type RecordOf, type Records } from './records.ts';
import { showInstant } from './show-time.ts';
import type { RequestStatus } from './status-words.ts';
import { statusOf } from './status.ts';
import { requestsDisputed, requestsTold } from './told-requests.ts';
import { whyOf } from './why.ts';

/** @param records everything gathered of one round, already as known at `view.knownAt` */
export function boardOf(records: Records, round: RecordOf<'round'>, view: BoardView): Board {
  const read = readUnder(records, view.voiceId);
  // A chosen voice speaks alone; only the preferred reading is held against the others.
  const readings = view.voiceId === null ? allReadings(records) : [];
  const requests = recordsWith(read, 'request', 'roundId', round.id);
  const told = requestsTold(records);
  const disputed = requestsDisputed(records);
  const localTime = localTimesAt(view.asOf);
  const rows = [
    ...requests.map((request) => ({
      ...seatOf(read, request.seatId, request.holderId, localTime),
      ...standingOf(read, told.has(request.id) ? readings : [], request, view.asOf),
      disputed: disputed.has(request.id),
    })),
    ...callingSideRow(read, round, localTime),
  ].sort((a, b) => a.position - b.position);
  const tally = tallyOf(rows);
  const voice = findIn(records, 'voice', view.voiceId);
  const tellers = new Set(records.account.map(({ voiceId }) => voiceId));
  const { id, name, ask, trigger, triggerAt, triggerPlace, closedAt } = round;
  const { overdueAfterMinutes, longOverdueAfterMinutes, zone, opensAsOf } = round;
  return {
    round: {
      id,
      name,
      ask,
      trigger,
      triggerAt,
      triggerPlace,
      closedAt,
      principal: named(findIn(records, 'official', round.principalId)),
      overdueAfterMinutes,
      longOverdueAfterMinutes,
      topics: recordsWith(records, 'round_topic', 'roundId', id)
        .toSorted((a, b) => a.position - b.position)
        .flatMap(({ topicId }) => named(findIn(records, 'topic', topicId)) ?? []),
      zone,
      opensAsOf,
    },
    asOf: view.asOf,
    knownAt: view.knownAt,
    zone: view.zone,
    voice: voice === null ? null : { id: voice.id, name: voice.name },
    voices: records.voice
      .filter((one) => tellers.has(one.id))
      .map((one) => ({ id: one.id, name: one.name, kind: one.kind }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    tally,
    headline: headlineOf(tally, rows),
    rows,
  };
}

/** Where a request stands, and why. @param readings those that may differ on whose move it is */
function standingOf(
  read: Records,
  readings: readonly Records[],
  request: RecordOf<'request'>,
  asOf: number,
): Omit<BoardRow, keyof ReturnType<typeof seatOf> | 'disputed'> {
  const found = statusOf(historyOfRequest(read, request), asOf);
  const round = findIn(read, 'round', request.roundId);
  return {
    ...pick(found),
    position: request.position,
    requestId: request.id,
    direction: request.direction,
    why: whyOf(read, found.because),
    possibly: found.possibly.map((one) => ({ ...one, why: whyOf(read, one.because) })),
    ball: ballUnder(readings, request, asOf, found.ball),
    absences: round === null ? [] : absencesDuring(read, request.holderId, round.triggerAt, asOf),
  };
}

function pick(found: RequestStatus) {
  const { status: word, because: event, placed, received, sinceFirstPlaced, sinceTrigger, limit } = found;
  return { status: word, because: event, placed, received, sinceFirstPlaced, sinceTrigger, limit };
}

function callingSideRow(read: Records, round: RecordOf<'round'>, localTime: LocalTime): BoardRow[] {
  if (round.callingSeatId === null) return [];
  return [
    {
      ...seatOf(read, round.callingSeatId, round.principalId, localTime),
      position: round.callingPosition ?? 0,
      requestId: null,
      direction: 'ours',
      status: 'calling side',
      because: { kind: 'round', id: round.id },
      why: 'Places the calls of this round.',
      possibly: [],
      placed: { least: 0, most: 0 },
      received: { least: 0, most: 0 },
      sinceFirstPlaced: null,
      sinceTrigger: null,
      limit: null,
      ball: null,
      disputed: false,
      absences: [],
    },
  ];
}

type LocalTime = (zone: string) => string;

/** Many seats share a zone, and its clock is read once. */
function localTimesAt(asOf: number): LocalTime {
  const shown = new Map<string, string>();
  return (zone) => {
    const time = shown.get(zone) ?? showInstant(asOf, zone, 'minute');
    shown.set(zone, time);
    return time;
  };
}

function seatOf(read: Records, seatId: Id<'seat'>, holderId: Id<'official'> | null, localTime: LocalTime) {
  const seat = findIn(read, 'seat', seatId);
  const country = findIn(read, 'country', seat?.countryId ?? null);
  const holder = findIn(read, 'official', holderId);
  if (seat === null || country === null) throw new Error(`The seat ${seatId} was not gathered whole.`);
  return {
    seatId,
    country: { id: country.id, code: country.code, name: country.name },
    seat: seat.title,
    holder: named(holder),
    zone: seat.zone,
    localTime: localTime(seat.zone),
  };
}

/** A record by its name alone. */
function named<Named extends { readonly id: Id; readonly name: string }>(record: Named | null) {
  return record === null ? null : { id: record.id as Named['id'], name: record.name };
}
