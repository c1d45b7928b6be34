/** Yes or no; nothing is chosen until somebody chooses. */
import { ChoiceField } from './choice-field.tsx';
import type { FieldProps } from './field-frame.tsx';

const options = [
  { id: 'yes', title: 'Yes' },
  { id: 'no', title: 'No' },
] as const;

export function FlagField({ value, onChange, onSettle, ...props }: FieldProps<boolean | null>) {
  const chosen = value === null ? null : value ? 'yes' : 'no';
  return (
    <ChoiceField
      {...props}
      options={options}
      look="buttons"
      value={chosen}
      onChange={(word) => onChange(word === null ? null : word === 'yes')}
      onSettle={(word) => onSettle?.(word === null ? null : word === 'yes')}
    />
  );
}
