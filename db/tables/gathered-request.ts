/** Everything that decides where one request stands, in memory: what its line on a page is computed from. */
import { uidHexOf } from '../../contract/model/id.ts';
import { gather, type RecordOf, type Records } from '../../contract/model/records.ts';
import type { TableStore } from '../record/table-store.ts';

export const conversationsOfRequest = `WHERE conversation_id IN (
  SELECT conversation_id FROM answered_request INDEXED BY answered_request_by_request WHERE request_id = ?
  UNION SELECT conversation_id FROM attempt INDEXED BY attempt_by_request
    CROSS JOIN conversation USING (attempt_id) WHERE attempt.request_id = ?)`;
/** A talk that answered this request is gone when the attempt it came from, of another request of the round, never was. */
export const attemptsOfRequest = `WHERE attempt_id IN (
  SELECT attempt_id FROM attempt INDEXED BY attempt_by_request WHERE request_id = ?
  UNION SELECT led.attempt_id FROM answered_request INDEXED BY answered_request_by_request
  CROSS JOIN conversation AS talk USING (conversation_id)
  CROSS JOIN attempt AS led USING (attempt_id)
  CROSS JOIN request AS other ON other.request_id = led.request_id
  WHERE answered_request.request_id = ? AND other.round_id = ?)`;

/**
 * The same status and the same reason follow from these records as from the whole round.
 * @param outcomes all of them
 */
export function gatherRequest(
  store: TableStore,
  request: RecordOf<'request'>,
  round: RecordOf<'round'>,
  outcomes: readonly RecordOf<'outcome'>[],
): Records {
  const key = store.keyOf('request', request.id);
  const events = {
    decision: store.list('decision', 'WHERE request_id = ?', key),
    attempt: store.list('attempt', attemptsOfRequest, key, key, store.keyOf('round', round.id)),
    offer: store.list('offer', 'WHERE request_id = ?', key),
    offer_change: store.list(
      'offer_change',
      'WHERE offer_id IN (SELECT offer_id FROM offer WHERE request_id = ?)',
      key,
    ),
    conversation: store.list('conversation', conversationsOfRequest, key, key),
  };
  const told = Object.values(events).flatMap((records) => records.map(({ id }) => uidHexOf(id)));
  return gather({
    ...events,
    round: [round],
    request: [request],
    outcome: outcomes,
    answered_request: store.list('answered_request', 'WHERE request_id = ?', key),
    account: store.list(
      'account',
      'WHERE about_uid IN (SELECT unhex(value) FROM json_each(?))',
      JSON.stringify(told),
    ),
  });
}
