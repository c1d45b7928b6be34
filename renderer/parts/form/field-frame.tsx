/** What lies around every field of a form: its label, whether it is required, a hint, and what is wrong with it. */
import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import '../field.css';
import './field-frame.css';

/** What every field of a form is given. `Value` is what was typed or chosen, right or wrong, so that it can be kept. */
export interface FieldProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** The field was left, Enter was pressed in it, or one of several was chosen: the value is meant. */
  readonly onSettle?: ((value: Value) => void) | undefined;
  readonly hint?: ReactNode;
  /** What is wrong with the value, as a sentence. */
  readonly error?: string | null | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly isLabelUnseen?: boolean | undefined;
  readonly startsHere?: boolean | undefined;
  /** Beneath the field: how the form stands with it. */
  readonly after?: ReactNode;
}

export interface FieldIds {
  readonly field: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string;
}

export function useFieldIds(): FieldIds {
  const id = useId();
  return { field: id, label: `${id}-label`, hint: `${id}-hint`, error: `${id}-error` };
}

/** What a control inside the frame is told, so that it is read with its hint and its fault. */
export function describedBy(ids: FieldIds, { hint, error }: Pick<FieldProps<unknown>, 'hint' | 'error'>) {
  const parts = [...(error == null ? [] : [ids.error]), ...(hint == null ? [] : [ids.hint])];
  return parts.length === 0 ? {} : { 'aria-describedby': parts.join(' ') };
}

type Framed = Pick<
  FieldProps<unknown>,
  'label' | 'hint' | 'error' | 'isRequired' | 'isLabelUnseen' | 'after'
>;

interface FieldFrameProps extends Framed {
  readonly ids: FieldIds;
  /** A group of controls is named by `aria-labelledby`; a single one is labelled. */
  readonly isGroup?: boolean;
  readonly children: ReactNode;
}

export function FieldFrame(props: FieldFrameProps) {
  const { ids, label, hint, error, isRequired, isLabelUnseen, isGroup = false, children, after } = props;
  return (
    <div className="form-field">
      <span className={isLabelUnseen ? 'unseen' : 'form-field-head'}>
        {isGroup ? (
          <span className="field-label" id={ids.label}>
            {label}
          </span>
        ) : (
          <label className="field-label" id={ids.label} htmlFor={ids.field}>
            {label}
          </label>
        )}
        {isRequired && <span className="form-field-required">required</span>}
      </span>
      <div className="form-field-body">
        {children}
        {error != null && (
          <p className="field-error" id={ids.error}>
            <CircleAlert aria-hidden="true" />
            <span>{error}</span>
          </p>
        )}
        {hint != null && (
          <p className="field-note" id={ids.hint}>
            {hint}
          </p>
        )}
        {after}
      </div>
    </div>
  );
}
