/** Waits over many requests, and the topics of conversations, as questions. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Id } from '../../contract/model/id.ts';
import type { responses, topicConversations, topicMatrix } from '../../contract/operations/responses.ts';
import { useCore } from './core.ts';

export type SurveyAsked = z.input<typeof responses.survey.input>;
export type CasesAsked = z.input<typeof responses.cases.input>;
export type MatrixAsked = z.input<typeof topicMatrix.input>;
export type ConversationsAsked = z.input<typeof topicConversations.input>;

/** Moments come and go while the as-of moment is moved. */
const keptMs = 60_000;

export function useSurvey(input: SurveyAsked, isNeeded: boolean) {
  const { api } = useCore();
  return useQuery({
    queryKey: ['responses', 'survey', input],
    queryFn: ({ signal }) => api.responses.survey(input, { signal }),
    placeholderData: keepPreviousData,
    enabled: isNeeded,
    gcTime: keptMs,
  });
}

export function useCases(input: CasesAsked) {
  const { api } = useCore();
  return useQuery({
    queryKey: ['responses', 'cases', input],
    queryFn: ({ signal }) => api.responses.cases(input, { signal }),
    placeholderData: keepPreviousData,
    gcTime: keptMs,
  });
}

/** Where the wait of one request stands among others. */
export function useStanding(
  requestId: Id<'request'>,
  view: { asOf: number; knownAt: number | null; voiceId: Id<'voice'> | null },
) {
  const { api } = useCore();
  const input = { requestId, ...view };
  return useQuery({
    queryKey: ['responses', 'standing', input],
    queryFn: ({ signal }) => api.responses.standing(input, { signal }),
    placeholderData: keepPreviousData,
    gcTime: keptMs,
  });
}

export function useMatrix(input: MatrixAsked) {
  const { api } = useCore();
  return useQuery({
    queryKey: ['topics', 'matrix', input],
    queryFn: ({ signal }) => api.topics.matrix(input, { signal }),
    placeholderData: keepPreviousData,
    gcTime: keptMs,
  });
}

export function useTopicConversations(input: ConversationsAsked) {
  const { api } = useCore();
  return useQuery({
    queryKey: ['topics', 'conversations', input],
    queryFn: ({ signal }) => api.topics.conversations(input, { signal }),
    placeholderData: keepPreviousData,
    gcTime: keptMs,
  });
}

/** The names of all rounds with their triggers, the latest first. */
export function useRoundNames() {
  const { api } = useCore();
  return useQuery({
    queryKey: ['rounds', 'names', {}],
    queryFn: ({ signal }) => api.rounds.names({}, { signal }),
  });
}

export function useVoices() {
  const { api } = useCore();
  return useQuery({
    queryKey: ['voices', 'list', {}],
    queryFn: ({ signal }) => api.voices.list({}, { signal }),
  });
}
