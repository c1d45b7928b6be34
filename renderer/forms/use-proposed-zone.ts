import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Id } from '../../contract/model/id.ts';
import { useCore } from '../data/core.ts';
import type { TypedRecord } from './field-values.ts';
import type { FormDescription, Values } from './form-description.ts';

/**
 * Once a country is chosen, the zone of its capital is filled in, where no zone stands there yet.
 * @returns gives values the zone that is about to be proposed, for whoever sends them before it was
 */
export function useProposedZone(
  { proposesZoneOf }: FormDescription,
  values: Values,
  propose: (zone: string) => void,
): (values: Values) => Promise<Values> {
  const { api, answers } = useCore();
  const country = proposesZoneOf === undefined ? null : (values[proposesZoneOf] as TypedRecord | null);
  const id = (country?.id ?? null) as Id<'country'> | null;
  const asked = {
    queryKey: ['countries', 'zone', { id }],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      api.countries.zone({ id: id as Id<'country'> }, { signal }),
  };
  const { data: zone } = useQuery({ ...asked, enabled: id !== null });
  const isOpen = values['zone'] === '';
  const latest = useRef(propose);
  useEffect(() => {
    latest.current = propose;
  });
  useEffect(() => {
    // Asked when the country changes, not when the field is emptied: whoever empties it wants to type.
    if (isOpen && typeof zone === 'string') latest.current(zone);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [zone]);
  return async (sent) => {
    if (id === null || sent['zone'] !== '' || zone !== undefined) return sent;
    const proposed = await answers.fetchQuery(asked).catch(() => null);
    return proposed === null ? sent : { ...sent, zone: proposed };
  };
}
