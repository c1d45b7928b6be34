/** One change to many calls: what it would do, and doing it. */
import { badInput, Refusal } from '../../contract/errors.ts';
import { mostCallsChanged, type BriefCall, type ChosenCalls } from '../../contract/model/call-change.ts';
import { newestFirst } from '../../contract/model/call-view.ts';
import { changedFields } from '../../contract/model/changed-fields.ts';
import { idFrom, thingNameOf, type Id } from '../../contract/model/id.ts';
import type { FindRecord } from '../../contract/model/record-name.ts';
import type { operations } from '../../contract/operations/index.ts';
import type { Progress } from '../../contract/operations/operation.ts';
import type { TableStore } from '../record/table-store.ts';
import { callsOf } from '../tables/call-rows.ts';
import { fieldsFor, planChange } from '../tables/changed-calls.ts';
import type { Handlers, QueryContext } from './handler.ts';

type AttemptHandlers = Handlers<typeof operations>['attempts'];

const refusalsShown = 100;
const chunk = 100;

export const previewChange: AttemptHandlers['previewChange'] = function* previewChange(
  { calls, fields, offset, limit },
  context,
) {
  const { store, changes: record } = context;
  const { revision } = record;
  const ids = yield* chosenIds(calls, context);
  const { changes, unchanged, refused } = yield* planChange(store, ids, fields);
  const find: FindRecord = (id) => (id === null ? null : (store.find(thingNameOf(id), id) as never));
  return {
    total: ids.length,
    changed: changes.length,
    unchanged,
    refused: refused.length,
    lines: changes.slice(offset, offset + limit).map(({ before, after }) => ({
      call: briefOf(store, before.id),
      fields: changedFields('attempt', before, after, find),
    })),
    refusals: refused
      .slice(0, refusalsShown)
      .map(({ call, message }) => ({ call: briefOf(store, call.id), message })),
    revision,
  };
};

export const changeMany: AttemptHandlers['changeMany'] = function* changeMany(
  { calls, fields, previewed },
  context,
) {
  const { store, recorder } = context;
  if (previewed !== null) refuseStalePreview(store, previewed);
  const ids = yield* chosenIds(calls, context);
  const { changes, unchanged, refused } = yield* planChange(store, ids, fields);
  if (refused.length > 0) throw refusedCalls(refused);
  for (const [index, { before }] of changes.entries()) {
    if (index % chunk === 0 && changes.length > chunk) {
      yield { done: index, total: changes.length, stage: 'Changing the calls' };
    }
    recorder.change('attempt', before.id, fieldsFor(before, fields));
  }
  return { changed: changes.length, unchanged };
};

/** @throws Refusal `bad-input` for more than one step may change */
function* chosenIds(
  calls: ChosenCalls,
  { store, calls: index }: QueryContext,
): Generator<Progress, Id<'attempt'>[]> {
  if ('ids' in calls) return [...new Set(calls.ids)];
  const order = yield* index.order(calls.filter, newestFirst);
  const except = new Set(calls.except);
  if (order.length - except.size > mostCallsChanged) throw tooMany(order.length - except.size);
  const uids = store
    .prepare(
      `SELECT lower(hex(uid)) FROM json_each(?) AS chosen CROSS JOIN attempt ON attempt.attempt_id = chosen.value
       ORDER BY chosen.key`,
    )
    .pluck()
    .all(JSON.stringify([...order])) as string[];
  return uids.map((uid) => idFrom('attempt', uid)).filter((id) => !except.has(id));
}

function tooMany(count: number): Refusal {
  const most = mostCallsChanged.toLocaleString('en');
  return badInput(
    ['calls'],
    `These are ${count.toLocaleString('en')} calls; one step changes at most ${most}.`,
    'Filter for fewer of them, and change them in several steps.',
  );
}

/** @throws Refusal `conflict` when a call or an outcome was changed after the preview was made */
function refuseStalePreview(store: TableStore, revision: number): void {
  const since = store
    .prepare(`SELECT 1 FROM change WHERE sequence > ? AND thing IN ('attempt', 'outcome', 'import') LIMIT 1`)
    .get(revision);
  if (since === undefined) return;
  throw new Refusal('conflict', 'Calls were changed since this was previewed.', {
    next: 'Look at the preview again, which is made anew, and confirm it then.',
  });
}

function refusedCalls(
  refused: readonly { readonly call: { readonly id: Id }; readonly message: string }[],
): Refusal {
  const count =
    refused.length === 1 ? 'One of the calls' : `${refused.length.toLocaleString('en')} of the calls`;
  return new Refusal('bad-input', `${count} cannot be so: ${refused[0]?.message ?? ''}`, {
    next: 'Leave these out, or set what they need as well.',
    problems: refused.map(({ call, message }) => ({ path: ['calls', call.id], message })),
  });
}

function briefOf(store: TableStore, id: Id<'attempt'>): BriefCall {
  const [call] = callsOf(store, [store.keyOf('attempt', id)], 0);
  if (call === undefined) throw new Error('A call that was planned for is there.');
  const { at, country, official, seat } = call;
  return { id, at, country, official, seat };
}
