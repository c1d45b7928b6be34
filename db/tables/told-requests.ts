/** The requests that a voice may read otherwise than the tables have them, and their events as it does. */
import { historyOfRequest } from '../../contract/model/history-of-request.ts';
import type { Id } from '../../contract/model/id.ts';
import { readUnder } from '../../contract/model/reading.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { TableStore } from '../record/table-store.ts';
import { gatherRequest } from './gathered-request.ts';
import type { RequestEvents } from './response-events.ts';

/** By key. A talk is told otherwise with the attempt that it came from. */
const told = `
  SELECT attempt.request_id FROM account JOIN attempt ON attempt.uid = about_uid
    WHERE about_kind = 'attempt' AND attempt.request_id IS NOT NULL
  UNION SELECT decision.request_id FROM account JOIN decision ON decision.uid = about_uid WHERE about_kind = 'decision'
  UNION SELECT answered_request.request_id FROM account JOIN conversation ON conversation.uid = about_uid
    JOIN answered_request USING (conversation_id) WHERE about_kind = 'conversation'
  UNION SELECT answered_request.request_id FROM account JOIN attempt ON attempt.uid = about_uid
    JOIN conversation USING (attempt_id) JOIN answered_request USING (conversation_id) WHERE about_kind = 'attempt'`;

export function toldRequests(store: TableStore): Set<number> {
  return new Set(store.prepare(told).pluck().all() as number[]);
}

/** The same request with its events as a voice has them. @param voiceId null reads the preferred version of every event */
export function asTold(
  store: TableStore,
  events: RequestEvents,
  voiceId: Id<'voice'> | null,
  outcomes: readonly RecordOf<'outcome'>[],
): RequestEvents {
  const [request] = store.list('request', 'WHERE request_id = ?', events.keys.request);
  const [round] = store.list('round', 'WHERE round_id = ?', events.keys.round);
  if (request === undefined || round === undefined) return events;
  const read = readUnder(gatherRequest(store, request, round, outcomes), voiceId);
  return {
    ...events,
    history: historyOfRequest(read, request),
    outcomes: new Map(read.attempt.map(({ id, outcomeId }) => [id, store.keyOf('outcome', outcomeId)])),
  };
}
