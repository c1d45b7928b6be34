/** What a new record starts with: as it was asked for, and the round and holder of a request where one is meant. */
import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../contract/model/id.ts';
import { useCore } from '../data/core.ts';
import type { FormAsked } from '../data/open-form.ts';
import { findDescription } from './descriptions/index.ts';

export type Filled = Readonly<Record<string, unknown>>;

/** @returns null until a request that is meant has been read */
export function useFilled({ thing, filled }: Extract<FormAsked, { form: 'make' }>): {
  readonly filled: Filled | null;
  readonly error: Error | null;
} {
  const { api } = useCore();
  const isField = findDescription(thing)?.fields.some(({ key }) => key === 'requestId') === true;
  const id = isField ? null : ((filled['requestId'] ?? null) as Id<'request'> | null);
  const { data, error } = useQuery({
    queryKey: ['records', 'read', { id, parts: [] }],
    queryFn: ({ signal }) => api.records.read({ id: id as Id }, { signal }),
    enabled: id !== null,
  });
  if (id === null) return { filled, error: null };
  if (data === undefined) return { filled: null, error };
  const { requestId: _, ...rest } = filled;
  const { holderId, roundId } = data.fields;
  const ofRequest = { roundId, ...(holderId === null ? {} : { officialId: holderId }) };
  return { filled: { ...ofRequest, ...rest }, error: null };
}
