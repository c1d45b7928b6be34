/** A time zone, found by its city, its region or its offset. */
import { useState } from 'react';
import { findZone, placeOf, zoneFault } from '../../../contract/model/time-zone.ts';
import { ComboField, type ComboValue } from './combo-field.tsx';
import type { FieldProps } from './field-frame.tsx';
import { zonesFitting } from './zones-fitting.ts';

interface ZoneFieldProps extends FieldProps<string> {
  readonly isShort?: boolean;
  /** Epoch milliseconds: the offsets listed are those of then; without it, of now. */
  readonly at?: number | null;
}

/** The value is a zone's IANA name, or whatever was typed in its place. */
export function ZoneField({ value, onChange, onSettle, error, at, ...props }: ZoneFieldProps) {
  const [isMeant, setMeant] = useState(true);
  const known = findZone(value);
  const shown: ComboValue | null =
    value === ''
      ? null
      : known === undefined
        ? { id: null, name: value }
        : { id: known, name: placeOf(known) };
  const own = isMeant && value !== '' && known === undefined ? zoneFault(value) : null;

  return (
    <ComboField
      {...props}
      value={shown}
      options={zonesFitting(known === undefined ? value : placeOf(known), at ?? null)}
      error={error ?? own}
      placeholder="City or region"
      whenEmpty="No time zone has this name."
      onChange={(next) => {
        setMeant(false);
        onChange(next?.name ?? '');
      }}
      onSettle={() => {
        setMeant(true);
        onSettle?.(findZone(value) ?? value);
      }}
      onChoose={({ id }) => {
        setMeant(true);
        onChange(id);
        onSettle?.(id);
      }}
    />
  );
}
