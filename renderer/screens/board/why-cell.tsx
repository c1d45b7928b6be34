/** Why a status is so: the event, what may be so instead, and where the holder was meanwhile. */
import { CalendarX2, Plane } from 'lucide-react';
import { memo } from 'react';
import type { BoardRow } from '../../../contract/model/board-shape.ts';
import { ClippedText } from '../../parts/record-text.tsx';
import './why-cell.css';

type WhyCellProps = Pick<BoardRow, 'requestId' | 'why' | 'possibly' | 'absences'>;

/** Drawn anew only where it changes. */
export const WhyCell = memo(function WhyCell({ requestId, why, possibly, absences }: WhyCellProps) {
  if (requestId === null) {
    return (
      <td className="seat-row-why">
        <span className="muted">{why}</span>
      </td>
    );
  }
  return (
    <td className="seat-row-why">
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
    </td>
  );
});
