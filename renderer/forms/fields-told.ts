/** The fields of an event that a version of it may tell differently. */
import { toldThings } from '../../contract/model/account.ts';
import { thingNameOf } from '../../contract/model/id.ts';
import { findDescription } from './descriptions/index.ts';
import { contractFieldOf, type TypedRecord } from './field-values.ts';
import type { FormField } from './form-description.ts';

/** What it is a part of no version can tell differently. */
export function fieldsToldOf({ id }: TypedRecord): readonly FormField[] {
  if (id === null) return [];
  const thing = thingNameOf(id);
  if (!(thing in toldThings)) return [];
  return (findDescription(thing)?.fields ?? []).filter(({ key, looks }) => {
    const { holds } = contractFieldOf(thing, key);
    return looks !== 'fixed' && looks !== 'answers' && !(holds.kind === 'reference' && holds.part);
  });
}
