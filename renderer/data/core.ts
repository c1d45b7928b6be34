/** The page's end of the core: its calls, and the answers that are kept until something they read has changed. */
// Before the first schema is made, in whichever part of the page that is.
import '../only-safe-code.ts';
import { QueryClient, type Query } from '@tanstack/react-query';
import { createContext, use } from 'react';
import { uidMaker } from '../../contract/model/id.ts';
import { operations, type DemarcheApi } from '../../contract/operations/index.ts';
import type { Changed, PushTopic } from '../../contract/topics.ts';
import { connect, type ClientPort } from '../../contract/wire/client.ts';
import { lineChanged, lineEnded } from './line.ts';

export interface Core {
  readonly api: DemarcheApi;
  readonly answers: QueryClient;
}

export const CoreContext = createContext<Core | null>(null);

export function useCore(): Core {
  const core = use(CoreContext);
  if (core === null) throw new Error('There is no core above this component.');
  return core;
}

/** Ids in the order they are made, as the change record keeps them. */
export const newCommandId = uidMaker(Date.now, (count) => crypto.getRandomValues(new Uint8Array(count)));

export function answerCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // An answer holds until a `changed` push names what it reads; the wire itself asks again after a lost line.
      queries: { staleTime: Infinity, retry: false, networkMode: 'always', refetchOnWindowFocus: false },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Connects to the workspace that is open. */
export function openCore(port: ClientPort, answers: QueryClient): Core {
  const connection = connect(operations, tellingItsEnd(port), { newCommandId });
  let wasOpen = false;
  connection.onLine((line) => {
    lineChanged(line);
    if (line !== 'open') return;
    if (wasOpen) void answers.invalidateQueries();
    wasOpen = true;
  });
  connection.onChanged((changed) => void forgetWhatReads(answers, changed));
  return { api: connection.api, answers };
}

/**
 * What is shown is asked again; what is not shown just now is never shown as it was. A first answer that is under way
 * may have been read before the change: the question would not be put a second time beside it, so it is put after it.
 */
async function forgetWhatReads(answers: QueryClient, { topics }: Changed): Promise<void> {
  const predicate = ({ queryKey }: Query) => topicsReadBy(queryKey).some((topic) => topics.includes(topic));
  answers.removeQueries({ type: 'inactive', predicate });
  const underWay = answers
    .getQueryCache()
    .findAll({ predicate, fetchStatus: 'fetching' })
    .filter(({ state }) => state.data === undefined);
  void answers.invalidateQueries({ predicate: (query) => predicate(query) && !underWay.includes(query) });
  await Promise.allSettled(underWay.flatMap(({ promise }) => promise ?? []));
  await answers.invalidateQueries({ predicate: (query) => underWay.includes(query) });
}

/** An answer's key starts with the area and the name of its operation. */
export function topicsReadBy([area, name]: readonly unknown[]): readonly PushTopic[] {
  const named = (operations as Record<string, Record<string, { reads?: readonly PushTopic[] }>>)[
    String(area)
  ];
  return named?.[String(name)]?.reads ?? [];
}

/** The same port, whose end the page learns of as well as the wire. */
function tellingItsEnd(port: ClientPort): ClientPort {
  return {
    ...port,
    onEnd(notice) {
      port.onEnd?.((why) => {
        notice(why);
        lineEnded(why);
      });
    },
  };
}
