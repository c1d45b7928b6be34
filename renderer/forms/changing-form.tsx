/** A record that is there: each field is saved when it is left, and what changed elsewhere meanwhile is asked about. */
import { useQuery, type QueryKey } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { thingNameOf, type Id } from '../../contract/model/id.ts';
import { announce } from '../data/announcements.ts';
import { useAbout } from '../data/answers.ts';
import { useCore } from '../data/core.ts';
import { Button } from '../parts/button.tsx';
import { FormSheet } from '../parts/form/form-sheet.tsx';
import { RecordText } from '../parts/record-text.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { removeRecord } from './areas.ts';
import './described-fields.css';
import { findDescription } from './descriptions/index.ts';
import { DrawField } from './draw-field.tsx';
import { FieldStanding } from './field-standing.tsx';
import { isRequired, type TypedRecord } from './field-values.ts';
import type { FormDescription } from './form-description.ts';
import { PartLines } from './part-lines.tsx';
import { shownFields } from './read-values.ts';
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
  const { data, error } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.records.read(input, { signal }),
    enabled: description !== null,
  });
  if (description === null) return null;
  if (data !== undefined && error === null) {
    return <ChangingSheet description={description} queryKey={queryKey} record={data} onClose={onClose} />;
  }
  return (
    <FormSheet title={`Change ${description.noun}`} onClose={onClose}>
      {error === null ? (
        <Waiting for="Opening the form" />
      ) : (
        <RefusalNotice error={error} during={`Reading the ${description.noun}`} />
      )}
    </FormSheet>
  );
}

interface ChangingSheetProps {
  readonly description: FormDescription;
  readonly queryKey: QueryKey;
  readonly record: ReadRecord;
  readonly onClose: () => void;
}

function ChangingSheet({ description, queryKey, record, onClose }: ChangingSheetProps) {
  const { api } = useCore();
  const isReadOnly = useAbout().data?.mode === 'read-only';
  const [refusal, setRefusal] = useState<Error | null>(null);
  const zone = useFormZone(description, record.fields);
  const changes = useChanges(description, { queryKey, record }, zone);

  async function remove(): Promise<void> {
    setRefusal(null);
    try {
      await removeRecord(api, record.id);
      await changes.draft.discard().catch(() => undefined);
      announce(`${record.name}: removed.`);
      onClose();
    } catch (error) {
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
              aboutId={changes.values['aboutId'] as TypedRecord | undefined}
              after={<FieldStanding field={field} changes={changes} zone={zone} />}
              onChange={(value) => changes.type(field.key, value)}
              onSettle={(value) => changes.settle(field.key, value)}
            />
          ))}
          {(description.parts ?? []).map((part) => (
            <div className="described-part" key={part.key}>
              <PartLines
                part={part}
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
