/** Reads everything that stands in a form: what is sent of it, and what is wrong with it, each fault at its field. */
import type { Id } from '../../contract/model/id.ts';
import { thingNameOf } from '../../contract/model/id.ts';
import type { Problem } from '../../contract/errors.ts';
import { whenInputSchema } from '../../contract/model/when.ts';
import { fieldsToldOf } from './fields-told.ts';
import {
  emptyOf,
  isSame,
  readField,
  type ReadField,
  type Typed,
  type TypedFields,
  type TypedRecord,
} from './field-values.ts';
import type { FormDescription, FormField, PartDescription, Values } from './form-description.ts';

/** A line of a part as it is typed; its id is made with it. */
export interface Line {
  readonly id: Id;
  readonly values: Values;
}

/** By the key of the field; of a line by `aliases.<id>.name`. */
export type Faults = Readonly<Record<string, string>>;

export interface ReadValues {
  readonly sent: Readonly<Record<string, unknown>>;
  readonly faults: Faults;
}

export function lineFault(part: string, line: Id, field: string): string {
  return `${part}.${line}.${field}`;
}

export function shownFields(fields: readonly FormField[], values: Values): readonly FormField[] {
  return fields.filter(({ isShown }) => isShown?.(values) ?? true);
}

/** A field that is not shown says nothing. */
export function readValues({ thing, fields }: FormDescription, values: Values, zone: string): ReadValues {
  const shown = new Set(shownFields(fields, values));
  const sent: Record<string, unknown> = {};
  const faults: Record<string, string> = {};
  for (const field of fields) {
    const read = shown.has(field) ? readOne(thing, field, values, zone) : nothingOf(field);
    if ('fault' in read) faults[field.key] = read.fault;
    else sent[field.key] = read.sent;
  }
  return { sent, faults };
}

export function readOne(
  thing: FormDescription['thing'],
  field: FormField,
  values: Values,
  zone: string,
): ReadField {
  const typed = values[field.key] ?? emptyOf(field);
  if (field.looks !== 'tells') return readField(thing, field, typed, zone);
  return readTells(values['aboutId'] as TypedRecord, typed as TypedFields, zone);
}

function nothingOf({ looks }: FormField): ReadField {
  return { sent: looks === 'tells' ? {} : null };
}

/** A version keeps what it tells in the event's own shape, so its times are read here. */
function readTells(about: TypedRecord, { fields }: TypedFields, zone: string): ReadField {
  const told: Record<string, unknown> = {};
  for (const field of fieldsToldOf(about)) {
    const typed = fields[field.key];
    if (typed === undefined || about.id === null) continue;
    const read = readField(thingNameOf(about.id), field, typed, zone);
    if ('fault' in read) return { fault: `${field.label}: ${read.fault}` };
    told[field.key] =
      field.looks === 'when' && read.sent !== null ? whenInputSchema.parse(read.sent) : read.sent;
  }
  return { sent: told };
}

/** Lines in which nothing is typed are left out. */
export function readLines(
  part: PartDescription,
  lines: readonly Line[],
  zone: string,
): { readonly sent: readonly object[]; readonly faults: Faults } {
  const faults: Record<string, string> = {};
  const sent = meantLines(part, lines).map(({ id, values }) => {
    const read = part.fields.map((field) => [field, readOne(part.thing, field, values, zone)] as const);
    for (const [field, one] of read) {
      if ('fault' in one) faults[lineFault(part.key, id, field.key)] = one.fault;
    }
    return {
      id,
      ...Object.fromEntries(read.map(([{ key }, one]) => [key, 'sent' in one ? one.sent : null])),
    };
  });
  return { sent, faults };
}

export function meantLines({ fields }: PartDescription, lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ values }) =>
    fields.some((field) => !isSame(values[field.key] ?? emptyOf(field), emptyOf(field))),
  );
}

/** The digest of the picture where a part is one. */
export function photoOf(lines: readonly Line[]): string | null {
  return (lines[0]?.values['digest'] as string | undefined) ?? null;
}

export function emptyValues(fields: readonly FormField[]): Record<string, Typed> {
  return Object.fromEntries(fields.map((field) => [field.key, emptyOf(field)]));
}

/**
 * The problems of a refusal as faults of fields.
 * @param lead what the operation puts before a field's own name: `record`, `fields`
 * @param sentLines the ids of the lines that were sent, by part, in their order
 */
export function faultsOf(
  problems: readonly Problem[],
  lead: string | null,
  sentLines: Readonly<Record<string, readonly Id[]>> = {},
): Faults {
  const faults: Record<string, string> = {};
  for (const { path, message } of problems) {
    const [first = '', second = '', third = ''] = path;
    const line = sentLines[String(first)]?.[Number(second)];
    const key =
      line === undefined
        ? String(first === lead ? second : first)
        : lineFault(String(first), line, String(third));
    faults[key] ??= message;
  }
  return faults;
}
