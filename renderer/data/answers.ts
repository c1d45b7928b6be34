/** The questions that screens ask, as hooks. */
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
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

/** When a round's calls were, for its time scale; nothing is asked without a round. */
export function useCallsOf(roundId: Id<'round'> | null) {
  const { api } = useCore();
  return useQuery({
    queryKey: ['rounds', 'calls', { roundId }],
    queryFn: roundId === null ? skipToken : ({ signal }) => api.rounds.calls({ roundId }, { signal }),
  });
}

export function useOutcomes() {
  const { api } = useCore();
  return useQuery({
    queryKey: ['outcomes', 'list', {}],
    queryFn: ({ signal }) => api.outcomes.list({}, { signal }),
  });
}
