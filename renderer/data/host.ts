/** The page's end of the host: which workspace is open, and how to get another. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { HostApi } from '../../contract/operations/host.ts';

export const HostContext = createContext<HostApi | null>(null);

export function useHostApi(): HostApi {
  const api = use(HostContext);
  if (api === null) throw new Error('There is no host above this component.');
  return api;
}

export function useHostState() {
  const api = useHostApi();
  return useQuery({
    queryKey: ['host', 'state'],
    queryFn: ({ signal }) => api.host.state({}, { signal }),
  });
}

/** Asked anew each time it is wanted: a backup may have been made. */
export function useWhereabouts() {
  const api = useHostApi();
  return useQuery({
    queryKey: ['host', 'whereabouts'],
    queryFn: ({ signal }) => api.host.whereabouts({}, { signal }),
    staleTime: 0,
  });
}

/** Ways to a workspace; each ends with the page begun anew on the one that was opened. */
export function useHost() {
  const { host } = useHostApi();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (open: () => Promise<{ readonly opened?: unknown }>) => open(),
    // Null: a dialog was left without a choice.
    onSuccess: ({ opened }) => opened !== null && beginAnew(),
  });
  return {
    isPending,
    error,
    openSample: () => mutate(() => host.openSample({})),
    create: (workspace: { name: string; zone: string }) => mutate(() => host.create(workspace)),
    open: (key: string) => mutate(() => host.open({ key })),
    openFolder: () => mutate(() => host.openFolder({})),
    createInFolder: (workspace: { name: string; zone: string }) =>
      mutate(() => host.createInFolder(workspace)),
    close: () => mutate(() => host.close({})),
  };
}

/** Nothing of one workspace stays in the page for the next. */
export function beginAnew(): void {
  history.replaceState(null, '', location.pathname);
  location.reload();
}
