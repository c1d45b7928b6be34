/** How many seats have each status: at the same time the legend of the shapes. */
import type { Board } from '../../../contract/model/board-shape.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import './tally-line.css';

export function TallyLine({ board: { tally, rows } }: { board: Board }) {
  return (
    <div className="tally-line">
      <span className="muted">{rows.length === 1 ? '1 seat' : `${rows.length} seats`}</span>
      <ul>
        {tally.byStatus.map(({ status, count }) => (
          <li key={status}>
            <StatusMark status={status} size="small" />
            <span className="tally-line-count">{count}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
