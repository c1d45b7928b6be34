/** A new record: what is typed is a draft until it is made, and then it is written as one command. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Refusal } from '../../contract/errors.ts';
import { idFrom, isId, type Id } from '../../contract/model/id.ts';
import { announce } from '../data/announcements.ts';
import { useAbout } from '../data/answers.ts';
import { newCommandId, useCore } from '../data/core.ts';
import { useDraft } from '../data/drafts.ts';
import { draftKeyOf } from '../data/form-draft.ts';
import type { FormAsked, MadeRecord } from '../data/open-form.ts';
import { sendSurely } from '../data/send-surely.ts';
import { Button } from '../parts/button.tsx';
import { FormSheet } from '../parts/form/form-sheet.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { commandsOf } from './areas.ts';
import { DescribedFields } from './described-fields.tsx';
import { findDescription } from './descriptions/index.ts';
import { without, type Names, type Typed, type TypedRecord } from './field-values.ts';
import { focusFirstFault } from './focus-first-fault.ts';
import type { FormDescription, Values } from './form-description.ts';
import { emptyValues, faultsOf, readLines, readValues, type Faults, type Line } from './read-values.ts';
import { useFormZone } from './use-form-zone.ts';
import { useFilled, type Filled } from './use-filled.ts';
import { useProposedZone } from './use-proposed-zone.ts';

type MakeAsked = Extract<FormAsked, { form: 'make' }>;

interface MakingFormProps {
  readonly asked: MakeAsked;
  readonly onClose: () => void;
  readonly onMade: (made: MadeRecord) => void;
}

/** What is typed, with the id of the record to be: a form that is sent twice makes one record. */
interface Body {
  readonly id: Id;
  readonly values: Values;
  readonly lines: Readonly<Record<string, readonly Line[]>>;
}

export function MakingForm({ asked, onClose, onMade }: MakingFormProps) {
  const { api } = useCore();
  const description = findDescription(asked.thing);
  const { filled, error: unread } = useFilled(asked);
  const ids = Object.values(filled ?? {}).filter(isId);
  const { data: names, error: unnamed } = useQuery({
    queryKey: ['records', 'names', { ids }],
    queryFn: ({ signal }) => api.records.names({ ids }, { signal }),
    enabled: ids.length > 0,
  });
  const error = unread ?? unnamed;
  if (description === null) return null;
  if (error !== null) {
    return (
      <FormSheet title={`New ${description.noun}`} onClose={onClose}>
        <RefusalNotice error={error} during="Opening a form" />
      </FormSheet>
    );
  }
  if (filled === null || (ids.length > 0 && names === undefined)) return null;
  return (
    <MakingSheet
      asked={asked}
      filled={filled}
      description={description}
      names={names ?? {}}
      onClose={onClose}
      onMade={onMade}
    />
  );
}

interface MakingSheetProps extends MakingFormProps {
  readonly filled: Filled;
  readonly description: FormDescription;
  readonly names: Names;
}

