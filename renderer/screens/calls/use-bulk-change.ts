/** The preview of a change to the selected calls, and the change itself. */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { announce } from '../../data/announcements.ts';
import { useCallSelection } from '../../data/call-selection.ts';
import { useCallsView } from '../../data/calls-view.ts';
import { useCore } from '../../data/core.ts';
import type { BulkFieldsSet } from './bulk-fields.tsx';

const linesShown = 100;

export function useBulkChange(fields: BulkFieldsSet, isAsked: boolean, onDone: () => void) {
  const { api } = useCore();
  const selection = useCallSelection();
  const filter = useCallsView((state) => state.filter);
  const calls = selection.isAll ? { filter, except: [...selection.ids] } : { ids: [...selection.ids] };
  const input = { calls, fields, limit: linesShown };
  const previewing = useQuery({
    queryKey: ['attempts', 'previewChange', input],
    queryFn: ({ signal }) => api.attempts.previewChange(input, { signal }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const change = useMutation({
    mutationFn: (previewed: number) => api.attempts.changeMany({ calls, fields, previewed }),
    onSuccess({ changed }) {
      announce(`${changed.toLocaleString('en')} ${changed === 1 ? 'call was' : 'calls were'} changed.`);
      onDone();
    },
  });
  return {
    preview: isAsked ? previewing.data : undefined,
    error: isAsked ? previewing.error : null,
    isPreviewing: isAsked && (previewing.isFetching || previewing.isPlaceholderData),
    change,
  };
}
