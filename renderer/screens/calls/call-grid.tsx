/** All calls as a grid that holds only the rows in sight; the keys are those of the ARIA practices for grids. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table lays its rows out itself; these are placed, and only those in sight are there */
import {
  useLayoutEffect,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import type { ShownColumn } from '../../../contract/model/call-view.ts';
import type { Id } from '../../../contract/model/id.ts';
import type { Call } from '../../../contract/operations/attempts.ts';
import { orderOf } from '../../data/call-columns.ts';
import { countSelected, isSelected, useCallSelection } from '../../data/call-selection.ts';
import { sortBy, useCallsView } from '../../data/calls-view.ts';
import type { Rows } from '../../data/row-window.ts';
import { rowsInSight, scrollHeightOf, scrollTopShowing, slotsFor, topAt } from '../../data/row-window.ts';
import { CallGridHead } from './call-grid-head.tsx';
import { CallGridRow, cellId } from './call-grid-row.tsx';
import './call-grid.css';

interface CallGridProps {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly rows: Rows;
  readonly headHeight: number;
  readonly scrollTop: number;
  readonly callAt: (row: number) => Call | undefined;
  readonly zone: string;
  readonly openId: Id<'attempt'> | null;
  readonly onScroll: (scrollTop: number) => void;
  /** Goes to a row; with `extend` the selection goes along. */
  readonly onMove: (row: number, extend?: boolean) => void;
  readonly onToggle: (row: number) => void;
  readonly onToggleAll: () => void;
  readonly onOpen: (row: number) => void;
}

const rowsPerOrigin = 64;

export function CallGrid(props: CallGridProps) {
  const { grid, rows, headHeight, scrollTop, callAt, zone, openId } = props;
  const { columns, sort, row, column } = useCallsView();
  const selection = useCallSelection();
  const { first, until } = rowsInSight(scrollTop, rows);
  // Rows are placed from a row that stays the same for a while, so that scrolling moves them as one.
  const origin = first - (first % rowsPerOrigin);
  const shift = topAt(scrollTop, rows) - origin * rows.rowHeight;
  const selected = countSelected(selection, rows.total);
  useFollowKeyboard(grid, rows);

  // The row that the keyboard is at stays in the page, for whoever reads it from there.
  const isCurrentOut = row >= 0 && row < rows.total && (row < first || row >= until);
  const drawn = Array.from({ length: until - first }, (_, index) => first + index);
  // What a row that leaves was drawn with serves the one that comes.
  const slots = slotsFor(rows);

  function rowProps(index: number) {
    const call = callAt(index);
    return {
      row: index,
      call,
      columns,
      zone,
      current: index === row ? Math.min(column, columns.length) : null,
      isSelected: call !== undefined && isSelected(selection, call.id),
      isOpen: call !== undefined && call.id === openId,
    };
  }

  function onClick(event: MouseEvent): void {
    const cell = event.target instanceof Element ? event.target : null;
    const clicked = cell?.closest('[data-row]')?.getAttribute('data-row');
    if (clicked == null) return;
    const index = Number(clicked);
    const isCheck = cell?.closest('.call-grid-check') != null;
    if (event.shiftKey) props.onMove(index, true);
    else props.onMove(index);
    if (isCheck || event.ctrlKey || event.metaKey) props.onToggle(index);
    else if (!event.shiftKey) props.onOpen(index);
  }

  return (
    <div
      ref={grid}
      role="grid"
      // The grid is one stop for Tab; its cells are told by aria-activedescendant.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      id="call-grid"
      className="call-grid"
      aria-label="Calls"
      aria-rowcount={rows.total + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={cellId(Math.min(row, rows.total - 1), Math.min(column, columns.length))}
      style={columnStyle(columns, rows.rowHeight, headHeight)}
      onScroll={(event) => props.onScroll(event.currentTarget.scrollTop)}
      onKeyDown={(event) => onKeyDown(event, props)}
      onClick={onClick}
    >
      <div className="call-grid-space" style={{ height: scrollHeightOf(rows) + headHeight }}>
        <div className="call-grid-window" style={{ height: rows.height + headHeight }}>
          <CallGridHead
            columns={columns}
            sort={sort}
            zone={zone}
            current={row === -1 ? Math.min(column, columns.length) : null}
            selected={selected === 0 ? 'none' : selected === rows.total ? 'all' : 'some'}
            onToggleAll={props.onToggleAll}
          />
          <div className="call-grid-frame">
            <div role="rowgroup" className="call-grid-rows" style={{ transform: `translateY(${-shift}px)` }}>
              {drawn.map((index) => (
                <CallGridRow
                  key={index % slots}
                  {...rowProps(index)}
                  top={(index - origin) * rows.rowHeight}
                />
              ))}
              {isCurrentOut && <CallGridRow key="current" {...rowProps(row)} top={null} />}
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}

/** Keys that the commands of the calls do not know: cells, stretches, the ends, and the head. */
function onKeyDown(event: KeyboardEvent, { rows, onMove, onToggle, onToggleAll }: CallGridProps): void {
  const { row, column, columns } = useCallsView.getState();
  const isControl = event.ctrlKey || event.metaKey;
  const last = rows.total - 1;
  const toColumn = (to: number) =>
    useCallsView.setState({ column: Math.min(columns.length, Math.max(0, to)) });
  const acts: Readonly<Record<string, (() => void) | undefined>> = isControl
    ? {
        Home: () => {
          toColumn(0);
          onMove(0);
        },
        End: () => {
          toColumn(columns.length);
          onMove(last);
        },
        a: onToggleAll,
      }
    : event.shiftKey
      ? {
          ArrowDown: () => onMove(Math.min(last, row + 1), true),
          ArrowUp: () => onMove(Math.max(0, row - 1), true),
          ' ': () => onToggle(row),
        }
      : {
          ArrowLeft: () => toColumn(column - 1),
          ArrowRight: () => toColumn(column + 1),
          Home: () => toColumn(0),
          End: () => toColumn(columns.length),
          ...(row === -1 && { Enter: pressHead, ' ': pressHead }),
        };
  const act = event.altKey ? undefined : acts[event.key];
  if (act === undefined) return;
  event.preventDefault();
  act();

  function pressHead(): void {
    const name = columns[column - 1]?.column;
    const order = name === undefined ? null : orderOf(name);
    if (column === 0) onToggleAll();
    else if (order !== null) sortBy(order);
    // One who orders by key goes on doing so.
    useCallsView.setState({ row: -1 });
  }
}

/** Scrolls so that the cell is in sight that the keyboard was sent to. */
function useFollowKeyboard(grid: RefObject<HTMLDivElement | null>, rows: Rows): void {
  const { row, column, moves } = useCallsView();
  const isMeasured = rows.height > 0;
  useLayoutEffect(() => {
    const element = grid.current;
    if (element === null || !isMeasured) return;
    const to = row < 0 ? element.scrollTop : scrollTopShowing(row, element.scrollTop, rows);
    if (to !== element.scrollTop) element.scrollTop = to;
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- rows that come or go leave the place as it is
  }, [grid, moves, isMeasured]);
  useLayoutEffect(() => {
    const cell = document.getElementById(cellId(row, column));
    if (grid.current !== null && cell !== null) bringIntoWidth(grid.current, cell);
  }, [grid, row, column]);
}

function bringIntoWidth(grid: HTMLElement, cell: HTMLElement): void {
  const { left, right } = cell.getBoundingClientRect();
  const frame = grid.getBoundingClientRect();
  if (left < frame.left) grid.scrollLeft -= frame.left - left;
  else if (right > frame.right) grid.scrollLeft += Math.min(right - frame.right, left - frame.left);
}

function columnStyle(columns: readonly ShownColumn[], rowHeight: number, headHeight: number): CSSProperties {
  const widths = columns.map(({ width }) => `${width}px`);
  // The last one takes what is left, so that no row ends short of the edge.
  const last = columns.at(-1)?.width ?? 0;
  return {
    '--call-columns': ['2.25rem', ...widths.slice(0, -1), `minmax(${last}px, 1fr)`].join(' '),
    '--call-least': `calc(2.25rem + ${columns.reduce((sum, { width }) => sum + width, 0)}px)`,
    '--call-row': `${rowHeight}px`,
    '--call-head': `${headHeight}px`,
  } as CSSProperties;
}
