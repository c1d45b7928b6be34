/** The board of a round: one row per seat in roster order, and who has and who has not, as of a moment. */
import { absencesDuring } from './absences-during.ts';
import { allReadings, ballUnder } from './ball.ts';
import { headlineOf, tallyOf } from './board-tally.ts';
import { historyOfRequest } from './history-of-request.ts';
import type { Board, BoardRow, BoardView } from './board-shape.ts';
import type { Id } from './id.ts';
import { readUnder } from './reading.ts';
import { findIn, type RecordOf, type Records } from './records.ts';
import { showInstant } from './show-time.ts';
import type { RequestStatus } from './status-words.ts';
import { statusOf } from './status.ts';
import { whyOf } from './why.ts';

/** @param records everything gathered of one round, already as known at `view.knownAt` */
export function boardOf(records: Records, round: RecordOf<'round'>, view: BoardView): Board {
  const read = readUnder(records, view.voiceId);
  // A chosen voice speaks alone; only the preferred reading is held against the others.
  const readings = view.voiceId === null ? allReadings(records) : [];
  const requests = read.request.filter(({ roundId }) => roundId === round.id);
  const rows = [
    ...requests.map((request) => rowOf(records, read, readings, request, view)),
    ...callingSideRow(read, round, view),
  ].sort((a, b) => a.position - b.position);
  const tally = tallyOf(rows);
  const voice = findIn(records, 'voice', view.voiceId);
  const tellers = new Set(records.account.map(({ voiceId }) => voiceId));
  const { id, name, ask, trigger, triggerAt, triggerPlace, closedAt } = round;
  const { overdueAfterMinutes, longOverdueAfterMinutes } = round;
  return {
    round: {
      id,
      name,
      ask,
      trigger,
      triggerAt,
      triggerPlace,
      closedAt,
      principal: findIn(records, 'official', round.principalId)?.name ?? null,
      overdueAfterMinutes,
      longOverdueAfterMinutes,
      topics: records.round_topic
        .filter(({ roundId }) => roundId === id)
        .sort((a, b) => a.position - b.position)
        .flatMap(({ topicId }) => findIn(records, 'topic', topicId)?.name ?? []),
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

function rowOf(
  all: Records,
  read: Records,
  readings: readonly Records[],
  request: RecordOf<'request'>,
  view: BoardView,
): BoardRow {
  const found = statusOf(historyOfRequest(read, request), view.asOf);
  const round = findIn(read, 'round', request.roundId);
  return {
    ...seatOf(read, request.seatId, request.holderId, view.asOf),
    ...pick(found),
    position: request.position,
    requestId: request.id,
    direction: request.direction,
    why: whyOf(read, found.because),
    possibly: found.possibly.map((one) => ({ ...one, why: whyOf(read, one.because) })),
    ball: ballUnder(readings, request, view.asOf, found.ball),
    disputed: isDisputed(all, request.id),
    absences: round === null ? [] : absencesDuring(read, request.holderId, round.triggerAt, view.asOf),
  };
}

function pick(found: RequestStatus) {
  const { status: word, because: event, placed, received, sinceFirstPlaced, sinceTrigger, limit } = found;
  return { status: word, because: event, placed, received, sinceFirstPlaced, sinceTrigger, limit };
}

function callingSideRow(read: Records, round: RecordOf<'round'>, view: BoardView): BoardRow[] {
  if (round.callingSeatId === null) return [];
  return [
    {
      ...seatOf(read, round.callingSeatId, round.principalId, view.asOf),
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

function seatOf(read: Records, seatId: Id<'seat'>, holderId: Id<'official'> | null, asOf: number) {
  const seat = findIn(read, 'seat', seatId);
  const country = findIn(read, 'country', seat?.countryId ?? null);
  const holder = findIn(read, 'official', holderId);
  if (seat === null || country === null) throw new Error(`The seat ${seatId} was not gathered whole.`);
  return {
    seatId,
    country: { code: country.code, name: country.name },
    seat: seat.title,
    holder: holder === null ? null : { id: holder.id, name: holder.name },
    zone: seat.zone,
    localTime: showInstant(asOf, seat.zone, 'minute'),
  };
}

/** Whether any event of the request has a version that denies it or tells a field differently. */
function isDisputed(all: Records, requestId: Id<'request'>): boolean {
  const offers = new Set<string>(
    all.offer.filter((offer) => offer.requestId === requestId).map(({ id }) => id),
  );
  const events = new Set<string>([
    ...offers,
    ...all.attempt.filter((attempt) => attempt.requestId === requestId).map(({ id }) => id),
    ...all.offer_change.filter(({ offerId }) => offers.has(offerId)).map(({ id }) => id),
    ...all.answered_request
      .filter((answered) => answered.requestId === requestId)
      .map(({ conversationId }) => conversationId),
  ]);
  return all.account.some(
    ({ aboutId, happened, tells }) => events.has(aboutId) && (!happened || Object.keys(tells).length > 0),
  );
}
