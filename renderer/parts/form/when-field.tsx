/** A time as people write it, in a zone, with what was understood of it said in full beneath. */
import { useState, type KeyboardEvent } from 'react';
import { whenInputSchema, type When } from '../../../contract/model/when.ts';
import { describedBy, FieldFrame, useFieldIds, type FieldProps } from './field-frame.tsx';
import './when-field.css';
import { precisionWords, whenElsewhere, whenInFull } from './when-words.ts';
import { ZoneField } from './zone-field.tsx';

/** What was typed: `whenInputSchema` reads it. An empty `at` is no time. */
export interface TypedWhen {
  readonly at: string;
  readonly zone: string;
}

interface WhenFieldProps extends FieldProps<TypedWhen> {
  /** The same instant is said on the clock of this zone as well. */
  readonly alsoIn?: string | null;
  readonly placeholder?: string;
}

type Read = { readonly when: When } | { readonly fault: string } | null;

export function WhenField(props: WhenFieldProps) {
  const { label, value, onChange, onSettle, alsoIn, isReadOnly = false, placeholder } = props;
  const ids = useFieldIds();
  const [isMeant, setMeant] = useState(true);
  const read = readTyped(value);
  const fault = props.error ?? (isMeant && read !== null && 'fault' in read ? read.fault : null);
  const isRead = read !== null && 'when' in read;
  // What was understood takes the place of what may be typed.
  const framed = { ...props, error: fault, hint: isRead ? undefined : props.hint };
  const described = describedBy(ids, framed);

  function settle(next: TypedWhen): void {
    setMeant(true);
    onSettle?.(next);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) settle(value);
  }

  return (
    <FieldFrame
      ids={ids}
      {...framed}
      after={
        <>
          <WhenEcho id={`${ids.field}-echo`} read={read} alsoIn={alsoIn ?? null} />
          {props.after}
        </>
      }
    >
      <div className="when-field">
        <input
          id={ids.field}
          className="field-input"
          value={value.at}
          placeholder={placeholder ?? '2013-02-12 14:30'}
          autoComplete="off"
          spellCheck={false}
          required={props.isRequired}
          readOnly={isReadOnly}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a form that opens puts the keyboard into its first field
          autoFocus={props.startsHere}
          aria-invalid={fault === null ? undefined : true}
          aria-describedby={[described['aria-describedby'], `${ids.field}-echo`].filter(Boolean).join(' ')}
          onChange={(event) => {
            setMeant(false);
            onChange({ ...value, at: event.target.value });
          }}
          onKeyDown={onKeyDown}
          onBlur={(event) => settle({ ...value, at: event.target.value })}
        />
        <ZoneField
          label={`Zone of ${label.toLowerCase()}`}
          isLabelUnseen
          isReadOnly={isReadOnly}
          value={value.zone}
          at={isRead ? read.when.from : null}
          onChange={(zone) => onChange({ ...value, zone })}
          onSettle={(zone) => onSettle?.({ ...value, zone })}
        />
      </div>
    </FieldFrame>
  );
}

function WhenEcho({ id, read, alsoIn }: { id: string; read: Read; alsoIn: string | null }) {
  const when = read !== null && 'when' in read ? read.when : null;
  const elsewhere = when === null || alsoIn === null ? null : whenElsewhere(when, alsoIn);
  return (
    <output id={id} className="when-echo" aria-live="polite">
      {when !== null && (
        <>
          <span className="figures when-echo-full">{whenInFull(when)}</span>
          <span className="when-echo-precision">{precisionWords(when)}</span>
          {elsewhere !== null && <span className="figures when-echo-elsewhere">= {elsewhere}</span>}
        </>
      )}
    </output>
  );
}

/** Null while nothing is typed. */
export function readTyped({ at, zone }: TypedWhen): Read {
  if (at.trim() === '') return null;
  const read = whenInputSchema.safeParse({ at, zone });
  if (read.success) return { when: read.data };
  // What is wrong with the zone is said beside the zone.
  const issue = read.error.issues.find(({ path }) => path[0] !== 'zone');
  return issue === undefined ? null : { fault: issue.message };
}
