/** Records of every kind by name, while a name is being typed. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { textLimits } from '../../contract/model/text.ts';
import type { Found } from '../../contract/operations/find.ts';
import { useCore } from './core.ts';

const shownAtOnce = 20;
/** What was found is of no use a moment later, and typing leaves many answers. */
const keptMs = 30_000;

interface FoundNames {
  readonly found: readonly Found[];
  /** False while they are those of a text that was typed before. */
  readonly isSettled: boolean;
  readonly hasMore: boolean;
}

const nothing: FoundNames = { found: [], isSettled: true, hasMore: false };

export function useFoundNames(typed: string): FoundNames {
  const { api } = useCore();
  const text = typed.trim().slice(0, textLimits.name);
  const input = { text, limit: shownAtOnce };
  const { data, isPlaceholderData, isFetching } = useQuery({
    queryKey: ['find', 'names', input],
    queryFn: ({ signal }) => api.find.names(input, { signal }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    gcTime: keptMs,
  });
  if (text === '') return nothing;
  if (data === undefined) return { ...nothing, isSettled: !isFetching };
  return { found: data.found, isSettled: !isPlaceholderData, hasMore: data.more };
}
