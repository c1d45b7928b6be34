/** Everything that was done to a record and its parts, the newest first, and ways to put back what was before. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Id } from '../../../contract/model/id.ts';
import { useAbout } from '../../data/answers.ts';
import { useCore } from '../../data/core.ts';
import { Button } from '../button.tsx';
import { RefusalNotice } from '../refusal-notice.tsx';
import { Waiting } from '../waiting.tsx';
import { HistoryCommand } from './history-command.tsx';
import './record-history.css';
import { usePuttingBack } from './use-putting-back.ts';

const pageLimit = 50;
const mostLimit = 1_000;

export function RecordHistory({ id }: { id: Id }) {
  const { api } = useCore();
  const [limit, setLimit] = useState(pageLimit);
  const { data, error } = useQuery({
    queryKey: ['history', 'ofWhole', { id, limit }],
    queryFn: ({ signal }) => api.history.ofWhole({ id, limit }, { signal }),
    placeholderData: (last) => last,
  });
  const about = useAbout().data;
  const puttingBack = usePuttingBack();
  if (error !== null) return <RefusalNotice error={error} during="Reading the history" />;
  if (data === undefined || about === undefined) return <Waiting for="Reading the history" />;
  const { commands, more } = data;
  return (
    <>
      {puttingBack.error !== null && (
        <RefusalNotice error={puttingBack.error} during="Putting something back" />
      )}
      {commands.length === 0 && <p className="muted">The change record has nothing about this record.</p>}
      <ol className="record-history" aria-label="Changes, the newest first">
        {commands.map((command) => (
          <HistoryCommand
            key={command.changes[0]?.sequence}
            command={command}
            subjectId={id}
            zone={about.zone}
            puttingBack={about.mode === 'read-only' ? null : puttingBack}
          />
        ))}
      </ol>
      {more && limit < mostLimit && (
        <p>
          <Button onPress={() => setLimit(mostLimit)}>Show earlier changes</Button>
        </p>
      )}
    </>
  );
}
