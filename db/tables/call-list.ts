/** The calls, newest first, by key and never by offset. */
import type { Id } from '../../contract/model/id.ts';
import { textLimits } from '../../contract/model/text.ts';
import type { Call } from '../../contract/operations/attempts.ts';
import type { TableStore } from '../record/table-store.ts';
import { callsOf } from './call-rows.ts';

interface Page {
  readonly roundId: Id<'round'> | null;
  readonly after: Id<'attempt'> | null;
  readonly limit: number;
}

// The page's keys are chosen first, so that no join can lead the planner away from the index.
const pageOfAll = `SELECT attempt_id FROM attempt INDEXED BY attempt_by_at
  WHERE (coalesce(at_from, -9e15), attempt_id) < (?, ?) OR ? = 0
  ORDER BY at_from DESC, attempt_id DESC LIMIT ?`;
const pageOfRound = `SELECT attempt_id FROM attempt
  WHERE request_id IN (SELECT request_id FROM request WHERE round_id = ?)
    AND ((coalesce(at_from, -9e15), attempt_id) < (?, ?) OR ? = 0)
  ORDER BY at_from DESC, attempt_id DESC LIMIT ?`;

/** @throws Refusal `not-found` for a round or a last attempt that is not there */
export function listCalls(store: TableStore, { roundId, after, limit }: Page): Call[] {
  const last = after === null ? null : store.require('attempt', after);
  const from = [
    last?.at.from ?? -9e15,
    after === null ? 0 : store.keyOf('attempt', after),
    Number(last !== null),
    limit,
  ];
  if (roundId !== null) store.require('round', roundId);
  const keys =
    roundId === null
      ? store
          .prepare(pageOfAll)
          .pluck()
          .all(...from)
      : store
          .prepare(pageOfRound)
          .pluck()
          .all(store.keyOf('round', roundId), ...from);
  return callsOf(store, keys as number[], textLimits.prose);
}
