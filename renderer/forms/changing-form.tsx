/** A record that is there: each field is saved when it is left, and what changed elsewhere meanwhile is asked about. */
import { useQuery, type QueryKey } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Refusal } from '../../contract/errors.ts';
import { thingNameOf, type Id } from '../../contract/model/id.ts';
import { announce } from '../data/announcements.ts';
import { useAbout } from '../data/answers.ts';
import { useCore } from '../data/core.ts';
import { Button } from '../parts/button.tsx';
import { FormSheet } from '../parts/form/form-sheet.tsx';
import { RecordText } from '../parts/record-text.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { removeRecord } from './areas.ts';
import './described-fields.css';
import { findDescription } from './descriptions/index.ts';
import { DrawField } from './draw-field.tsx';
import { FieldStanding } from './field-standing.tsx';
import { isRequired, type TypedRecord } from './field-values.ts';
import type { FormDescription } from './form-description.ts';
import { DrawPart } from './draw-part.tsx';
import { shownFields } from './read-values.ts';
import { RoundSeats } from './round-seats.tsx';
import { useChanges, type ReadRecord } from './use-changes.ts';
import { useFormZone } from './use-form-zone.ts';

interface ChangingFormProps {
  readonly id: Id;
  readonly onClose: () => void;
}

export function ChangingForm({ id, onClose }: ChangingFormProps) {
  const { api } = useCore();
  const description = findDescription(thingNameOf(id));
  const input = { id, parts: (description?.parts ?? []).map(({ thing }) => thing) };
  const queryKey = ['records', 'read', input];
  const { data = null, error } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.records.read(input, { signal }),
    enabled: description !== null,
  });
  if (description === null) return null;
  // What is typed stays before the eyes though the record is gone meanwhile.
  if (data !== null) {
    return (
      <ChangingSheet
        description={description}
        queryKey={queryKey}
        record={data}
        trouble={error === null ? null : troubleOf(error, description.noun)}
        onClose={onClose}
      />
    );
  }
  // A sheet that another takes the place of would be where the keyboard goes back to, and it is gone by then.
  if (error === null) return null;
  return (
    <FormSheet title={`Change ${description.noun}`} onClose={onClose}>
      <RefusalNotice error={error} during={`Reading the ${description.noun}`} />
    </FormSheet>
  );
}

interface ChangingSheetProps {
  readonly description: FormDescription;
  readonly queryKey: QueryKey;
  readonly record: ReadRecord;
  /** Why it can be changed no more: it was removed meanwhile. */
  readonly trouble: Error | null;
  readonly onClose: () => void;
}

function ChangingSheet({ description, queryKey, record, trouble, onClose }: ChangingSheetProps) {
  const { api } = useCore();
  const isReadOnly = useAbout().data?.mode === 'read-only' || trouble !== null;
  const [refusal, setRefusal] = useState<Error | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  const zone = useFormZone(description, record.fields);
  const changes = useChanges(description, { queryKey, record }, zone);

  async function remove(): Promise<void> {
    setRefusal(null);
    setRemoving(true);
    try {
      await removeRecord(api, record.id);
      await changes.draft.discard().catch(() => undefined);
      announce(`${record.name}: removed.`);
      onClose();
    } catch (error) {
      setRemoving(false);
      setRefusal(error as Error);
    }
  }

  return (
    <FormSheet
      title={`Change ${description.noun}`}
      more={<RecordText text={record.name} />}
      state={changes.draft.words === '' ? 'Each field is saved when it is left.' : changes.draft.words}
      actions={
        <>
          <Button look="bare" isDisabled={isReadOnly} onPress={() => void remove()}>
            <Trash2 aria-hidden="true" />
            Remove
          </Button>
          <Button look="outlined" onPress={onClose}>
            Done
          </Button>
        </>
      }
      onClose={onClose}
    >
      {changes.draft.isReady && (
        <div className="described-form">
          {trouble !== null && !isRemoving && (
            <RefusalNotice error={trouble} during={`Reading the ${description.noun}`} />
          )}
          {refusal !== null && <RefusalNotice error={refusal} during={`Removing a ${description.noun}`} />}
          {shownFields(description.fields, changes.values).map((field, place) => (
            <DrawField
              key={field.key}
              field={field}
              value={changes.values[field.key] ?? null}
              zone={zone}
              error={changes.faults[field.key] ?? null}
              isRequired={isRequired(description.thing, field)}
              isReadOnly={isReadOnly}
              startsHere={place === 0}
              of={record.id}
              aboutId={changes.values['aboutId'] as TypedRecord | undefined}
              after={<FieldStanding field={field} changes={changes} zone={zone} />}
              onChange={(value) => changes.type(field.key, value)}
              onSettle={(value) => changes.settle(field.key, value)}
            />
          ))}
          {description.thing === 'round' && <RoundSeats round={record} isReadOnly={isReadOnly} />}
          {(description.parts ?? []).map((part) => (
            <div className="described-part" key={part.key}>
              <DrawPart
                part={part}
                of={record.name}
                lines={changes.linesOf(part)}
                zone={zone}
                faults={changes.faults}
                isReadOnly={isReadOnly}
                onChange={(lines) => changes.type(part.key, lines)}
                onSettle={(lines) => changes.settle(part.key, lines)}
              />
              <FieldStanding field={part} changes={changes} zone={zone} />
            </div>
          ))}
        </div>
      )}
    </FormSheet>
  );
}

function troubleOf(error: Error, noun: string): Error {
  if (!(error instanceof Refusal) || error.code !== 'not-found') return error;
  return new Refusal('not-found', `This ${noun} was removed while it was changed here.`, {
    safe: 'What was typed is kept as a draft.',
    next: 'Undo brings the record back, and then it can be changed further.',
    cause: error,
  });
}
