/** How a field of a record stands: saved, refused, or changed elsewhere while it was typed into. */
import { Check, CircleAlert, GitCompare } from 'lucide-react';
import { Refusal } from '../../contract/errors.ts';
import { clockWords } from '../data/calendar-words.ts';
import { useLine } from '../data/line.ts';
import { Button } from '../parts/button.tsx';
import { RecordText } from '../parts/record-text.tsx';
import './field-standing.css';
import type { FormField, PartDescription } from './form-description.ts';
import type { Changes } from './use-changes.ts';
import { valueWords } from './value-words.ts';

interface FieldStandingProps {
  readonly field: FormField | PartDescription;
  readonly changes: Changes;
  readonly zone: string;
}

export function FieldStanding({ field, changes }: FieldStandingProps) {
  const state = changes.stateOf(field.key);
  const differs = changes.theirsOf(field.key);
  const isConnected = useLine(({ line }) => line === 'open');
  if (differs !== null) {
    const mine = 'looks' in field ? (changes.values[field.key] ?? null) : changes.linesOf(field);
    return (
      <fieldset className="field-standing-differs" aria-label={`${field.label}: changed elsewhere`}>
        <GitCompare aria-hidden="true" />
        <div className="field-standing-words">
          <p role="alert">This was changed elsewhere while it was typed here. Which is meant?</p>
          <dl>
            <dt>There</dt>
            <dd>
              <RecordText text={valueWords(field, differs.theirs)} />
            </dd>
            <dt>Here</dt>
            <dd>
              <RecordText text={valueWords(field, mine)} />
            </dd>
          </dl>
          <span className="field-standing-ways">
            <Button onPress={() => changes.takeTheirs(field.key)}>Take what is there</Button>
            <Button onPress={() => changes.keepMine(field.key)}>Write what is here</Button>
          </span>
        </div>
      </fieldset>
    );
  }
  if (state === null) return null;
  return (
    <output className="field-standing" data-is={state.is}>
      {state.is === 'saving' && (isConnected ? 'Saving…' : 'Not confirmed, checking')}
      {state.is === 'saved' && (
        <>
          <Check aria-hidden="true" />
          Saved {clockWords(state.at)}
        </>
      )}
      {state.is === 'failed' && (
        <>
          <CircleAlert aria-hidden="true" />
          {state.why instanceof Refusal
            ? state.why.message
            : 'It was not saved; leave the field again to try once more.'}
        </>
      )}
    </output>
  );
}
