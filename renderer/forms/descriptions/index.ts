/** The form of every kind of record that is made or changed by hand. */
import type { ThingName } from '../../../contract/model/thing-names.ts';
import type { FormDescription } from '../form-description.ts';
import { callForms } from './calls.ts';
import { peopleForms } from './people.ts';
import { roundForms } from './rounds.ts';
import { statementForms } from './statements.ts';

export const descriptions: readonly FormDescription[] = [
  ...peopleForms,
  ...roundForms,
  ...callForms,
  ...statementForms,
];

/** Null for kinds that have no form of their own. */
export function findDescription(thing: ThingName): FormDescription | null {
  return descriptions.find((description) => description.thing === thing) ?? null;
}
