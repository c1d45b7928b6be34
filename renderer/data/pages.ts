/** The pages of records and the lists that lead to them, as questions. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Id } from '../../contract/model/id.ts';
import type { FindableKind } from '../../contract/operations/find.ts';
import { useCore } from './core.ts';
import { usePlace } from './place.ts';

/** The moment at which tenures and holders are told; null is now. */
export function usePageMoment(): number | null {
  return usePlace((state) => state.view.asOf);
}

export function useOfficialPage(id: Id<'official'>) {
  const { api } = useCore();
  const input = { id, at: usePageMoment() };
  return useQuery({
    queryKey: ['officials', 'page', input],
    queryFn: ({ signal }) => api.officials.page(input, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useSeatPage(id: Id<'seat'>) {
  const { api } = useCore();
  const input = { id, at: usePageMoment() };
  return useQuery({
    queryKey: ['seats', 'page', input],
    queryFn: ({ signal }) => api.seats.page(input, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useCountryPage(id: Id<'country'>) {
  const { api } = useCore();
  const input = { id, at: usePageMoment() };
  return useQuery({
    queryKey: ['countries', 'page', input],
    queryFn: ({ signal }) => api.countries.page(input, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useTopicPage(id: Id<'topic'>) {
  const { api } = useCore();
  const input = { id, at: usePageMoment() };
  return useQuery({
    queryKey: ['topics', 'page', input],
    queryFn: ({ signal }) => api.topics.page(input, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useRosterPage(id: Id<'roster'>) {
  const { api } = useCore();
  const input = { id, at: usePageMoment() };
  return useQuery({
    queryKey: ['rosters', 'page', input],
    queryFn: ({ signal }) => api.rosters.page(input, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useSourcePage(id: Id<'source'>) {
  const { api } = useCore();
  const input = { id, at: usePageMoment() };
  return useQuery({
    queryKey: ['sources', 'page', input],
    queryFn: ({ signal }) => api.sources.page(input, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useOfficialList() {
  const { api } = useCore();
  return useInfiniteQuery({
    queryKey: ['officials', 'list', {}],
    queryFn: ({ pageParam, signal }) => api.officials.list({ after: pageParam }, { signal }),
    initialPageParam: null as Id<'official'> | null,
    getNextPageParam: ({ officials, more }) => (more ? officials.at(-1)?.id : undefined),
  });
}

export function useSeatList() {
  const { api } = useCore();
  return useInfiniteQuery({
    queryKey: ['seats', 'list', {}],
    queryFn: ({ pageParam, signal }) => api.seats.list({ after: pageParam }, { signal }),
    initialPageParam: null as Id<'seat'> | null,
    getNextPageParam: ({ seats, more }) => (more ? seats.at(-1)?.id : undefined),
  });
}

export function useSourceList() {
  const { api } = useCore();
  return useInfiniteQuery({
    queryKey: ['sources', 'list', {}],
    queryFn: ({ pageParam, signal }) => api.sources.list({ after: pageParam }, { signal }),
    initialPageParam: null as Id<'source'> | null,
    getNextPageParam: ({ sources, more }) => (more ? sources.at(-1)?.id : undefined),
  });
}

export function useCountryList() {
  const { api } = useCore();
  return useQuery({
    queryKey: ['countries', 'list', {}],
    queryFn: ({ signal }) => api.countries.list({}, { signal }),
  });
}

export function useRosterList() {
  const { api } = useCore();
  return useQuery({
    queryKey: ['rosters', 'list', {}],
    queryFn: ({ signal }) => api.rosters.list({}, { signal }),
  });
}

export function useTopicList() {
  const { api } = useCore();
  return useQuery({
    queryKey: ['topics', 'list', {}],
    queryFn: ({ signal }) => api.topics.list({}, { signal }),
  });
}

const mostFound = 100;

/** Those whose names match a text; nothing is asked while it is empty. */
export function useFound(text: string, kind: FindableKind) {
  const { api } = useCore();
  const input = { text: text.trim(), kinds: [kind], limit: mostFound };
  return useQuery({
    queryKey: ['find', 'names', input],
    queryFn: ({ signal }) => api.find.names(input, { signal }),
    enabled: input.text !== '',
    placeholderData: keepPreviousData,
  });
}
