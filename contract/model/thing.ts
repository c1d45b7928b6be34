/**
 * The vocabulary in which every kind of record is described once. From a description follow the schema at the door,
 * the type, and (in `db/`) the columns.
 */
import { z } from 'zod';
import type { ChangeTopic } from '../topics.ts';
import { idSchema, type Id } from './id.ts';
import { lineSchema, proseSchema, textLimits } from './text.ts';
import type { ThingName } from './thing-names.ts';
import { whenInputSchema, whenSchema, type When } from './when.ts';

/** What a field is in the database; `optional` fields may hold null. */
export type Holds =
  | { readonly kind: 'text' | 'integer' | 'flag' | 'when' | 'json' | 'prose' }
  /** An integer key of another table. A part is removed with what it is part of. */
  | { readonly kind: 'reference'; readonly to: ThingName; readonly part: boolean }
  /** The name and uid of a record of any kind, of which this one is a part. */
  | { readonly kind: 'about' };

export interface Field<Sent extends z.ZodType = z.ZodType, Held extends z.ZodType = z.ZodType> {
  readonly holds: Holds;
  readonly optional: boolean;
  /** What a client may send. */
  readonly input: Sent;
  /** What a record holds, and an answer carries. */
  readonly kept: Held;
}

export type Fields = Readonly<Record<string, Field>>;

function field<Sent extends z.ZodType, Held extends z.ZodType>(
  holds: Holds,
  input: Sent,
  kept: Held,
): Field<Sent, Held> {
  return { holds, optional: false, input, kept };
}

/** A name or title: one line, never empty. */
export function line(limit: number = textLimits.name) {
  return field({ kind: 'text' }, lineSchema(limit), z.string());
}

/** A remark, a readout, an ask: any number of lines. */
export function prose(limit: number = textLimits.prose) {
  return field({ kind: 'prose' }, proseSchema(limit), z.string());
}

export function integer(least: number, most: number = Number.MAX_SAFE_INTEGER) {
  const schema = z
    .number({ error: 'A number is expected here.' })
    .int({ error: 'A whole number is expected here.' })
    .min(least, { error: `It is at least ${least.toLocaleString('en')}.` })
    .max(most, { error: `It is at most ${most.toLocaleString('en')}.` });
  return field({ kind: 'integer' }, schema, z.number());
}

export function flag() {
  return field({ kind: 'flag' }, z.boolean(), z.boolean());
}

export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return field({ kind: 'text' }, z.enum(words), z.enum(words));
}

/** Any text that this schema accepts, kept as it gives it. */
export function textLike<Schema extends z.ZodType<string>>(schema: Schema) {
  return field({ kind: 'text' }, schema, z.string());
}

export function when() {
  return field({ kind: 'when' }, whenInputSchema, whenSchema as z.ZodType<When>);
}

/** Names another record. */
export function reference<Name extends ThingName>(to: Name) {
  return field({ kind: 'reference', to, part: false }, idSchema(to), idSchema(to));
}

/** Names the record this one is a part of: removed with it, found under it. */
export function partOf<Name extends ThingName>(to: Name) {
  return field({ kind: 'reference', to, part: true }, idSchema(to), idSchema(to));
}

/** Names a record of one of these kinds, of which this one is a part. */
export function about<const Names extends readonly [ThingName, ...ThingName[]]>(names: Names) {
  const schema = z.union(names.map((name) => idSchema(name))) as unknown as z.ZodType<Id<Names[number]>>;
  return field({ kind: 'about' }, schema, schema);
}

/** A small object whose shape depends on other fields; checked where it is kept. */
export function details() {
  const schema = z.record(z.string().max(100), z.json());
  return field({ kind: 'json' }, schema, schema);
}

/** The field may be left out, and then holds null. */
export function optional<Sent extends z.ZodType, Held extends z.ZodType>(inner: Field<Sent, Held>) {
  return {
    holds: inner.holds,
    optional: true,
    input: z.nullable(inner.input),
    kept: z.nullable(inner.kept),
  } satisfies Field;
}

type MakeShape<F extends Fields> = {
  readonly [Key in keyof F]: F[Key]['optional'] extends true
    ? z.ZodDefault<F[Key]['input']>
    : F[Key]['input'];
};
type ChangeShape<F extends Fields> = { readonly [Key in keyof F]: z.ZodOptional<F[Key]['input']> };
type KeptShape<F extends Fields> = { readonly [Key in keyof F]: F[Key]['kept'] };

/** One kind of record. */
export interface Thing<Name extends ThingName = ThingName, F extends Fields = Fields> {
  readonly name: Name;
  readonly fields: F;
  /** The subject a `changed` push names when one of these changes. */
  readonly topic: ChangeTopic;
  /** Everything a new record needs; optional fields may be left out. */
  readonly making: z.ZodObject<{ readonly id: z.ZodType<Id<Name>> } & MakeShape<F>, z.core.$strict>;
  /** Any of the fields. */
  readonly changing: z.ZodObject<ChangeShape<F>, z.core.$strict>;
  /** A record as it is kept. */
  readonly kept: z.ZodObject<{ readonly id: z.ZodType<Id<Name>> } & KeptShape<F>>;
}

/** A record of this kind, as a type. */
export type Kept<T extends Thing> = z.output<T['kept']>;

export function thing<Name extends ThingName, F extends Fields>(
  name: Name,
  topic: ChangeTopic,
  fields: F,
): Thing<Name, F> {
  const id = idSchema(name);
  const each = (shape: (part: Field) => z.ZodType) =>
    Object.fromEntries(Object.entries(fields).map(([key, part]) => [key, shape(part)]));
  const making = each((part) => (part.optional ? part.input.default(null) : part.input)) as MakeShape<F>;
  const changing = each((part) => part.input.optional()) as ChangeShape<F>;
  const kept = each((part) => part.kept) as KeptShape<F>;
  return {
    name,
    topic,
    fields,
    making: z.strictObject({ id, ...making }),
    changing: z.strictObject(changing),
    kept: z.object({ id, ...kept }),
  };
}
