/** The requests behind a mark of a plot, each with the way to its story. */
import type { BehindMark as Behind } from '../../../drawing/plots/behind-mark.ts';
import { caseTable } from '../../../drawing/plots/case-picture.ts';
import { useCases, type SurveyAsked } from '../../data/waits.ts';
import { BehindMark } from '../../parts/plot/behind-mark.tsx';
import { PlotTable } from '../../parts/plot/plot-table.tsx';

interface RequestsBehindProps {
  /** What the mark says. */
  readonly label: string;
  readonly asked: SurveyAsked;
  readonly behind: Behind;
  readonly onClose: () => void;
}

const most = 100;

export function RequestsBehind({ label, asked, behind, onClose }: RequestsBehindProps) {
  const { data, error } = useCases({
    ...asked,
    ...behind,
    ends: behind.ends === null ? null : [...behind.ends],
    limit: most,
  });
  return (
    <BehindMark label={label} during="Listing the requests" error={error} onClose={onClose}>
      {data === undefined ? null : (
        <PlotTable
          table={caseTable(
            data.total > data.cases.length
              ? `The first ${data.cases.length} of ${data.total} requests`
              : 'Requests',
            data.cases,
          )}
        />
      )}
    </BehindMark>
  );
}
