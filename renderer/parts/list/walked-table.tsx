/** A list of records as a table: a link in each row, walked with the arrows, and one stop for Tab. */
import { memo, useMemo, useRef, type MouseEvent, type ReactNode } from 'react';
import type { Id } from '../../../contract/model/id.ts';
import { placeOf } from '../../data/address.ts';
import { goTo } from '../../data/place.ts';
import { useStage } from '../../data/stage.ts';
import { PlaceLink } from '../place-link.tsx';
import { ClippedText, RecordText } from '../record-text.tsx';
import { useWalkedRows } from './use-walked-rows.ts';
import '../sticky-head.css';
import './walked-table.css';

export interface WalkedRow {
  readonly id: Id;
  readonly name: string;
  /** Steps to the right, in a tree. */
  readonly depth?: number;
  /** Beneath the name: other names. */
  readonly more?: string;
  /** The cells after the name's, one for each further column; links in them take the tab stop that is given. */
  readonly cells: (tabIndex: 0 | -1) => readonly ReactNode[];
}

interface WalkedTableProps {
  readonly caption: string;
  /** The first is that of the name. */
  readonly columns: readonly string[];
  /** The same array while nothing has changed. */
  readonly rows: readonly WalkedRow[];
}

export function WalkedTable({ caption, columns, rows }: WalkedTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const tabStop = useWalkedRows(table, ids);
  return (
    <table ref={table} className="walked-table">
      <caption className="unseen">{caption}</caption>
      <thead className="sticky-head">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} columns={columns} isTabStop={row.id === tabStop} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: WalkedRow;
  readonly columns: readonly string[];
  readonly isTabStop: boolean;
}

const Row = memo(function Row({ row, columns, isTabStop }: RowProps) {
  const { id, name, depth = 0, more, cells } = row;
  const place = placeOf(id);
  const tabIndex = isTabStop ? 0 : -1;
  if (place === null) throw new Error(`No place shows ${id}.`);

  function open(event: MouseEvent): void {
    const isOnLink = event.target instanceof Element && event.target.closest('a') !== null;
    if (isOnLink || place === null || getSelection()?.isCollapsed === false) return;
    goTo(place);
  }

  return (
    // The link in the row does the same for the keyboard and for screen readers.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <tr className="walked-row" onClick={open}>
      <th scope="row" style={depth === 0 ? undefined : { paddingInlineStart: `${depth * 1.25}rem` }}>
        <PlaceLink
          to={place}
          className="walked-row-link"
          data-row={id}
          tabIndex={tabIndex}
          onFocus={() => useStage.setState({ row: id })}
        >
          <ClippedText text={name} lines={2} />
        </PlaceLink>
        {more !== undefined && (
          <span className="walked-row-more">
            <RecordText text={more} />
          </span>
        )}
      </th>
      {cells(tabIndex).map((cell, index) => (
        <td key={columns[index + 1]} data-label={columns[index + 1]}>
          {cell}
        </td>
      ))}
    </tr>
  );
});
