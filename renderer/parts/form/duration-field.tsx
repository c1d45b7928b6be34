/** A limit such as `48 h` or `7 days`, kept as it is typed; `readDuration` reads it into minutes. */
import { readDuration, showDuration } from '../../../contract/model/duration-parse.ts';
import type { FieldProps } from './field-frame.tsx';
import { LineField } from './line-field.tsx';

export function DurationField({ error, hint, ...props }: FieldProps<string>) {
  const minutes = readDuration(props.value);
  const echo = minutes === null ? null : showDuration(minutes);
  return (
    <LineField
      {...props}
      isShort
      placeholder="48 h"
      error={error ?? null}
      hint={echo === null || echo === props.value.trim() ? hint : `= ${echo}`}
    />
  );
}
