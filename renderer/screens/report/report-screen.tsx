/** The report of a round, shown as the document that is printed and saved. */
import type { Id } from '../../../contract/model/id.ts';
import { usePlace } from '../../data/place.ts';
import { useBoard } from '../../data/viewed.ts';
import { FirstRound } from '../../parts/viewing/first-round.tsx';
import { ReadTrouble } from '../../parts/viewing/read-trouble.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { ReadReport } from './read-report.tsx';
import './report-screen.css';
import { useReportOptions } from './use-report-options.ts';

export function ReportScreen() {
  const id = usePlace(({ place }) => (place.name === 'reports' ? place.id : null));
  return id === null ? (
    <FirstRound
      place="reports"
      title="Reports"
      what="A report tells how a round stands, and what happened in it."
    />
  ) : (
    <ReportOfRound key={id} roundId={id} />
  );
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
