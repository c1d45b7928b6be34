/** The calls: every attempt with the names behind its keys, newest first, by key and never by offset. */
import type { Id } from '../../contract/model/id.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { Call } from '../../contract/operations/attempts.ts';
import type { TableStore } from '../record/table-store.ts';

interface Page {
  readonly roundId: Id<'round'> | null;
  readonly after: Id<'attempt'> | null;
  readonly limit: number;
}

// The page's keys are chosen first, so that no join can lead the planner away from the index.
const pageOfAll = `WHERE attempt_id IN (
  SELECT attempt_id FROM attempt INDEXED BY attempt_by_at
  WHERE (coalesce(at_from, -9e15), attempt_id) < (?, ?) OR ? = 0
  ORDER BY at_from DESC, attempt_id DESC LIMIT ?) ORDER BY at_from DESC, attempt_id DESC`;
const pageOfRound = `WHERE attempt_id IN (
  SELECT attempt_id FROM attempt
  WHERE request_id IN (SELECT request_id FROM request WHERE round_id = ?)
    AND ((coalesce(at_from, -9e15), attempt_id) < (?, ?) OR ? = 0)
  ORDER BY at_from DESC, attempt_id DESC LIMIT ?) ORDER BY at_from DESC, attempt_id DESC`;

/** @throws Refusal `not-found` for a round or a last attempt that is not there */
export function listCalls(store: TableStore, { roundId, after, limit }: Page): Call[] {
  const last = after === null ? null : store.require('attempt', after);
  const from = [
    last?.at.from ?? -9e15,
    after === null ? 0 : store.keyOf('attempt', after),
    Number(last !== null),
    limit,
  ];
  if (roundId === null) return store.list('attempt', pageOfAll, ...from).map((one) => callOf(store, one));
  store.require('round', roundId);
  const ofRound = store.list('attempt', pageOfRound, store.keyOf('round', roundId), ...from);
  return ofRound.map((attempt) => callOf(store, attempt));
}

function callOf(store: TableStore, attempt: RecordOf<'attempt'>): Call {
  const request = attempt.requestId === null ? null : store.find('request', attempt.requestId);
  const seat = attempt.seatId === null ? null : store.find('seat', attempt.seatId);
  const { id, at, askedBy, dialledBy, channel, reason, remark } = attempt;
  return {
    id,
    at,
    round: request === null ? null : (store.find('round', request.roundId)?.name ?? null),
    country: seat === null ? null : (store.find('country', seat.countryId)?.name ?? null),
    seat: seat?.title ?? null,
    official: attempt.officialId === null ? null : (store.find('official', attempt.officialId)?.name ?? null),
    askedBy,
    dialledBy,
    channel,
    outcome: store.find('outcome', attempt.outcomeId)?.name ?? '',
    reason,
    isReturned: attempt.answersId !== null,
    remark,
  };
}