function MakingSheet({ asked, filled, description, names, onClose, onMade }: MakingSheetProps) {
  const { api } = useCore();
  const key = draftKeyOf(asked);
  const [initial] = useState(() => initialBody(description, filled, names));
  const draft = useDraft<Body>(key.form, key.about, initial, {
    titleOf: ({ values }) => titleOf(description, values),
  });
  const { id, values, lines } = draft.body;
  const zone = useFormZone(description, values);
  const withZone = useProposedZone(description, values, (proposed) =>
    draft.change({ ...draft.body, values: { ...values, zone: proposed } }),
  );
  const isReadOnly = useAbout().data?.mode === 'read-only';
  const [faults, setFaults] = useState<Faults>({});
  const [refusal, setRefusal] = useState<Error | null>(null);
  const [isMaking, setMaking] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => focusFirstFault(fields.current, faults), [faults]);

  async function make(): Promise<void> {
    if (isMaking) return;
    setMaking(true);
    // Whoever is quicker than the proposal of a zone means that one.
    const read = readValues(description, await withZone(values), zone);
    const parts = (description.parts ?? []).map(
      (part) => [part.key, readLines(part, lines[part.key] ?? [], zone)] as const,
    );
    const found = Object.assign({}, read.faults, ...parts.map(([, one]) => one.faults)) as Faults;
    setFaults(found);
    setRefusal(null);
    if (Object.keys(found).length > 0) return setMaking(false);
    const record = { ...description.constants, ...read.sent };
    const sentParts = Object.fromEntries(parts.map(([part, one]) => [part, one.sent]));
    try {
      const commands = commandsOf(api, description.thing);
      await sendSurely((options) =>
        parts.length === 0
          ? commands.make({ id, ...record }, options)
          : commands.enter({ id, record, ...sentParts }, options),
      );
      const name = (await api.records.names({ ids: [id] }))[id] ?? description.noun;
      // A draft that stays behind names the same record, which is not made twice.
      await draft.discard().catch(() => undefined);
      announce(`${description.noun} ${name}: made.`);
      onMade({ id, name });
    } catch (error) {
      setMaking(false);
      const problems = error instanceof Refusal ? error.problems : [];
      const sentIds = Object.fromEntries(
        parts.map(([part, one]) => [part, one.sent.map((line) => (line as Line).id)]),
      );
      setFaults(faultsOf(problems, 'record', sentIds));
      setRefusal(problems.length === 0 ? (error as Error) : null);
    }
  }

  function startAfresh(): void {
    void draft
      .discard()
      .catch(() => undefined)
      .then(onClose);
  }

  return (
    <FormSheet
      title={`New ${description.noun}`}
      state={stateWords(draft.restoredAt !== null && !isReadOnly, draft.words)}
      primary={{
        label: `Make ${description.noun}`,
        onPress: () => void make(),
        isDisabled: isReadOnly || isMaking,
      }}
      actions={
        !isReadOnly && (
          <Button look="bare" onPress={startAfresh}>
            Discard
          </Button>
        )
      }
      onClose={onClose}
    >
      {draft.isReady ? (
        <div className="described-form" ref={fields}>
          {refusal !== null && <RefusalNotice error={refusal} during={`Making a ${description.noun}`} />}
          <DescribedFields
            description={description}
            values={values}
            lines={lines}
            zone={zone}
            faults={faults}
            isReadOnly={isReadOnly}
            onValue={(field, value) => {
              setFaults((now) => without(now, field));
              draft.change({ ...draft.body, values: { ...values, [field]: value } });
            }}
            onLines={(part, next) => draft.change({ ...draft.body, lines: { ...lines, [part]: next } })}
          />
        </div>
      ) : (
        <Waiting for="Opening the form" />
      )}
    </FormSheet>
  );
}

function stateWords(isRestored: boolean, words: string): string {
  return isRestored && words !== '' ? `${words} · continued` : words;
}

function initialBody({ thing, fields, parts = [] }: FormDescription, filled: Filled, names: Names): Body {
  const given = fields.flatMap((field): [string, Typed][] => {
    const value = filled[field.key];
    if (value === undefined) return [];
    const isRecord = isId(value) && (field.looks === 'record' || field.looks === 'fixed');
    return [[field.key, isRecord ? { id: value, name: names[value] ?? '' } : (value as Typed)]];
  });
  return {
    id: idFrom(thing, newCommandId()),
    values: { ...emptyValues(fields), ...Object.fromEntries(given) },
    lines: Object.fromEntries(parts.map(({ key }) => [key, []])),
  };
}

function titleOf({ names }: FormDescription, values: Values): string | null {
  for (const key of names) {
    const value = values[key];
    const text = typeof value === 'string' ? value : (value as TypedRecord | null | undefined)?.name;
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return null;
}
