/**
 * The fields of a record that is changed: each is saved by itself when it is left. What is typed and not saved yet is a
 * draft, with what the field said when it was begun, so that a change from elsewhere is noticed and asked about.
 */
import type { QueryKey } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../../contract/errors.ts';
import type { Id } from '../../contract/model/id.ts';
import { useCore } from '../data/core.ts';
import { useDraft, type Draft } from '../data/drafts.ts';
import { sendSurely } from '../data/send-surely.ts';
import { typedMoment } from '../data/time-steps.ts';
import { commandsOf } from './areas.ts';
import { fieldsToldOf } from './fields-told.ts';
import { isSame, typedOf, without, type Names, type Typed, type TypedRecord } from './field-values.ts';
import type { FormDescription, FormField, PartDescription, Values } from './form-description.ts';
import { faultsOf, readLines, readOne, type Faults, type Line } from './read-values.ts';

/** A record as `records.read` answers it. */
export interface ReadRecord {
  readonly id: Id;
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly parts: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly names: Names;
}

type FieldValue = Typed | readonly Line[];

/** `base`: what the field said when somebody began to type. */
interface Edit {
  readonly typed: FieldValue;
  readonly base: FieldValue;
}

interface Body {
  readonly edits: Readonly<Record<string, Edit>>;
}

/** How one field stands with the workspace. */
export type FieldState =
  | { readonly is: 'saving' }
  | { readonly is: 'saved'; readonly at: number }
  | { readonly is: 'failed'; readonly why: Error };

export interface Changes {
  readonly draft: Draft<Body>;
  readonly values: Values;
  readonly linesOf: (part: PartDescription) => readonly Line[];
  readonly faults: Faults;
  readonly stateOf: (key: string) => FieldState | null;
  /** What the field says elsewhere, where that is not what was begun from. */
  readonly theirsOf: (key: string) => { readonly theirs: FieldValue } | null;
  readonly type: (key: string, value: FieldValue) => void;
  readonly settle: (key: string, value: FieldValue) => void;
  readonly takeTheirs: (key: string) => void;
  readonly keepMine: (key: string) => void;
}

