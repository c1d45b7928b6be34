/** The head of the grid: a click orders by a column, dragging moves it or its edge. The columns' own sheet does all of it by key. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table lays its rows out itself; these are placed, and only those in sight are there */
import { ArrowDown, ArrowUp, Check, Minus } from 'lucide-react';
import type { CallColumn, CallSort, ShownColumn } from '../../../contract/model/call-view.ts';
import { placeOf } from '../../../contract/model/time-zone.ts';
import { columnTitles, orderOf } from '../../data/call-columns.ts';
import { sortBy } from '../../data/calls-view.ts';
import './call-grid-head.css';
import { cellId } from './call-grid-row.tsx';
import { useColumnDrag } from './use-column-drag.ts';

interface CallGridHeadProps {
  readonly columns: readonly ShownColumn[];
  readonly sort: CallSort;
  readonly zone: string;
  /** The column that the keyboard is at, from 0; null: it is in a row. */
  readonly current: number | null;
  readonly selected: 'none' | 'some' | 'all';
  readonly onToggleAll: () => void;
}

export function CallGridHead({ columns, sort, zone, current, selected, onToggleAll }: CallGridHeadProps) {
  const { dragged, dropAt, startMoving, startResizing } = useColumnDrag(columns);
  return (
    <div role="rowgroup" className="call-grid-head">
      <div role="row" aria-rowindex={1} className="call-grid-head-row">
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid hears the keys */}
        <div
          role="columnheader"
          tabIndex={-1}
          aria-colindex={1}
          id={cellId(-1, 0)}
          className="call-grid-head-cell call-grid-check"
          data-is-current={current === 0 || undefined}
          onClick={onToggleAll}
        >
          <span
            className="call-grid-box"
            data-is-checked={selected === 'all' || undefined}
            data-is-mixed={selected === 'some' || undefined}
          >
            {selected === 'some' ? <Minus aria-hidden="true" /> : <Check aria-hidden="true" />}
          </span>
          <span className="unseen">
            {
              { none: 'Select all', some: 'Some selected; select all', all: 'All selected; select none' }[
                selected
              ]
            }
          </span>
        </div>
        {columns.map(({ column }, index) => (
          <div
            key={column}
            role="columnheader"
            aria-colindex={index + 2}
            aria-sort={sortOf(column, sort)}
            id={cellId(-1, index + 1)}
            className="call-grid-head-cell"
            data-is-current={current === index + 1 || undefined}
            data-is-dragged={dragged === column || undefined}
            data-drop={
              dropAt === index
                ? 'before'
                : dropAt === columns.length && index === dropAt - 1
                  ? 'after'
                  : undefined
            }
            data-column={column}
            onPointerDown={(event) => startMoving(event, column)}
          >
            <HeadWords column={column} sort={sort} zone={zone} />
            <span
              aria-hidden="true"
              className="call-grid-edge"
              onPointerDown={(event) => startResizing(event, column)}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

function HeadWords({ column, sort, zone }: { column: CallColumn; sort: CallSort; zone: string }) {
  const order = orderOf(column);
  const title = column === 'at' ? `${columnTitles.at}, ${placeOf(zone)}` : columnTitles[column];
  if (order === null) return <span className="call-grid-head-words">{title}</span>;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <button type="button" tabIndex={-1} className="call-grid-head-words" onClick={() => sortBy(order)}>
      <span className="call-grid-head-title">{title}</span>
      {sort.by === order && <Arrow aria-hidden="true" />}
    </button>
  );
}

function sortOf(column: CallColumn, sort: CallSort): 'ascending' | 'descending' | 'none' | undefined {
  const order = orderOf(column);
  if (order === null) return undefined;
  if (order !== sort.by) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}
