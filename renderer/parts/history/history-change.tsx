/** What a command did to one record: each field before and after, and a way to put it back. */
import { ArrowRight, Undo2 } from 'lucide-react';
import type { ChangeInHistory } from '../../../contract/operations/history.ts';
import { Button } from '../button.tsx';
import { RecordText } from '../record-text.tsx';
import './history-change.css';
import type { PuttingBack } from './use-putting-back.ts';

interface HistoryChangeProps {
  readonly change: ChangeInHistory;
  /** Whether it says which record it is: it is not the one whose history this is, or not alone. */
  readonly isNamed: boolean;
  /** Whether the title of the command names it already. */
  readonly isAlone: boolean;
  readonly puttingBack: PuttingBack | null;
}

export function HistoryChange({ change, isNamed, isAlone, puttingBack }: HistoryChangeProps) {
  const { before, after, phrase, fields } = change;
  const table = <Fields change={change} puttingBack={puttingBack} />;
  const isChanged = before !== null && after !== null;
  return (
    <div className="history-change">
      {isNamed && !isAlone && isChanged && (
        <h4>
          <RecordText text={upperFirst(phrase)} />
        </h4>
      )}
      {isNamed && !isChanged ? (
        <details>
          <summary>
            {before === null ? 'As it was made' : 'As it was removed'}
            {!isAlone && (
              <>
                {': '}
                <RecordText text={phrase} />
              </>
            )}
          </summary>
          {table}
        </details>
      ) : (
        table
      )}
      {before !== null && (after === null || fields.length > 1) && (
        <WayBack change={change} puttingBack={puttingBack}>
          {after === null ? 'Put the record back' : 'Put the whole record back to before this'}
        </WayBack>
      )}
    </div>
  );
}

function Fields({ change, puttingBack }: { change: ChangeInHistory; puttingBack: PuttingBack | null }) {
  const { id, sequence, before, after, fields } = change;
  return (
    <dl className="history-fields">
      {fields.map((field) => (
        <div key={field.field} className="history-field">
          <dt>{field.label}</dt>
          <dd>
            <States change={change} field={field} />
          </dd>
          {puttingBack !== null && before !== null && after !== null && (
            <dd className="history-field-way">
              <Button
                look="bare"
                aria-label={`Put this back: ${field.label}, ${field.before ?? 'nothing'}`}
                isDisabled={puttingBack.isPending}
                onPress={() => puttingBack.putBack({ id, sequence, field: field.field })}
              >
                <Undo2 aria-hidden="true" />
                Put this back
              </Button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

interface WayBackProps {
  readonly change: ChangeInHistory;
  readonly puttingBack: PuttingBack | null;
  readonly children: string;
}

function WayBack({ change: { id, sequence, phrase }, puttingBack, children }: WayBackProps) {
  if (puttingBack === null) return null;
  return (
    <Button
      aria-label={`${children}: ${phrase}`}
      isDisabled={puttingBack.isPending}
      onPress={() => puttingBack.putBack({ id, sequence, field: null })}
    >
      <Undo2 aria-hidden="true" />
      {children}
    </Button>
  );
}

/** Before and after; of a record that was made or removed there is one of them. */
function States({ change, field }: { change: ChangeInHistory; field: ChangeInHistory['fields'][number] }) {
  const { before, after } = field;
  if (change.before === null) return <RecordText text={after ?? ''} />;
  if (change.after === null) return <RecordText text={before ?? ''} />;
  return (
    <>
      <span className="history-field-before">
        <span className="unseen">before: </span>
        <State text={before} />
      </span>
      <ArrowRight aria-hidden="true" />
      <span>
        <span className="unseen">after: </span>
        <State text={after} />
      </span>
    </>
  );
}

function State({ text }: { text: string | null }) {
  return text === null ? <span className="muted">nothing</span> : <RecordText text={text} />;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
