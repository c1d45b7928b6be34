import { useState } from 'react';
import type { Id } from '../../../contract/model/id.ts';
import { filterWaits, useWaitsReading } from '../../data/waits-reading.ts';
import { RecordField, type ChosenRecord } from '../../parts/form/record-field.tsx';
import type { RecordPart } from './waits-filter.tsx';

interface FilterRecordProps {
  readonly part: RecordPart;
  readonly kind: 'official' | 'seat' | 'country' | 'roster' | 'round' | 'topic';
  readonly nameOf: (id: Id) => string | null;
}

/** One record that requests have to be of. */
export function FilterRecord({ part, kind, nameOf }: FilterRecordProps) {
  const id = useWaitsReading((state) => state.filter[part]);
  const [typed, setTyped] = useState<ChosenRecord | null>(null);
  const chosen = id === null ? null : { id, name: nameOf(id) ?? '' };
  // What was chosen here has its name at once.
  const isOwn = typed !== null && (typed.id === null || typed.id === id);
  return (
    <RecordField
      label={kind.charAt(0).toUpperCase() + kind.slice(1)}
      kinds={[kind]}
      value={isOwn ? typed : chosen}
      onChange={(value) => {
        setTyped(value);
        if (value === null && id !== null) filterWaits({ [part]: null });
      }}
      onSettle={(value) => {
        if (value?.id == null) setTyped(null);
        if (value?.id != null && value.id !== id) filterWaits({ [part]: value.id });
      }}
    />
  );
}
