/** What can be set for many calls at once; each field leaves things as they are until something is chosen. */
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { callChangeSchema } from '../../../contract/model/call-change.ts';
import { channels, parties, reasons } from '../../../contract/model/words.ts';
import { useOutcomes } from '../../data/answers.ts';
import type { Option } from '../../parts/choice-list.tsx';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { LineField } from '../../parts/form/line-field.tsx';
import { withCapital } from './call-words.ts';

export type BulkFieldsSet = z.input<typeof callChangeSchema>;

interface BulkFieldsProps {
  readonly fields: BulkFieldsSet;
  readonly onChange: (fields: BulkFieldsSet) => void;
}

const asItIs = { id: 'as it is', title: 'Leave as it is' } as const;
const noReason = { id: 'no reason', title: 'No reason' } as const;
const partyOptions = parties.map((id) => ({
  id,
  title: { us: 'Us', them: 'Them', unknown: 'Not stated', disputed: 'Disputed' }[id],
}));

export function BulkFields({ fields, onChange }: BulkFieldsProps) {
  const { data: outcomes = [] } = useOutcomes();
  const set = (change: BulkFieldsSet) => onChange({ ...fields, ...change });
  const { reason } = fields;
  return (
    <div className="bulk-fields">
      <Choice
        label="Outcome"
        options={outcomes.map(({ id, name }) => ({ id, title: withCapital(name) }))}
        value={fields.outcomeId}
        onChoose={(outcomeId) => set({ outcomeId })}
      />
      <Choice
        label="Reason"
        options={[noReason, ...reasons.map((id) => ({ id, title: withCapital(id) }))]}
        value={reason === null ? noReason.id : reason}
        onChoose={(id) => set({ reason: id === noReason.id ? null : id })}
      />
      <Choice
        label="Channel"
        options={channels.map((id) => ({ id, title: withCapital(id) }))}
        value={fields.channel}
        onChoose={(channel) => set({ channel })}
      />
      <Choice
        label="Asked by"
        options={partyOptions}
        value={fields.askedBy}
        onChoose={(askedBy) => set({ askedBy })}
      />
      <Choice
        label="Dialled by"
        options={partyOptions}
        value={fields.dialledBy}
        onChoose={(dialledBy) => set({ dialledBy })}
      />
      <TypedField
        label="Words on the reason"
        value={fields.reasonRemark ?? ''}
        onSettle={(words) => set({ reasonRemark: words === '' ? undefined : words })}
      />
      <TypedField
        label="Add to the remark"
        value={fields.addToRemark ?? ''}
        onSettle={(words) => set({ addToRemark: words === '' ? undefined : words })}
      />
    </div>
  );
}

/** Whether anything is to be changed. */
export function isAnythingSet(fields: BulkFieldsSet): boolean {
  return Object.values(fields).some((value) => value !== undefined);
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | undefined;
  readonly onChoose: (value: Value | undefined) => void;
}

function Choice<Value extends string>({ label, options, value, onChoose }: ChoiceProps<Value>) {
  return (
    <ChoiceField<Value | typeof asItIs.id>
      label={label}
      look="list"
      options={[asItIs, ...options]}
      value={value ?? asItIs.id}
      onChange={(chosen) => onChoose(chosen === null || chosen === asItIs.id ? undefined : chosen)}
    />
  );
}

const restMs = 300;

interface TypedFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSettle: (words: string) => void;
}

/** The preview follows once typing has come to rest. */
function TypedField({ label, value, onSettle }: TypedFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = setTimeout(() => onSettle(typed.trim()), restMs);
    return () => clearTimeout(timer);
  }, [typed, value, onSettle]);
  return <LineField label={label} value={typed} onChange={setTyped} spellCheck />;
}
