/** A report with the moment it is read as of, what is chosen for it, and its sheet. */
import { useMemo } from 'react';
import { Refusal } from '../../../contract/errors.ts';
import type { Board } from '../../../contract/model/board-shape.ts';
import type { Draft } from '../../data/drafts.ts';
import { usePlace } from '../../data/place.ts';
import { useReport } from '../../data/viewed.ts';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { AsOfBar } from '../../parts/viewing/as-of-bar.tsx';
import { ReadTrouble } from '../../parts/viewing/read-trouble.tsx';
import { ReadingHead } from '../../parts/viewing/reading-head.tsx';
import { useAnnounceMoment } from '../../parts/viewing/use-announce-moment.ts';
import { useRoundOnStage } from '../../parts/viewing/use-round-on-stage.ts';
import { Waiting } from '../../parts/waiting.tsx';
import { ReportOptions } from './report-options.tsx';
import { ReportSheet } from './report-sheet.tsx';
import { useAskedAct } from './use-asked-act.ts';
import { usePageMargins } from './use-page-margins.ts';
import type { ChosenOptions } from './use-report-options.ts';

interface ReadReportProps {
  readonly board: Board;
  readonly isBoardBehind: boolean;
  readonly options: Draft<ChosenOptions>;
}

export function ReadReport({ board, isBoardBehind, options }: ReadReportProps) {
  const { round, asOf, zone } = board;
  const roundId = round.id;
  const { span, marks, zonePlaces } = useRoundOnStage(board, { name: 'rounds', id: roundId });
  const view = usePlace((state) => state.view);
  const { classification: typed, isRedacted } = options.body;
  const classification = typed.trim() === '' ? null : typed.trim();
  // The report is of the moment in the bar, also when that is the one the round opens at.
  const viewed = useMemo(() => ({ ...view, asOf: view.asOf ?? asOf }), [view, asOf]);
  const { answer: report, error, isBehind } = useReport(roundId, viewed, { classification, isRedacted });
  const isDrawn = report !== null && error === null && !isBehind && !isBoardBehind;
  const drawn = useMemo(
    () => (isDrawn ? { roundId, ...viewed, classification, isRedacted, report } : null),
    [isDrawn, roundId, viewed, classification, isRedacted, report],
  );
  const { error: saving } = useAskedAct(drawn);
  const fault = faultOf(error);
  useAnnounceMoment(board, isBoardBehind);
  usePageMargins(report?.classification ?? null);
  return (
    <div className="report-screen">
      <ReadingHead
        kind="Report"
        name={round.name}
        back={{ to: { name: 'rounds', id: roundId }, name: 'Board' }}
      />
      <AsOfBar
        view={view}
        asOf={asOf}
        zone={zone}
        roundZone={round.zone}
        zonePlaces={zonePlaces}
        voices={board.voices}
        span={span}
        trigger={round.triggerAt}
        marks={marks}
      />
      {error !== null && fault === null && <ReadTrouble error={error} during="Making the report" />}
      {saving !== null && <RefusalNotice error={saving} during="Saving the report" />}
      <div className="report-desk">
        <ReportOptions
          chosen={options.body}
          onChange={options.change}
          removed={report?.removed ?? []}
          fault={fault}
        />
        {report === null ? <Waiting for="Making the report" /> : <ReportSheet report={report} />}
      </div>
    </div>
  );
}

/** What the core has against the classification line. */
function faultOf(error: Error | null): string | null {
  if (!(error instanceof Refusal)) return null;
  return error.problems.find(({ path }) => path[0] === 'classification')?.message ?? null;
}
