/** The seats that the round would reach, and the rounds that look like it, as the form is typed. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Id } from '../../../contract/model/id.ts';
import type { operations } from '../../../contract/operations/index.ts';
import { whenInputSchema } from '../../../contract/model/when.ts';
import { useCore } from '../../data/core.ts';
import type { TypedRecord } from '../field-values.ts';
import { triggerOf, type RoundDraft } from './round-draft.ts';

export type RoundPreview = z.output<typeof operations.rounds.preview.output>;

export function usePreview(round: RoundDraft, zone: string): RoundPreview | null {
  const { api } = useCore();
  const rosterId = ((round.values['rosterId'] as TypedRecord | null)?.id ?? null) as Id<'roster'> | null;
  const trigger = triggerOf(round, zone);
  const input = {
    rosterId: rosterId as Id<'roster'>,
    name: (round.values['name'] as string).slice(0, 500),
    triggerAt: whenInputSchema.safeParse(trigger).success ? trigger : null,
  };
  const { data } = useQuery({
    queryKey: ['rounds', 'preview', input],
    queryFn: ({ signal }) => api.rounds.preview(input, { signal }),
    enabled: rosterId !== null,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  return rosterId === null ? null : (data ?? null);
}
