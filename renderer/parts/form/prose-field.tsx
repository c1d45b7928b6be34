/** Any number of lines; the field grows with them. */
import { describedBy, FieldFrame, useFieldIds, type FieldProps } from './field-frame.tsx';

export function ProseField(props: FieldProps<string>) {
  const { value, onChange, onSettle, isRequired, isReadOnly, startsHere } = props;
  const ids = useFieldIds();
  return (
    <FieldFrame ids={ids} {...props}>
      <textarea
        id={ids.field}
        className="field-input"
        dir="auto"
        value={value}
        rows={1}
        autoComplete="off"
        required={isRequired}
        readOnly={isReadOnly}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a form that opens puts the keyboard into its first field
        autoFocus={startsHere}
        aria-invalid={props.error == null ? undefined : true}
        {...describedBy(ids, props)}
        onChange={(event) => onChange(event.target.value)}
        onBlur={(event) => onSettle?.(event.target.value)}
      />
    </FieldFrame>
  );
}
