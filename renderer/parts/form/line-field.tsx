/** One line of text. */
import type { KeyboardEvent } from 'react';
import { describedBy, FieldFrame, useFieldIds, type FieldProps } from './field-frame.tsx';

interface LineFieldProps extends FieldProps<string> {
  readonly placeholder?: string;
  /** The keyboard that a touch screen offers. */
  readonly keyboard?: 'text' | 'numeric' | 'url' | 'email' | 'tel';
  /** Words of the text's language are checked only where prose is expected. */
  readonly spellCheck?: boolean;
  /** For a figure or a code of a few characters. */
  readonly isShort?: boolean;
}

export function LineField(given: LineFieldProps) {
  const { placeholder, keyboard, spellCheck = false, isShort = false, ...props } = given;
  const { value, onChange, onSettle, isRequired, isReadOnly, startsHere } = props;
  const ids = useFieldIds();

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    onSettle?.(event.currentTarget.value);
  }

  return (
    <FieldFrame ids={ids} {...props}>
      <input
        id={ids.field}
        className="field-input"
        data-short={isShort || undefined}
        dir="auto"
        value={value}
        placeholder={placeholder}
        inputMode={keyboard}
        autoComplete="off"
        spellCheck={spellCheck}
        required={isRequired}
        readOnly={isReadOnly}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a form that opens puts the keyboard into its first field
        autoFocus={startsHere}
        aria-invalid={props.error == null ? undefined : true}
        {...describedBy(ids, props)}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={(event) => onSettle?.(event.target.value)}
      />
    </FieldFrame>
  );
}
