import { idFrom, type Id } from '../../contract/model/id.ts';
import type { Draft } from './draft.ts';

const name = 'not stated';

/** The outcome of a call of which the source does not say how it ended: it concludes nothing. */
export function outcomeNotStated(draft: Draft): Id<'outcome'> {
  const { store } = draft;
  const kept = store.prepare('SELECT hex(uid) FROM outcome WHERE name = ?').pluck().get(name);
  if (typeof kept === 'string') return idFrom('outcome', kept.toLowerCase());
  const [drafted] = draft.of('outcome');
  if (drafted !== undefined) return drafted.id;
  const last = Number(store.prepare('SELECT coalesce(max(position), 0) FROM outcome').pluck().get());
  return draft.make('outcome', {
    name,
    reached: null,
    closesRequest: false,
    countsAsAnswer: false,
    competing: false,
    movesToCaller: false,
    leavesWord: false,
    reasonRequired: false,
    retryAfterMinutes: null,
    builtIn: false,
    position: last + 1,
  });
}
