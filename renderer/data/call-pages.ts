/** The calls in sight, a page at a time: what is scrolled past is kept for a while, what is not reached is never asked for. */
import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CallFilter, CallSort } from '../../contract/model/call-view.ts';
import type { Id } from '../../contract/model/id.ts';
import type { Call } from '../../contract/operations/attempts.ts';
import type { Progress } from '../../contract/operations/operation.ts';
import type { DemarcheApi } from '../../contract/operations/index.ts';
import { create } from 'zustand';
import { useCore } from './core.ts';

export const callsOnPage = 100;
const keptMs = 60_000;

type Answer = Awaited<ReturnType<DemarcheApi['attempts']['page']>>;

/** How far the core has come that reads the calls for the first time; null while it does not. */
export const useCallsReading = create<{ readonly reading: Progress | null }>()(() => ({ reading: null }));

function pageQuery(
  api: DemarcheApi,
  filter: CallFilter,
  sort: CallSort,
  offset: number,
  limit = callsOnPage,
) {
  const input = { filter, sort, offset, limit };
  return {
    queryKey: ['attempts', 'page', input] as const,
    async queryFn({ signal }: { signal: AbortSignal }) {
      try {
        return await api.attempts.page(input, {
          signal,
          onProgress: (reading) => useCallsReading.setState({ reading }),
        });
      } finally {
        useCallsReading.setState({ reading: null });
      }
    },
    gcTime: keptMs,
  };
}

/** How many calls the filter leaves, the first of them, and the names in the filter; of the filter before while one waits. */
export function useCallCount(filter: CallFilter, sort: CallSort) {
  const { api } = useCore();
  return useQuery({ ...pageQuery(api, filter, sort, 0), placeholderData: keepPreviousData });
}

/** Beyond these the core needs its columns, and better reads them before somebody scrolls there. */
const readAtOnce = 1_000;

/** Has the core read what it needs for the deeper pages, while the first one is looked at. */
export function useReadAhead(filter: CallFilter, sort: CallSort, total: number): void {
  const { api } = useCore();
  const answers = useQueryClient();
  const isDeep = total > readAtOnce;
  useEffect(() => {
    if (isDeep) void answers.prefetchQuery(pageQuery(api, filter, sort, readAtOnce));
  }, [api, answers, filter, sort, isDeep]);
}

/** The calls from a row to before another one; undefined while one is waited for. */
export function useCallsInSight(filter: CallFilter, sort: CallSort, first: number, until: number) {
  const { api } = useCore();
  const firstPage = Math.floor(first / callsOnPage);
  const pages = Math.max(0, Math.ceil(until / callsOnPage) - firstPage);
  const answers = useQueries({
    queries: Array.from({ length: pages }, (_, index) =>
      pageQuery(api, filter, sort, (firstPage + index) * callsOnPage),
    ),
  });
  const error = answers.find((answer) => answer.error !== null)?.error ?? null;
  const callAt = (row: number): Call | undefined =>
    answers[Math.floor(row / callsOnPage) - firstPage]?.data?.calls[row % callsOnPage];
  return { callAt, error };
}

/** Reads rows that may not be in sight: what was read before is taken from there. */
export function useReadCalls() {
  const { api } = useCore();
  const answers = useQueryClient();
  const read = (filter: CallFilter, sort: CallSort, page: number): Promise<Answer> =>
    answers.fetchQuery({ ...pageQuery(api, filter, sort, page * callsOnPage), staleTime: Infinity });
  return async (filter: CallFilter, sort: CallSort, from: number, to: number): Promise<Id<'attempt'>[]> => {
    const first = Math.floor(from / callsOnPage);
    const pages = Array.from(
      { length: Math.floor(to / callsOnPage) - first + 1 },
      (_, index) => first + index,
    );
    const answered = await Promise.all(pages.map((page) => read(filter, sort, page)));
    return answered
      .flatMap(({ calls }) => calls.map(({ id }) => id))
      .slice(from - first * callsOnPage, to - first * callsOnPage + 1);
  };
}
