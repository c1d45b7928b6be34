import { badInput } from '../../contract/errors.ts';
import { toldThings, type ToldThingName } from '../../contract/model/account.ts';
import { thingNameOf } from '../../contract/model/id.ts';
import type { Field } from '../../contract/model/thing.ts';
import type { Check } from './check.ts';

/** What a version tells lies in the event's own shape, so that a reading needs no translation. */
export const checkAccount: Check<'account'> = (account) => {
  const fields = toldThings[thingNameOf(account.aboutId) as ToldThingName].fields as Record<string, Field>;
  for (const [key, value] of Object.entries(account.tells)) {
    const field = fields[key];
    if (field === undefined || (field.holds.kind === 'reference' && field.holds.part)) {
      throw badInput(['tells', key], `No version can tell the field ${key} of this event differently.`);
    }
    const kept = field.kept.safeParse(value);
    if (!kept.success) {
      throw badInput(['tells', key], kept.error.issues[0]?.message ?? 'The value does not fit the field.');
    }
  }
  if (!account.happened && Object.keys(account.tells).length > 0) {
    throw badInput(['tells'], 'A version by which the event did not happen tells nothing else of it.');
  }
};
