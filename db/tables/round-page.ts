/** Rounds with the events that decide how each of them stands: those of a whole page at once, and nothing else. */
import type { Id } from '../../contract/model/id.ts';
import type { Records } from '../../contract/model/records.ts';
import { Gathering } from '../record/gathering.ts';
import type { TableStore } from '../record/table-store.ts';

const page = `WHERE (trigger_at_from, round_id) < (?, ?)
  ORDER BY trigger_at_from DESC, round_id DESC LIMIT ?`;

/**
 * The rounds are in order, the latest trigger first.
 * @param after the last one of the page before; null: the first page
 * @throws Refusal `not-found` when that one is not there
 */
export function gatherPage(store: TableStore, after: Id<'round'> | null, limit: number): Records {
  const last = after === null ? null : store.require('round', after);
  const from = last?.triggerAt.from ?? Number.MAX_SAFE_INTEGER;
  const key = after === null ? Number.MAX_SAFE_INTEGER : store.keyOf('round', after);
  return new Gathering(store)
    .read('round', page, from, key, limit)
    .readOf('request', 'round')
    .readOf('attempt', 'request')
    .readOf('decision', 'request')
    .readOf('offer', 'request')
    .readOf('offer_change', 'offer')
    .readOf('answered_request', 'request')
    .readNamed('conversation')
    .readAbout('account', ['attempt', 'decision', 'offer', 'offer_change', 'conversation'])
    .read('outcome', '')
    .records();
}
