/** The questions that screens ask, as hooks. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Id } from '../../contract/model/id.ts';
import { useCore } from './core.ts';

export function useAbout() {
  const { api } = useCore();
  return useQuery({
    queryKey: ['workspace', 'about', {}],
    queryFn: ({ signal }) => api.workspace.about({}, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** @param isNeeded how each round stands is asked for, and asked again, only while it is shown */
export function useRounds(isNeeded: boolean) {
  const { api } = useCore();
  return useQuery({
    queryKey: ['rounds', 'list', {}],
    queryFn: ({ signal }) => api.rounds.list({}, { signal }),
    enabled: isNeeded,
  });
}

/** A round's calls, as marks on its time scale. */
export function useCalls(roundId: Id<'round'> | null) {
  const { api } = useCore();
  const input = { roundId, limit: 1_000 };
  return useQuery({
    queryKey: ['attempts', 'list', input],
    queryFn: ({ signal }) => api.attempts.list(input, { signal }),
    enabled: roundId !== null,
  });
}
