/** One seat of a board. */
import { Split } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import type { BoardRow } from '../../../contract/model/board-shape.ts';
import { showCount } from '../../../contract/model/board-tally.ts';
import { goTo } from '../../data/place.ts';
import { useStage } from '../../data/stage.ts';
import { MoveMark } from '../../parts/move-mark.tsx';
import { PlaceLink } from '../../parts/place-link.tsx';
import { ClippedText } from '../../parts/record-text.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import { ElapsedTime } from '../../parts/elapsed-time.tsx';
import { LimitGauge } from '../../parts/limit-gauge.tsx';
import { LocalTime } from '../../parts/local-time.tsx';
import './seat-row.css';
import { WhyCell } from './why-cell.tsx';

interface SeatRowProps {
  readonly row: BoardRow;
  /** Epoch milliseconds. */
  readonly asOf: number;
  readonly overdueMinutes: number;
  readonly longOverdueMinutes: number;
  readonly isTabStop: boolean;
}

export const SeatRow = memo(function SeatRow(props: SeatRowProps) {
  const { row, asOf, isTabStop } = props;
  const { requestId, country, seat, holder, status, placed, received } = row;
  const hasRequest = requestId !== null;

  function open(event: MouseEvent): void {
    const isOnLink = event.target instanceof Element && event.target.closest('a') !== null;
    const isSelecting = getSelection()?.isCollapsed === false;
    if (!hasRequest || isOnLink || isSelecting) return;
    goTo({ name: 'requests', id: requestId });
  }

  return (
    // The link in the row does the same for the keyboard and for screen readers.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <tr className="seat-row" data-seat={row.seatId} data-opens={hasRequest || undefined} onClick={open}>
      <th scope="row">
        <span className="seat-row-country">
          <span className="seat-row-code">{country.code}</span>
          {hasRequest ? (
            <PlaceLink
              to={{ name: 'requests', id: requestId }}
              className="seat-row-link"
              data-request={requestId}
              tabIndex={isTabStop ? 0 : -1}
              onFocus={() => useStage.setState({ row: requestId })}
            >
              <ClippedText text={country.name} lines={2} />
            </PlaceLink>
          ) : (
            <ClippedText text={country.name} lines={2} />
          )}
        </span>
      </th>
      <td>
        {holder === null ? (
          <span className="muted">Vacant or not known</span>
        ) : (
          <PlaceLink
            to={{ name: 'officials', id: holder.id }}
            className="seat-row-holder"
            tabIndex={isTabStop ? 0 : -1}
          >
            <ClippedText text={holder.name} lines={2} />
          </PlaceLink>
        )}
        <PlaceLink
          to={{ name: 'seats', id: row.seatId }}
          className="seat-row-more"
          tabIndex={isTabStop ? 0 : -1}
        >
          <ClippedText text={seat} lines={2} />
        </PlaceLink>
      </td>
      <StatusCell status={status} possibly={row.possibly} direction={row.direction} disputed={row.disputed} />
      <WhyCell requestId={requestId} why={row.why} possibly={row.possibly} absences={row.absences} />
      <td className="seat-table-number" data-label="Attempts placed">
        {hasRequest && showCount(placed)}
        {received.most > 0 && <span className="seat-row-more">{showCount(received)} received</span>}
      </td>
      <td data-label="Since first attempt">
        <ElapsedTime range={row.sinceFirstPlaced} status={status} isNoted={row.limit === null} />
        <LimitGauge
          elapsed={row.sinceFirstPlaced}
          limit={row.limit}
          overdueMinutes={props.overdueMinutes}
          longOverdueMinutes={props.longOverdueMinutes}
        />
      </td>
      <td data-label="Since trigger">
        <ElapsedTime range={row.sinceTrigger} status={status} />
      </td>
      <td data-label="Whose move">
        <MoveMark ball={row.ball} />
      </td>
      <td data-label="Local time">
        <LocalTime moment={asOf} zone={row.zone} />
      </td>
    </tr>
  );
});

/** Drawn anew only where it changes: with each step of a replay times do, and a status hardly ever. */
const StatusCell = memo(function StatusCell({
  status,
  possibly,
  direction,
  disputed,
}: Pick<BoardRow, 'status' | 'possibly' | 'direction' | 'disputed'>) {
  return (
    <td>
      <StatusMark status={status} />
      {possibly.map((other) => (
        <StatusMark key={other.status} status={other.status} lead="possibly" size="small" />
      ))}
      {direction === 'theirs' && <span className="seat-row-more">Their request to reach us</span>}
      {disputed && (
        <span className="seat-row-disputed">
          <Split aria-hidden="true" />
          Disputed
        </span>
      )}
    </td>
  );
});
