/** The zone that times of a form are told in unless theirs is said: that of the seat it is about, else the workspace's. */
import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../contract/model/id.ts';
import { useAbout } from '../data/answers.ts';
import { useCore } from '../data/core.ts';
import { useStage } from '../data/stage.ts';
import type { TypedRecord } from './field-values.ts';
import type { FormDescription } from './form-description.ts';

/** @param values the fields as they are typed, or as a record keeps them */
export function useFormZone(
  { zoneFrom }: FormDescription,
  values: Readonly<Record<string, unknown>>,
): string {
  const seat = zoneFrom === undefined ? null : (values[zoneFrom] as TypedRecord | Id | null);
  const ofSeat = useZoneOfSeat(typeof seat === 'string' ? seat : (seat?.id ?? null));
  const shown = useStage((state) => state.shown?.zone);
  const { data: about } = useAbout();
  return ofSeat ?? shown ?? about?.zone ?? 'UTC';
}

function useZoneOfSeat(id: Id | null): string | null {
  const { api } = useCore();
  const { data } = useQuery({
    queryKey: ['records', 'read', { id, parts: [] }],
    queryFn: ({ signal }) => api.records.read({ id: id as Id }, { signal }),
    enabled: id !== null,
  });
  const zone = data?.fields['zone'];
  return typeof zone === 'string' ? zone : null;
}
