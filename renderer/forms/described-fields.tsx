/** Every field of a description, and the lines beneath them. */
import { DrawField } from './draw-field.tsx';
import { isRequired, type Typed, type TypedRecord } from './field-values.ts';
import type { FormDescription, Values } from './form-description.ts';
import { DrawPart } from './draw-part.tsx';
import { shownFields, type Faults, type Line } from './read-values.ts';
import './described-fields.css';

interface DescribedFieldsProps {
  readonly description: FormDescription;
  readonly values: Values;
  readonly lines: Readonly<Record<string, readonly Line[]>>;
  readonly zone: string;
  readonly faults: Faults;
  readonly isReadOnly: boolean;
  readonly onValue: (key: string, value: Typed) => void;
  readonly onLines: (part: string, lines: readonly Line[]) => void;
}

export function DescribedFields(props: DescribedFieldsProps) {
  const { description, values, lines, zone, faults, isReadOnly, onValue, onLines } = props;
  const shown = shownFields(description.fields, values);
  const open = shown.filter(({ looks }) => looks !== 'fixed');
  const first = open.find(({ key }) => isUntouched(values[key])) ?? open[0];
  return (
    <>
      {shown.map((field) => (
        <DrawField
          key={field.key}
          field={field}
          value={values[field.key] ?? null}
          zone={zone}
          error={faults[field.key] ?? null}
          isRequired={isRequired(description.thing, field)}
          isReadOnly={isReadOnly}
          startsHere={field === first}
          aboutId={values['aboutId'] as TypedRecord | undefined}
          onChange={(value) => onValue(field.key, value)}
        />
      ))}
      {(description.parts ?? []).map((part) => (
        <DrawPart
          key={part.key}
          part={part}
          of={firstName(description, values)}
          lines={lines[part.key] ?? []}
          zone={zone}
          faults={faults}
          isReadOnly={isReadOnly}
          onChange={(next) => onLines(part.key, next)}
        />
      ))}
    </>
  );
}

/** The keyboard starts in the first field that is not filled in already. */
function isUntouched(value: Typed | undefined): boolean {
  return value === null || value === '' || (typeof value === 'object' && 'at' in value && value.at === '');
}

/** What the record is called so far. */
function firstName({ names }: FormDescription, values: Values): string {
  const name = values[names[0] ?? ''];
  return typeof name === 'string' ? name.trim() : '';
}
