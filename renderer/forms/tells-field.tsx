/** What a version of an event tells differently: the fields that are chosen, each as the event itself has it. */
import { X } from 'lucide-react';
import type { ComponentType } from 'react';
import { Button } from '../parts/button.tsx';
import { ChoiceField } from '../parts/form/choice-field.tsx';
import { FieldFrame, useFieldIds, type FieldProps } from '../parts/form/field-frame.tsx';
import type { DrawFieldProps } from './draw-field.tsx';
import { emptyOf, type TypedFields, type TypedRecord } from './field-values.ts';
import { fieldsToldOf } from './fields-told.ts';
import './tells-field.css';

interface TellsFieldProps extends FieldProps<TypedFields> {
  /** The event. */
  readonly about: TypedRecord | null;
  readonly zone: string;
  /** Draws a field of the event; a field of a version is drawn as that is. */
  readonly Draws: ComponentType<DrawFieldProps>;
}

export function TellsField({ about, zone, Draws, ...props }: TellsFieldProps) {
  const { value, onChange, onSettle, isReadOnly } = props;
  const ids = useFieldIds();
  const fields = about === null ? [] : fieldsToldOf(about);
  const told = fields.filter(({ key }) => key in value.fields);
  const untold = fields.filter(({ key }) => !(key in value.fields));

  function tell(key: string, typed: TypedFields['fields'][string]): TypedFields {
    return { fields: { ...value.fields, [key]: typed } };
  }

  function leaveOut(key: string): void {
    const { [key]: _, ...rest } = value.fields;
    onChange({ fields: rest });
    onSettle?.({ fields: rest });
  }

  return (
    <FieldFrame ids={ids} {...props} isGroup>
      <fieldset className="tells-field" aria-labelledby={ids.label}>
        {told.map((field) => (
          <div className="tells-field-one" key={field.key}>
            <Draws
              field={field}
              value={value.fields[field.key] ?? emptyOf(field)}
              zone={zone}
              error={null}
              isRequired={false}
              isReadOnly={isReadOnly}
              onChange={(typed) => onChange(tell(field.key, typed))}
              onSettle={(typed) => onSettle?.(tell(field.key, typed))}
            />
            <Button look="bare" aria-label={`Leave out: ${field.label}`} onPress={() => leaveOut(field.key)}>
              <X aria-hidden="true" />
            </Button>
          </div>
        ))}
        {isReadOnly !== true && untold.length > 0 && (
          <ChoiceField
            label="Tell another field"
            isLabelUnseen
            look="list"
            options={untold.map(({ key, label }) => ({ id: key, title: label }))}
            value={null}
            onChange={(key) => {
              const field = untold.find((one) => one.key === key);
              if (field !== undefined) onChange(tell(field.key, emptyOf(field)));
            }}
          />
        )}
      </fieldset>
    </FieldFrame>
  );
}
