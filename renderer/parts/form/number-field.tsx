/** A whole number, kept as it is typed; `readWholeNumber` reads it. */
import type { FieldProps } from './field-frame.tsx';
import { LineField } from './line-field.tsx';

export function NumberField(props: FieldProps<string>) {
  return <LineField {...props} keyboard="numeric" isShort />;
}
