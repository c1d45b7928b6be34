import { badInput } from '../../contract/errors.ts';
import { toldThings, type ToldThingName } from '../../contract/model/account.ts';
import { thingNameOf, type Id } from '../../contract/model/id.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import type { Field } from '../../contract/model/thing.ts';
import type { TableStore } from '../record/table-store.ts';
import type { Check } from './check.ts';

type Tells = RecordOf<'account'>['tells'];

/** What a version tells lies in the event's own shape, so that a reading needs no translation. */
export const checkAccount: Check<'account'> = (account, store) => {
  for (const [key, value] of Object.entries(keptTells(account.aboutId, account.tells))) {
    const { holds } = fieldOf(account.aboutId, key);
    if (holds.kind === 'reference' && value !== null && store.keyOf(holds.to, value as Id) === 0) {
      throw badInput(['tells', key], `There is no ${holds.to.replaceAll('_', ' ')} with this id.`);
    }
  }
  if (!account.happened && Object.keys(account.tells).length > 0) {
    throw badInput(['tells'], 'A version by which the event did not happen tells nothing else of it.');
  }
};

/** What is told, each field as a record would keep it; times come as they are stored. */
export function keptTells(aboutId: Id, tells: Tells): Tells {
  const kept = Object.entries(tells).map(([key, value]) => {
    const { holds, input, kept: stored } = fieldOf(aboutId, key);
    const read = (holds.kind === 'when' ? stored : input).safeParse(value);
    if (read.success) return [key, read.data];
    const [issue] = read.error.issues;
    const path = (issue?.path ?? []).map((part) => (typeof part === 'symbol' ? String(part) : part));
    throw badInput(['tells', key, ...path], issue?.message ?? 'The value does not fit the field.');
  });
  return Object.fromEntries(kept) as Tells;
}

/** Whether some version tells this record in place of another: it is missed there when it goes. */
export function isTold(store: TableStore, id: Id): boolean {
  return store.prepare('SELECT 1 FROM account WHERE instr(tells, ?) > 0 LIMIT 1').get(id) !== undefined;
}

function fieldOf(aboutId: Id, key: string): Field {
  const fields = toldThings[thingNameOf(aboutId) as ToldThingName].fields as Record<string, Field>;
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
  if (field === undefined || (field.holds.kind === 'reference' && field.holds.part)) {
    throw badInput(['tells', key], `No version can tell the field ${key} of this event differently.`);
  }
  return field;
}
