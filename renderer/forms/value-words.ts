/** What stands in a field, as words: for comparing what is here with what is elsewhere. */
import type { TypedWhen } from '../parts/form/when-field.tsx';
import { noAnswer, type Typed, type TypedFields, type TypedRecord } from './field-values.ts';
import type { FormField, PartDescription } from './form-description.ts';
import type { Line } from './read-values.ts';

const nothing = 'nothing';

export function valueWords(field: FormField | PartDescription, value: Typed | readonly Line[]): string {
  if (!('looks' in field)) return linesWords(field, value as readonly Line[]);
  if (value === null || value === '') return nothing;
  switch (field.looks) {
    case 'flag':
      return value === true ? 'Yes' : 'No';
    case 'choice':
      return field.options.find(({ id }) => id === value)?.title ?? (value as string);
    case 'when':
    case 'moment': {
      const { at, zone } = value as TypedWhen;
      return at === '' ? nothing : zone === '' ? at : `${at} (${zone})`;
    }
    case 'photo':
      return `the photo ${(value as string).slice(0, 12)}…`;
    case 'answers':
      return value === noAnswer ? nothing : 'another call';
    case 'record':
    case 'fixed':
      return (value as TypedRecord).name;
    case 'tells':
      return Object.keys((value as TypedFields).fields).join(', ') || nothing;
    default:
      return value as string;
  }
}

function linesWords({ fields }: PartDescription, lines: readonly Line[]): string {
  if (lines.length === 0) return nothing;
  return lines
    .map(({ values }) =>
      fields
        .map((field) => valueWords(field, values[field.key] ?? null))
        .filter((words) => words !== nothing)
        .join(', '),
    )
    .join('\n');
}
