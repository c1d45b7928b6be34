/** One record that a filter is of: what is picked holds at once, and what is picked elsewhere takes its place. */
import { useState } from 'react';
import type { Id } from '../../../contract/model/id.ts';
import type { FindableKind } from '../../../contract/operations/find.ts';
import { RecordField, type ChosenRecord } from './record-field.tsx';

interface PickedRecordProps {
  readonly label: string;
  readonly kind: FindableKind;
  readonly id: Id<FindableKind> | null;
  /** What it is called; null while that is not known. */
  readonly name: string | null;
  readonly onPick: (id: Id<FindableKind> | null) => void;
}

export function PickedRecord({ label, kind, id, name, onPick }: PickedRecordProps) {
  const [typed, setTyped] = useState<ChosenRecord | null>(null);
  const chosen = id === null ? null : { id, name: name ?? '' };
  // What was chosen here has its name at once.
  const isOwn = typed !== null && (typed.id === null || typed.id === id);
  return (
    <RecordField
      label={label}
      kinds={[kind]}
      value={isOwn ? typed : chosen}
      onChange={(value) => {
        setTyped(value);
        if (value === null && id !== null) onPick(null);
      }}
      onSettle={(value) => {
        if (value?.id == null) setTyped(null);
        if (value?.id != null && value.id !== id) onPick(value.id);
      }}
    />
  );
}
