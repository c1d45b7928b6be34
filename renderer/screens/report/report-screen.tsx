/** The report of a round, shown as the document that is printed and saved. */
import { useEffect } from 'react';
import type { Id } from '../../../contract/model/id.ts';
import { useRounds } from '../../data/answers.ts';
import { settleAt, usePlace } from '../../data/place.ts';
import { useBoard } from '../../data/viewed.ts';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { ReadTrouble } from '../../parts/viewing/read-trouble.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { ReadReport } from './read-report.tsx';
import './report-screen.css';
import { useReportOptions } from './use-report-options.ts';

export function ReportScreen() {
  const id = usePlace(({ place }) => (place.name === 'reports' ? place.id : null));
  return id === null ? <FirstRound /> : <ReportOfRound key={id} roundId={id} />;
}

/** Without a round to report on, the first there is. */
function FirstRound() {
  const { data: rounds, error } = useRounds(true);
  const first = rounds?.[0]?.id ?? null;
  useEffect(() => {
    if (first !== null) settleAt({ name: 'reports', id: first });
  }, [first]);
  if (error !== null) return <RefusalNotice error={error} during="Listing the rounds" />;
  if (rounds?.length === 0) {
    return (
      <div className="report-empty">
        <h1>Reports</h1>
        <p>There is no round yet. A report tells how a round stands, and what happened in it.</p>
      </div>
    );
  }
  return <Waiting for="Finding the rounds" />;
}

function ReportOfRound({ roundId }: { roundId: Id<'round'> }) {
  const view = usePlace((state) => state.view);
  const options = useReportOptions(roundId);
  const { answer, error, isBehind } = useBoard(roundId, view);
  const trouble = error !== null && <ReadTrouble error={error} during="Reading the board" />;
  if (answer === null || !options.isReady) return trouble || <Waiting for="Reading the report" />;
  return (
    <>
      {trouble}
      <ReadReport board={answer} isBoardBehind={isBehind} options={options} />
    </>
  );
}
