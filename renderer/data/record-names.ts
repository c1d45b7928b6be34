import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Id } from '../../contract/model/id.ts';
import { useCore } from './core.ts';

/** What records are called; null while that is not known, or for one that is gone. */
export function useNamesOf(ids: readonly Id[]): (id: Id) => string | null {
  const { api } = useCore();
  const input = { ids: [...ids] };
  const { data } = useQuery({
    queryKey: ['records', 'names', input],
    queryFn: ({ signal }) => api.records.names(input, { signal }),
    placeholderData: keepPreviousData,
    enabled: ids.length > 0,
  });
  return (id) => data?.[id] ?? null;
}
