/** The calls as a plain table, a hundred at a time, for whoever reads a table better than a grid. */
import { ArrowDown, ArrowUp, ChevronLeft, ChevronRight } from 'lucide-react';
import { useRef } from 'react';
import type { CallColumn, CallSort, ShownColumn } from '../../../contract/model/call-view.ts';
import { placeOf } from '../../../contract/model/time-zone.ts';
import type { Call } from '../../../contract/operations/attempts.ts';
import { columnTitles, orderOf } from '../../data/call-columns.ts';
import { callsOnPage, useCallsInSight } from '../../data/call-pages.ts';
import { isSelected, toggled, useCallSelection } from '../../data/call-selection.ts';
import { moveToCall, sortBy, useCallsView } from '../../data/calls-view.ts';
import { Button } from '../../parts/button.tsx';
import { PlaceLink } from '../../parts/place-link.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { CallCell } from './call-cell.tsx';
import { timeInZone, whomWords } from './call-words.ts';
import '../../parts/sticky-head.css';
import './plain-table.css';
import { useCallsOnStage } from './use-calls-on-stage.ts';

interface PlainTableProps {
  readonly total: number;
  readonly zone: string;
  readonly onChangeSelected: () => void;
}

export function PlainTable({ total, zone, onChangeSelected }: PlainTableProps) {
  const { filter, sort, row, columns } = useCallsView();
  const caption = useRef<HTMLTableCaptionElement>(null);
  const page = Math.floor(Math.min(Math.max(0, row), total - 1) / callsOnPage);
  const first = page * callsOnPage;
  const until = Math.min(total, first + callsOnPage);
  const { callAt, error } = useCallsInSight(filter, sort, first, until);
  const { openId } = useCallsOnStage({
    total,
    rowsOfPage: callsOnPage,
    callAt,
    focus: () => caption.current?.focus(),
    changeSelected: onChangeSelected,
  });
  const calls = Array.from({ length: until - first }, (_, index) => callAt(first + index)).filter(
    (call) => call !== undefined,
  );
  const shown = columns.filter(({ column }) => column !== 'at');
  const stretch = `${(first + 1).toLocaleString('en')} to ${until.toLocaleString('en')} of ${total.toLocaleString('en')}`;

  function turnTo(to: number): void {
    moveToCall(to * callsOnPage);
    caption.current?.focus();
  }

  if (error !== null) return <RefusalNotice error={error} during="Reading the calls" />;
  return (
    <div className="plain-table-scroller">
      <table className="plain-table">
        <caption ref={caption} tabIndex={-1}>{`Calls ${stretch}`}</caption>
        <thead className="sticky-head">
          <tr>
            <th scope="col">Selected</th>
            <HeadCell column="at" sort={sort} zone={zone} />
            {shown.map(({ column, width }) => (
              <HeadCell key={column} column={column} width={width} sort={sort} zone={zone} />
            ))}
          </tr>
        </thead>
        <tbody>
          {calls.map((call) => (
            <PlainRow key={call.id} call={call} columns={shown} zone={zone} isOpen={call.id === openId} />
          ))}
        </tbody>
      </table>
      <nav className="plain-table-pages" aria-label="Pages of calls">
        <Button isDisabled={page === 0} onPress={() => turnTo(page - 1)}>
          <ChevronLeft aria-hidden="true" />
          Previous page
        </Button>
        <span className="figures">{stretch}</span>
        <Button isDisabled={until >= total} onPress={() => turnTo(page + 1)}>
          Next page
          <ChevronRight aria-hidden="true" />
        </Button>
      </nav>
    </div>
  );
}

interface HeadCellProps {
  readonly column: CallColumn;
  /** In CSS pixels, at least. */
  readonly width?: number;
  readonly sort: CallSort;
  readonly zone: string;
}

function HeadCell({ column, width, sort, zone }: HeadCellProps) {
  const style = { minWidth: width };
  const order = orderOf(column);
  const title = column === 'at' ? `${columnTitles.at}, ${placeOf(zone)}` : columnTitles[column];
  if (order === null) {
    return (
      <th scope="col" style={style}>
        {title}
      </th>
    );
  }
  const isSorted = sort.by === order;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      style={style}
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className="plain-table-sort" onClick={() => sortBy(order)}>
        {title}
        {isSorted && <Arrow aria-hidden="true" />}
      </button>
    </th>
  );
}

interface PlainRowProps {
  readonly call: Call;
  readonly columns: readonly ShownColumn[];
  readonly zone: string;
  readonly isOpen: boolean;
}

function PlainRow({ call, columns, zone, isOpen }: PlainRowProps) {
  const selection = useCallSelection();
  const time = timeInZone(call.at, zone);
  return (
    <tr data-is-open={isOpen || undefined}>
      <td>
        <input
          type="checkbox"
          className="plain-table-check"
          aria-label={`Select the call with ${whomWords(call)}, ${time}`}
          checked={isSelected(selection, call.id)}
          onChange={() => useCallSelection.setState(toggled(selection, call.id), true)}
        />
      </td>
      <th scope="row">
        <PlaceLink to={{ name: 'calls', id: call.id }} className="plain-table-link">
          <RecordText text={time} />
        </PlaceLink>
      </th>
      {columns.map(({ column }) => (
        <td key={column}>
          <CallCell call={call} column={column} zone={zone} />
        </td>
      ))}
    </tr>
  );
}
