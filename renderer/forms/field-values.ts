/** Between what is typed into a described field, what is sent of it, and what a record keeps. */
import { Refusal } from '../../contract/errors.ts';
import { durationHint, readDuration, showDuration } from '../../contract/model/duration-parse.ts';
import type { Id } from '../../contract/model/id.ts';
import { readWholeNumber } from '../../contract/model/number-parse.ts';
import type { Field } from '../../contract/model/thing.ts';
import { things } from '../../contract/model/things.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import { parseInstant, type When } from '../../contract/model/when.ts';
import { typedWhen } from '../../contract/model/when-typed.ts';
import type { TypedWhen } from '../parts/form/when-field.tsx';
import type { FormField } from './form-description.ts';

/** A record that is named, or, with `id` null, a name that was typed and is no record yet. */
export interface TypedRecord {
  readonly id: Id | null;
  readonly name: string;
}

/** Stands in the field `answers` for a call that answers none. */
export const noAnswer = 'none';

/** What stands in a field, right or wrong. A time whose zone is empty is told in the zone of the form. */
export type Typed = string | boolean | null | TypedWhen | TypedRecord | TypedFields;

/** What a version tells, by the fields of its event. */
export interface TypedFields {
  readonly fields: Readonly<Record<string, Typed>>;
}

export type Names = Readonly<Record<string, string>>;

/** `sent` fits the operation's input; a fault is a sentence for the field. */
export type ReadField = { readonly sent: unknown } | { readonly fault: string };

export function contractFieldOf(thing: ThingName, key: string): Field {
  const field = (things[thing].fields as Record<string, Field>)[key];
  if (field === undefined) throw new Error(`A ${thing} has no field ${key}.`);
  return field;
}

export function isRequired(thing: ThingName, field: FormField): boolean {
  return field.isRequired === true || !contractFieldOf(thing, field.key).optional;
}

/** What a new record starts with. */
export function emptyOf({ looks, initial }: FormField): Typed {
  return initial ?? blankOf(looks);
}

function blankOf(looks: FormField['looks']): Typed {
  switch (looks) {
    case 'line':
    case 'prose':
    case 'number':
    case 'duration':
    case 'zone':
    case 'photo':
      return '';
    case 'when':
    case 'moment':
      return { at: '', zone: '' };
    case 'tells':
      return { fields: {} };
    case 'choice':
    case 'flag':
    case 'record':
    case 'listed':
    case 'answers':
    case 'fixed':
      return null;
  }
}

/** What a field shows of a record as it is kept. */
export function typedOf(field: FormField, kept: unknown, names: Names): Typed {
  if (field.looks === 'choice' && field.nothing !== undefined && kept === null) return field.nothing;
  if (field.looks === 'answers') return (kept as string | null) ?? noAnswer;
  if (kept === null || kept === undefined) return blankOf(field.looks);
  switch (field.looks) {
    case 'number':
      return `${kept as number}`;
    case 'duration':
      return showDuration(kept as number);
    case 'when':
      return typedWhen(kept as When);
    case 'record':
    case 'fixed':
      return { id: kept as Id, name: names[kept as Id] ?? '' };
    default:
      return kept as Typed;
  }
}

/** What is typed as the contract wants it sent; its own schema has the last word. */
export function readField(thing: ThingName, field: FormField, typed: Typed, zone: string): ReadField {
  const read = converted(field, typed, zone);
  if ('fault' in read) return read;
  if (read.sent === null) {
    const isSaid = field.looks === 'choice' && field.nothing !== undefined && typed === field.nothing;
    return isRequired(thing, field) && !isSaid ? { fault: missing(field) } : read;
  }
  const checked = contractFieldOf(thing, field.key).input.safeParse(read.sent);
  return checked.success
    ? read
    : { fault: checked.error.issues[0]?.message ?? 'This does not fit the field.' };
}

function converted(field: FormField, typed: Typed, zone: string): ReadField {
  switch (field.looks) {
    case 'line':
    case 'prose':
    case 'zone':
    case 'photo':
      return { sent: (typed as string).trim() === '' ? null : typed };
    case 'number':
      return numeric(typed as string, readWholeNumber, 'Type a whole number.');
    case 'duration':
      return numeric(typed as string, readDuration, durationHint);
    case 'when': {
      const when = typed as TypedWhen;
      return { sent: when.at.trim() === '' ? null : { at: when.at, zone: when.zone || zone } };
    }
    case 'record':
    case 'fixed':
      return named(typed as TypedRecord | null);
    case 'choice':
      return { sent: typed === field.nothing ? null : typed };
    case 'moment':
      return moment(typed as TypedWhen, zone);
    case 'answers':
      return { sent: typed === noAnswer ? null : typed };
    case 'flag':
    case 'listed':
      return { sent: typed };
    case 'tells':
      throw new Error('What a version tells is read by the fields of its event.');
  }
}

function numeric(typed: string, read: (typed: string) => number | null, hint: string): ReadField {
  if (typed.trim() === '') return { sent: null };
  const number = read(typed);
  return number === null ? { fault: hint } : { sent: number };
}

function moment({ at, zone: told }: TypedWhen, zone: string): ReadField {
  if (at.trim() === '') return { sent: null };
  try {
    return { sent: parseInstant(at, told || zone) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { fault: error.problems[0]?.message ?? error.record.happened };
  }
}

function named(typed: TypedRecord | null): ReadField {
  if (typed === null) return { sent: null };
  if (typed.id !== null) return { sent: typed.id };
  return { fault: `“${typed.name}” is not chosen: pick it from the list, or make it.` };
}

function missing({ looks, label }: FormField): string {
  switch (looks) {
    case 'choice':
    case 'flag':
    case 'listed':
      return 'Nothing is chosen yet.';
    default:
      return `${label}: nothing is typed yet.`;
  }
}

/** The same without one of its keys. */
export function without<Value>(all: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([other]) => other !== key));
}

/** Whether two values say the same, so that nothing needs to be saved. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
