/** Why a status is so: the event, what may be so instead, and where the holder was meanwhile. */
import { CalendarX2, Plane } from 'lucide-react';
import type { BoardRow } from '../../../contract/model/board-shape.ts';
import { ClippedText } from '../../parts/record-text.tsx';
import './why-cell.css';

export function WhyCell({ row }: { row: BoardRow }) {
  const { requestId, why, possibly, absences } = row;
  if (requestId === null) return <span className="muted">{why}</span>;
  return (
    <>
      <ClippedText text={why} lines={3} />
      {possibly.map((other) => (
        <span key={other.status} className="why-cell-more">
          <ClippedText text={`Possibly ${other.status}: ${other.why}`} lines={3} />
        </span>
      ))}
      {absences.map(({ kind, where, when }) => (
        <span key={`${kind} ${where} ${when}`} className="why-cell-absence">
          {kind === 'travel' ? <Plane aria-hidden="true" /> : <CalendarX2 aria-hidden="true" />}
          <span>
            <ClippedText text={`Away (${kind}): ${where}`} />
            {when}
          </span>
        </span>
      ))}
    </>
  );
}
