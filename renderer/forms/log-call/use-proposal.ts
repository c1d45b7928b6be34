/** What the core proposes for the call as far as it is known, asked again as more of it is typed. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { isIdOf } from '../../../contract/model/id.ts';
import { whenInputSchema, type When } from '../../../contract/model/when.ts';
import type { DemarcheApi } from '../../../contract/operations/index.ts';
import { useCore } from '../../data/core.ts';
import type { TypedWhen } from '../../parts/form/when-field.tsx';
import type { CallDraft } from './call-draft.ts';

const minuteMs = 60_000;

export function useProposal(draft: CallDraft) {
  const { api } = useCore();
  return useQuery({ ...proposalFor(api, draft), placeholderData: keepPreviousData });
}

/** The question, for whoever needs the answer to the draft of this moment and to no earlier one. */
export function proposalFor(api: DemarcheApi, draft: CallDraft) {
  const input = askedOf(draft);
  return {
    queryKey: ['calls', 'propose', input],
    queryFn: ({ signal }: { signal: AbortSignal }) => api.calls.propose(input, { signal }),
    staleTime: Infinity,
    gcTime: 60_000,
  };
}

/** The time as it is read; null for what is no time, or not yet. */
export function readWhen(typed: TypedWhen): When | null {
  return whenInputSchema.safeParse(typed).data ?? null;
}

function askedOf({ whom, known, requestId, at, momentMs, dialledBy }: CallDraft) {
  const chosen = whom === null ? null : (whom.id ?? '');
  const read = at === null ? null : readWhen(at);
  return {
    officialId: chosen === null ? known.officialId : isIdOf('official', chosen) ? chosen : null,
    seatId: chosen === null ? known.seatId : isIdOf('seat', chosen) ? chosen : null,
    requestId: requestId === 'none' ? null : requestId,
    // At its end, when it has happened for certain: what was placed on the same day is among what it may answer.
    at: read?.until ?? read?.from ?? momentMs + minuteMs,
    dialledBy,
  };
}
