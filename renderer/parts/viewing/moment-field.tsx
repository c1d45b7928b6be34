/** A field for one moment, typed as a date or a date and time on the clock of a zone. */
import { CircleAlert } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { Refusal } from '../../../contract/errors.ts';
import { parseInstant } from '../../../contract/model/when.ts';
import { typedMoment } from '../../data/time-steps.ts';
import '../field.css';
import { leaveField } from '../leave-field.ts';
import './moment-field.css';
import { MomentWords } from './moment-words.tsx';

interface MomentFieldProps {
  readonly id?: string;
  readonly label: string;
  /** Epoch milliseconds; null shows the placeholder. */
  readonly value: number | null;
  readonly zone: string;
  /** What an empty field stands for; without it, an empty field is left as it was. */
  readonly whenEmpty?: string;
  readonly onCommit: (epochMs: number | null) => void;
}

type Read = { readonly moment: number | null } | { readonly fault: string };

export function MomentField({ id, label, value, zone, whenEmpty, onCommit }: MomentFieldProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const [draft, setDraft] = useState<string | null>(null);
  const [isFaultShown, setFaultShown] = useState(false);
  const read = draft === null ? { moment: value } : readMoment(draft, zone, whenEmpty !== undefined);
  const fault = 'fault' in read && isFaultShown ? read.fault : null;

  function commit(): void {
    if (draft === null) return;
    if (draft.trim() === '' && whenEmpty === undefined) return reset();
    if ('fault' in read) return setFaultShown(true);
    reset();
    onCommit(read.moment);
  }

  function reset(): void {
    setDraft(null);
    setFaultShown(false);
  }

  /** What is left is committed; what cannot be read holds the keyboard. */
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Escape' && draft !== null) reset();
    else if (event.key === 'Enter' && 'fault' in read) commit();
    else if (event.key === 'Enter' || event.key === 'Escape') {
      // The link that has the keyboard then is not to be opened by the same key.
      event.preventDefault();
      leaveField(event.currentTarget);
    }
  }

  return (
    <div className="field moment-field">
      <span className="moment-field-head">
        <label className="field-label" htmlFor={fieldId}>
          {label}
        </label>
        <output className="moment-field-echo" id={`${fieldId}-echo`} htmlFor={fieldId} aria-live="off">
          {'moment' in read && read.moment !== null && <MomentWords moment={read.moment} zone={zone} />}
        </output>
      </span>
      <input
        id={fieldId}
        className="field-input moment-field-input"
        value={draft ?? (value === null ? '' : typedMoment(value, zone))}
        placeholder={whenEmpty}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={fault !== null || undefined}
        aria-describedby={fault === null ? `${fieldId}-echo` : `${fieldId}-error`}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={commit}
      />
      {fault !== null && (
        <p className="field-error moment-field-error" id={`${fieldId}-error`} role="alert">
          <CircleAlert aria-hidden="true" />
          {fault}
        </p>
      )}
    </div>
  );
}

function readMoment(typed: string, zone: string, mayBeEmpty: boolean): Read {
  if (mayBeEmpty && typed.trim() === '') return { moment: null };
  try {
    return { moment: parseInstant(typed, zone) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { fault: error.problems[0]?.message ?? error.record.happened };
  }
}
