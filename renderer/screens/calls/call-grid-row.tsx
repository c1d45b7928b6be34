/** One row of the grid; drawn anew only when something in it is another. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table lays its rows out itself; these are placed, and only those in sight are there */
import { Check } from 'lucide-react';
import { memo } from 'react';
import type { ShownColumn } from '../../../contract/model/call-view.ts';
import type { Call } from '../../../contract/operations/attempts.ts';
import { CallCell } from './call-cell.tsx';
import { whomWords } from './call-words.ts';
import './call-grid-row.css';

interface CallGridRowProps {
  /** From 0. */
  readonly row: number;
  /** CSS pixels beneath the row that all are placed from; null for one that is out of sight. */
  readonly top: number | null;
  /** Undefined while it is waited for. */
  readonly call: Call | undefined;
  readonly columns: readonly ShownColumn[];
  readonly zone: string;
  /** The column that the keyboard is at, from 0; null: it is in another row. */
  readonly current: number | null;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
}

export const CallGridRow = memo(function CallGridRow(props: CallGridRowProps) {
  const { row, top, call, columns, zone, current, isSelected, isOpen } = props;
  return (
    <div
      role="row"
      // The head is the first.
      aria-rowindex={row + 2}
      aria-selected={isSelected}
      className="call-grid-row"
      data-row={row}
      data-is-current={current !== null || undefined}
      data-is-open={isOpen || undefined}
      data-is-waiting={call === undefined || undefined}
      style={top === null ? { visibility: 'hidden' } : { transform: `translateY(${top}px)` }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        id={cellId(row, 0)}
        className="call-grid-cell call-grid-check"
        data-is-current={current === 0 || undefined}
      >
        <span className="call-grid-box" data-is-checked={isSelected || undefined}>
          <Check aria-hidden="true" />
        </span>
        <span className="unseen">
          {isSelected ? 'Selected' : 'Not selected'}
          {call !== undefined && `: ${whomWords(call)}`}
        </span>
      </div>
      {columns.map(({ column }, index) => (
        <div
          key={column}
          role="gridcell"
          aria-colindex={index + 2}
          id={cellId(row, index + 1)}
          className="call-grid-cell"
          data-is-current={current === index + 1 || undefined}
        >
          {call !== undefined && <CallCell call={call} column={column} zone={zone} />}
        </div>
      ))}
    </div>
  );
});

/** The element that the keyboard is at, for `aria-activedescendant`; row -1 is the head. */
export function cellId(row: number, column: number): string {
  return `call-cell-${row}-${column}`;
}
