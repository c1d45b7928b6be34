/** The history of a record, open above the page. */
import { useQuery } from '@tanstack/react-query';
import type { Id } from '../../../contract/model/id.ts';
import { useCore } from '../../data/core.ts';
import { closeHistory, useShownHistory } from '../../data/shown-history.ts';
import { FormSheet } from '../form/form-sheet.tsx';
import { RecordText } from '../record-text.tsx';
import { RecordHistory } from './record-history.tsx';

export function HistorySheet() {
  const id = useShownHistory((state) => state.id);
  return id === null ? null : <Sheet key={id} id={id} />;
}

function Sheet({ id }: { id: Id }) {
  const { api } = useCore();
  const { data: subject } = useQuery({
    queryKey: ['history', 'subject', { id }],
    queryFn: ({ signal }) => api.history.subject({ id }, { signal }),
  });
  const more = subject && (
    <>
      <RecordText text={subject.phrase.replace(/^the /, '')} />
      {subject.isGone && ', which is gone'}
    </>
  );
  return (
    <FormSheet
      title="History"
      more={more}
      state="What is put back is a change of its own, and can be undone."
      onClose={closeHistory}
    >
      <RecordHistory id={id} />
    </FormSheet>
  );
}
