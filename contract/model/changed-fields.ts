/** What a change did to a record, field by field, before and after in words: names instead of ids, times as they are read. */
import { toldThings, type ToldThingName } from './account.ts';
import { isId, thingNameOf, type Id } from './id.ts';
import { nameOf, type FindRecord } from './record-name.ts';
import type { AnyRecord } from './records.ts';
import { showInstant, showWhen } from './show-time.ts';
import type { Field } from './thing.ts';
import { things } from './things.ts';
import type { ThingName } from './thing-names.ts';
import type { When } from './when.ts';

export interface ChangedField {
  /** The field's own name: `dialledBy`. */
  readonly field: string;
  /** The same in words: "dialled by". */
  readonly label: string;
  /** Null: there was nothing. */
  readonly before: string | null;
  /** Null: there is nothing. */
  readonly after: string | null;
}

/** The fields in which two states of a record differ, in the order of its description; null is a record that is not there. */
export function changedFields(
  thing: ThingName,
  before: AnyRecord | null,
  after: AnyRecord | null,
  find: FindRecord,
): ChangedField[] {
  return Object.entries(things[thing].fields as Record<string, Field>)
    .filter(([key]) => !isSameValue(before?.[key] ?? null, after?.[key] ?? null))
    .map(([key, field]) => ({
      field: key,
      label: fieldWords(key),
      before: before === null ? null : inWords(key, field, before, find),
      after: after === null ? null : inWords(key, field, after, find),
    }));
}

/** "dialledBy" → "dialled by"; a trailing "Id" says nothing to a reader. */
export function fieldWords(key: string): string {
  return key.replace(/Id$/, '').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Whether two states hold the same in every field of the description; one written before a field was there has null. */
export function isSameRecord(thing: ThingName, one: AnyRecord | null, other: AnyRecord | null): boolean {
  if (one === null || other === null) return one === other;
  return Object.keys(things[thing].fields).every((key) => isSameValue(one[key] ?? null, other[key] ?? null));
}

/** The same value, in whatever order the parts of an object were written. */
function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [keys, otherKeys] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === otherKeys.length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) &&
        isSameValue((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}

function inWords(key: string, field: Field, record: AnyRecord, find: FindRecord): string | null {
  const value = record[key] ?? null;
  if (value === null) return null;
  switch (field.holds.kind) {
    case 'when':
      return showWhen(value as When);
    case 'flag':
      return value === true ? 'yes' : 'no';
    case 'reference':
    case 'about':
      return referenceWords(value, find);
    case 'integer':
      return integerWords(key, value as number, record);
    case 'json':
      return objectWords(value as Record<string, unknown>, record, find);
    case 'text':
      // The beginning tells one from another, as the whole of it does.
      return key === 'digest' ? `${(value as string).slice(0, 12)}…` : (value as string);
    case 'prose':
      return value as string;
  }
}

function referenceWords(value: unknown, find: FindRecord): string {
  const record = isId(value) ? find<ThingName>(value) : null;
  if (record !== null) return nameOf(record, find);
  return isId(value) ? 'a record that is gone' : JSON.stringify(value);
}

function integerWords(key: string, value: number, record: AnyRecord): string {
  if (key === 'opensAsOf') return showInstant(value, String(record['zone']), 'minute');
  const unit = /(?:Minutes|Seconds)$/.exec(key)?.[0].toLowerCase();
  const count = value.toLocaleString('en');
  return unit === undefined ? count : `${count} ${value === 1 ? unit.slice(0, -1) : unit}`;
}

/** What a version tells is told in the words of the event's own fields; another object is shown as it is kept. */
function objectWords(value: Record<string, unknown>, record: AnyRecord, find: FindRecord): string {
  const aboutId = record['aboutId'];
  const event = isId(aboutId) ? toldThings[thingNameOf(aboutId) as ToldThingName] : undefined;
  if (event === undefined) return JSON.stringify(value);
  const fields = event.fields as Record<string, Field>;
  const told = Object.keys(value).map((key) => {
    const field = fields[key];
    const words = field === undefined ? null : inWords(key, field, toldRecord(aboutId as Id, value), find);
    return `${fieldWords(key)}: ${words ?? 'not stated'}`;
  });
  return told.length === 0 ? 'as recorded' : told.join('; ');
}

function toldRecord(id: Id, tells: Record<string, unknown>): AnyRecord {
  return { ...tells, id };
}