/** @param record how it is read, and the answer that is shown */
export function useChanges(
  description: FormDescription,
  { queryKey, record }: { readonly queryKey: QueryKey; readonly record: ReadRecord },
  zone: string,
): Changes {
  const { api, answers } = useCore();
  const draft = useDraft<Body>(
    'change',
    record.id,
    { edits: {} },
    {
      titleOf: () => record.name,
      isNothing: (body) => Object.keys(body.edits).length === 0,
    },
  );
  const [states, setStates] = useState<Readonly<Record<string, FieldState>>>({});
  const [faults, setFaults] = useState<Faults>({});
  const kept = keptValues(description, record);

  // Events come between two drawings, and each builds on what is there by then.
  function edits(): Body['edits'] {
    return draft.latest().edits;
  }

  function keptNow(key: string): FieldValue {
    const latest = answers.getQueryData<ReadRecord>(queryKey) ?? record;
    return keptValues(description, latest)[key] ?? null;
  }

  function edit(key: string, change: Edit): void {
    draft.change({ edits: { ...edits(), [key]: change } });
  }

  function forget(key: string): void {
    draft.change({ edits: without(edits(), key) });
  }

  function clearFaults(key: string): void {
    setFaults((now) =>
      Object.fromEntries(Object.entries(now).filter(([at]) => at !== key && !at.startsWith(`${key}.`))),
    );
  }

  function type(key: string, typed: FieldValue): void {
    clearFaults(key);
    edit(key, { typed, base: edits()[key]?.base ?? keptNow(key) });
  }

  function settle(key: string, typed: FieldValue): void {
    const begun = edits()[key];
    if (begun === undefined && isSame(typed, keptNow(key))) return;
    if (begun === undefined || !isSame(begun.typed, typed)) type(key, typed);
    if (isSame(typed, keptNow(key))) return forget(key);
    if (isAsked(key)) return;
    void save(key, typed);
  }

  /** Whether it has to be said first which is meant. */
  function isAsked(key: string): boolean {
    const begun = edits()[key];
    return begun !== undefined && !isSame(begun.base, keptNow(key)) && !isSame(begun.typed, keptNow(key));
  }

  async function save(key: string, typed: FieldValue): Promise<void> {
    const part = description.parts?.find((one) => one.key === key);
    const read = part === undefined ? readOneOf(key, typed as Typed) : readLines(part, linesIn(typed), zone);
    clearFaults(key);
    if (Object.keys(read.faults).length > 0) return setFaults((now) => ({ ...now, ...read.faults }));
    setState(key, { is: 'saving' });
    try {
      const commands = commandsOf(api, description.thing);
      const others = part === undefined ? {} : otherParts(part);
      await sendSurely((options) =>
        part === undefined
          ? commands.change({ id: record.id, fields: { [key]: read.sent } }, options)
          : commands.enter({ id: record.id, ...others, [key]: read.sent }, options),
      );
      // The answer that is shown holds the change before the edit is forgotten, so that the field never flickers.
      await answers.refetchQueries({ queryKey: ['records', 'read'], type: 'active' });
      setState(key, savedNow());
      settleOn(key, typed);
    } catch (error) {
      const problems = error instanceof Refusal ? error.problems : [];
      const ids = part === undefined ? [] : (read.sent as readonly Line[]).map(({ id }) => id);
      const refused = faultsOf(problems, 'fields', part === undefined ? {} : { [key]: ids });
      setFaults((now) => ({ ...now, ...refused }));
      setState(key, problems.length > 0 ? null : { is: 'failed', why: error as Error });
    }
  }

  /** What was typed while it was being saved stays an edit of what is there now. */
  function settleOn(key: string, saved: FieldValue): void {
    const begun = edits()[key];
    if (begun === undefined) return;
    if (isSame(begun.typed, saved)) forget(key);
    else edit(key, { ...begun, base: keptNow(key) });
  }

  /** `enter` is sent every part; those that are not meant are sent as they are. */
  function otherParts(meant: PartDescription): Record<string, unknown> {
    const others = (description.parts ?? []).filter((part) => part !== meant);
    return Object.fromEntries(
      others.map((part) => [part.key, readLines(part, linesIn(keptNow(part.key)), zone).sent]),
    );
  }

  function readOneOf(key: string, typed: Typed): { sent: unknown; faults: Faults } {
    const field = description.fields.find((one) => one.key === key);
    if (field === undefined) throw new Error('A field that is typed into is described.');
    const read = readOne(description.thing, field, { ...values, [key]: typed }, zone);
    return 'fault' in read ? { sent: null, faults: { [key]: read.fault } } : { sent: read.sent, faults: {} };
  }

  function setState(key: string, state: FieldState | null): void {
    setStates((now) => (state === null ? without(now, key) : { ...now, [key]: state }));
  }

  const shown = (key: string): FieldValue => draft.body.edits[key]?.typed ?? kept[key] ?? null;
  const values = Object.fromEntries(description.fields.map(({ key }) => [key, shown(key) as Typed]));

  return {
    draft,
    values,
    linesOf: ({ key }) => linesIn(shown(key)),
    faults,
    stateOf: (key) => states[key] ?? null,
    theirsOf: (key) => {
      const begun = draft.body.edits[key];
      if (begun === undefined || states[key]?.is === 'saving') return null;
      const theirs = kept[key] ?? null;
      return isSame(begun.base, theirs) || isSame(begun.typed, theirs) ? null : { theirs };
    },
    type,
    settle,
    takeTheirs: (key) => {
      clearFaults(key);
      forget(key);
    },
    keepMine: (key) => {
      const begun = edits()[key];
      if (begun === undefined) return;
      edit(key, { ...begun, base: keptNow(key) });
      void save(key, begun.typed);
    },
  };
}

function savedNow(): FieldState {
  return { is: 'saved', at: Date.now() };
}

function linesIn(value: FieldValue): readonly Line[] {
  return value as readonly Line[];
}

/** What the fields and the lines of a record say, as they would be typed. */
function keptValues({ fields, parts = [] }: FormDescription, record: ReadRecord): Record<string, FieldValue> {
  const { names } = record;
  const typedFields = (of: readonly FormField[], kept: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(of.map((field) => [field.key, keptField(field, kept, names)]));
  return {
    ...typedFields(fields, record.fields),
    ...Object.fromEntries(
      parts.map((part) => [
        part.key,
        (record.parts[part.thing] ?? []).map((kept) => ({
          id: kept['id'] as Id,
          values: typedFields(part.fields, kept),
        })),
      ]),
    ),
  };
}

function keptField(field: FormField, kept: Readonly<Record<string, unknown>>, names: Names): Typed {
  if (field.looks === 'moment') return typedInstant(kept[field.key], kept['zone']);
  if (field.looks !== 'tells') return typedOf(field, kept[field.key], names);
  const about = kept['aboutId'] as Id;
  return typedTells({ id: about, name: '' }, kept['tells'] as Record<string, unknown>, names);
}

function typedInstant(epochMs: unknown, zone: unknown): Typed {
  const isTold = typeof epochMs === 'number' && typeof zone === 'string';
  return isTold ? { at: typedMoment(epochMs, zone).replace('T', ' '), zone } : { at: '', zone: '' };
}

function typedTells(about: TypedRecord, tells: Readonly<Record<string, unknown>>, names: Names): Typed {
  const told = fieldsToldOf(about).filter(({ key }) => key in tells);
  return {
    fields: Object.fromEntries(told.map((field) => [field.key, typedOf(field, tells[field.key], names)])),
  };
}
