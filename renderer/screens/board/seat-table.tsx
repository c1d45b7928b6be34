/** The seats of a round, one row each, in roster order. */
import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Board, BoardRow } from '../../../contract/model/board-shape.ts';
import type { Id } from '../../../contract/model/id.ts';
import { useBoardFilter, wholeBoard } from '../../data/board-filter.ts';
import { useStage } from '../../data/stage.ts';
import { Button } from '../../parts/button.tsx';
import { momentInWords } from '../../parts/viewing/moment-words.tsx';
import { SeatRow } from './seat-row.tsx';
import './seat-table.css';
import { useRowsInSight } from './use-rows-in-sight.ts';

interface SeatTableProps {
  readonly board: Board;
  /** Those that the filter leaves. */
  readonly rows: readonly BoardRow[];
}

/** Drawn anew when the board is another one, not while one is waited for. */
export const SeatTable = memo(function SeatTable({ board, rows }: SeatTableProps) {
  const { round, asOf, zone } = board;
  const table = useRef<HTMLTableElement>(null);
  const tabStop = useTabStop(rows);
  useFollowKeyboard(table);
  const inSight = useRowsInSight(table, rows.map(({ seatId }) => seatId).join(' '));
  const settled = useSettledRows(board);
  return (
    <div className="seat-table-scroller">
      <table ref={table} className="seat-table">
        <caption className="unseen">
          {`Seats of the round ${round.name}, in the order of the roster, as of ${momentInWords(asOf, zone)}`}
        </caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              Country
            </th>
            <th scope="col" rowSpan={2}>
              Holder and seat
            </th>
            <th scope="col" rowSpan={2}>
              Status
            </th>
            <th scope="col" rowSpan={2}>
              Why
            </th>
            <th scope="col" rowSpan={2} className="seat-table-number">
              Attempts placed
            </th>
            <th scope="colgroup" colSpan={2} className="seat-table-group">
              <span>Time elapsed since</span>
            </th>
            <th scope="col" rowSpan={2}>
              Whose move
            </th>
            <th scope="col" rowSpan={2}>
              Local time
            </th>
          </tr>
          <tr>
            <th scope="col">first attempt</th>
            <th scope="col">trigger</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const drawn = inSight?.has(row.seatId) === false ? settled(row) : { row, asOf };
            return (
              <SeatRow
                key={row.seatId}
                row={drawn.row}
                asOf={drawn.asOf}
                overdueMinutes={round.overdueAfterMinutes}
                longOverdueMinutes={round.longOverdueAfterMinutes}
                isTabStop={row.requestId !== null && row.requestId === tabStop}
              />
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && <AllHidden hidden={board.rows.length} />}
    </div>
  );
});

function AllHidden({ hidden }: { hidden: number }) {
  return (
    <div className="seat-table-empty">
      <p>{hidden === 0 ? 'This round has no seats.' : `No seat matches; ${hidden} hidden by the filter.`}</p>
      {hidden > 0 && <Button onPress={() => useBoardFilter.setState(wholeBoard)}>Show all rows</Button>}
    </div>
  );
}

/** The one row that Tab stops at: where the keyboard was last, else the first that can be opened. */
function useTabStop(rows: readonly BoardRow[]): Id<'request'> | undefined {
  const current = useStage(({ row }) => row);
  const openable = rows.flatMap(({ requestId }) => requestId ?? []);
  return openable.find((id) => id === current) ?? openable[0];
}

/** A row as the board before told it, until there is time to draw those that are out of sight. */
function useSettledRows(board: Board): (row: BoardRow) => { readonly row: BoardRow; readonly asOf: number } {
  const { rows, asOf } = useDeferredValue(board);
  const bySeat = useMemo(() => new Map(rows.map((row) => [row.seatId, row])), [rows]);
  return (row) => {
    const before = bySeat.get(row.seatId);
    return before === undefined ? { row, asOf: board.asOf } : { row: before, asOf };
  };
}

/** Puts the focus on the row that a command, or coming back from a request, has sent the keyboard to. */
function useFollowKeyboard(table: { readonly current: HTMLTableElement | null }): void {
  useEffect(() => {
    const focusRow = (row: string | null) => {
      if (row !== null) table.current?.querySelector<HTMLElement>(`[data-request="${row}"]`)?.focus();
    };
    focusRow(useStage.getState().row);
    return useStage.subscribe((now, before) => {
      if (now.rowCalls !== before.rowCalls) focusRow(now.row);
    });
  }, [table]);
}
