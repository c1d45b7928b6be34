/** The requests of a holder, a seat or a country, the latest trigger first, each with where it stands. */
import { historyOfRequest } from '../../contract/model/history-of-request.ts';
import type { RequestLine } from '../../contract/model/pages.ts';
import { readUnder } from '../../contract/model/reading.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import { statusOf } from '../../contract/model/status.ts';
import { whyOf } from '../../contract/model/why.ts';
import type { TableStore } from '../record/table-store.ts';
import { gatherRequest } from './gathered-request.ts';
import type { Named } from './named.ts';

export const mostRequests = 50;

// The index is named and the rounds come second, whatever the planner has counted: it would walk through all of them.
const withRounds = 'CROSS JOIN round ON round.round_id = request.round_id';
const latestFirst = 'ORDER BY round.trigger_at_from DESC, request.request_id DESC LIMIT ?';

/** Which requests, by the key of whom or what they are asked of. */
export const requestsBy = {
  holder: `INDEXED BY request_by_holder ${withRounds} WHERE request.holder_id = ? ${latestFirst}`,
  seat: `INDEXED BY request_by_seat ${withRounds} WHERE request.seat_id = ? ${latestFirst}`,
  country: `INDEXED BY request_by_seat ${withRounds}
    WHERE request.seat_id IN (SELECT seat_id FROM seat WHERE country_id = ?) ${latestFirst}`,
} as const;

/** @param at epoch milliseconds, at which a round stands that names no moment of its own and is not closed */
export function requestLines(
  store: TableStore,
  named: Named,
  by: keyof typeof requestsBy,
  key: number,
  at: number,
): { lines: RequestLine[]; more: boolean } {
  const requests = store.list('request', requestsBy[by], key, mostRequests + 1);
  const outcomes = store.list('outcome', '');
  return {
    lines: requests.slice(0, mostRequests).map((request) => lineOf(store, named, request, outcomes, at)),
    more: requests.length > mostRequests,
  };
}

function lineOf(
  store: TableStore,
  named: Named,
  request: RecordOf<'request'>,
  outcomes: readonly RecordOf<'outcome'>[],
  at: number,
): RequestLine {
  const round = named.round(request.roundId);
  const read = readUnder(gatherRequest(store, request, round, outcomes), null);
  const asOf = round.opensAsOf ?? round.closedAt?.until ?? at;
  const { status, because, possibly } = statusOf(historyOfRequest(read, request), asOf);
  const { id, name, triggerAt, zone } = round;
  return {
    id: request.id,
    round: { id, name, triggerAt, zone },
    seat: named.seat(request.seatId),
    holder: request.holderId === null ? null : named.official(request.holderId),
    asOf,
    status,
    possibly: possibly.map((other) => other.status),
    why: whyOf(read, because),
  };
}
