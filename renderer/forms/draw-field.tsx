/** One described field, drawn. */
import type { ReactNode } from 'react';
import type { Id } from '../../contract/model/id.ts';
import type { FindableKind } from '../../contract/operations/find.ts';
import { ChoiceField } from '../parts/form/choice-field.tsx';
import { DurationField } from '../parts/form/duration-field.tsx';
import { FixedField } from '../parts/form/fixed-field.tsx';
import { FlagField } from '../parts/form/flag-field.tsx';
import { LineField } from '../parts/form/line-field.tsx';
import { NumberField } from '../parts/form/number-field.tsx';
import { ProseField } from '../parts/form/prose-field.tsx';
import { RecordField, type ChosenRecord } from '../parts/form/record-field.tsx';
import { WhenField, type TypedWhen } from '../parts/form/when-field.tsx';
import { ZoneField } from '../parts/form/zone-field.tsx';
import { AnswersField } from './answers-field.tsx';
import type { Typed, TypedFields, TypedRecord } from './field-values.ts';
import type { FormField } from './form-description.ts';
import { ListedField } from './listed-field.tsx';
import { TellsField } from './tells-field.tsx';

export interface DrawFieldProps {
  readonly field: FormField;
  readonly value: Typed;
  /** The zone of times whose own is not said. */
  readonly zone: string;
  readonly error: string | null;
  readonly isRequired: boolean;
  readonly isReadOnly?: boolean | undefined;
  readonly isLabelUnseen?: boolean | undefined;
  readonly startsHere?: boolean | undefined;
  /** The record whose version is told, where one is. */
  readonly aboutId?: TypedRecord | null | undefined;
  /** The record whose field it is, where it is there already. */
  readonly of?: Id | undefined;
  readonly after?: ReactNode;
  readonly onChange: (value: Typed) => void;
  readonly onSettle?: ((value: Typed) => void) | undefined;
}

export function DrawField({ field, value, zone, of, aboutId, onChange, onSettle, ...rest }: DrawFieldProps) {
  const shared = {
    ...rest,
    isRequired: rest.isRequired && isOpen(field, value),
    label: field.label,
    hint: field.hint,
    onChange,
    onSettle,
  };
  switch (field.looks) {
    case 'line':
      return (
        <LineField
          {...shared}
          value={value as string}
          isShort={field.isShort ?? false}
          keyboard={field.keyboard ?? 'text'}
          placeholder={field.placeholder ?? ''}
        />
      );
    case 'prose':
      return <ProseField {...shared} value={value as string} />;
    case 'number':
      return <NumberField {...shared} value={value as string} />;
    case 'duration':
      return <DurationField {...shared} value={value as string} />;
    case 'zone':
      return <ZoneField {...shared} value={value as string} />;
    case 'flag':
      return <FlagField {...shared} value={value as boolean | null} />;
    case 'choice':
      return (
        <ChoiceField
          {...shared}
          value={value as string | null}
          options={field.options}
          {...(field.isList === true ? { look: 'list' as const } : {})}
        />
      );
    case 'when':
    case 'moment': {
      const typed = value as TypedWhen;
      const told = (next: TypedWhen): TypedWhen =>
        typed.zone === '' && next.zone === zone ? { ...next, zone: '' } : next;
      return (
        <WhenField
          {...shared}
          value={{ at: typed.at, zone: typed.zone || zone }}
          alsoIn={zone}
          onChange={(next) => onChange(told(next))}
          onSettle={(next) => onSettle?.(told(next))}
        />
      );
    }
    case 'record':
      return (
        <RecordField<FindableKind>
          {...shared}
          value={value as ChosenRecord | null}
          kinds={field.kinds}
          making={field.making ?? []}
        />
      );
    case 'answers':
      return <AnswersField {...shared} value={value as string | null} of={of ?? null} />;
    case 'listed':
      return <ListedField {...shared} value={value as string | null} of={field.of} />;
    case 'photo':
      // Its part draws it, with what is to be done with a file.
      return null;
    case 'fixed':
      return <FixedField label={field.label} value={(value as TypedRecord | null)?.name ?? ''} />;
    case 'tells':
      return (
        <TellsField
          {...shared}
          value={value as TypedFields}
          about={aboutId ?? null}
          zone={zone}
          Draws={DrawField}
        />
      );
  }
}

/** What cannot be left empty, or has been chosen already, needs no mark that it is required. */
function isOpen({ looks, initial }: FormField, value: Typed): boolean {
  const isChosen = value !== null && (looks === 'choice' || looks === 'flag' || looks === 'listed');
  return looks !== 'tells' && initial === undefined && !isChosen;
}
