import { badInput, Refusal } from '../../contract/errors.ts';
import type { Id } from '../../contract/model/id.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { TableStore } from '../record/table-store.ts';
import type { Check } from './check.ts';

/** Every figure rests on what the built-in outcomes mean, so that only their place in the list may change. */
export const checkOutcome: Check<'outcome'> = (outcome, store) => {
  const kept = store.find('outcome', outcome.id);
  if (outcome.builtIn !== (kept?.builtIn ?? false)) {
    throw badInput(['builtIn'], 'Which outcomes are built in is not for a workspace to say.');
  }
  if (kept === null || !kept.builtIn) return;
  const changed = (Object.keys(kept) as (keyof RecordOf<'outcome'>)[]).find(
    (key) => key !== 'position' && outcome[key] !== kept[key],
  );
  if (changed === undefined) return;
  throw badInput(
    [changed],
    `The outcome "${kept.name}" is built in: its name and what it means stay as they are.`,
    'Make an outcome of your own for another meaning.',
  );
};

/** @throws Refusal `conflict` */
export function refuseBuiltIn(store: TableStore, id: Id<'outcome'>): void {
  const outcome = store.find('outcome', id);
  if (outcome === null || !outcome.builtIn) return;
  throw new Refusal('conflict', `The outcome "${outcome.name}" is built in and stays.`, {
    next: 'Move it down the list if it is not used.',
  });
}
