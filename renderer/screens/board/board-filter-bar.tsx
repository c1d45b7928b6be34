/** Which rows are shown: by group, each with its count, and by a text. */
import { useEffect, useRef } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { BoardRow } from '../../../contract/model/board-shape.ts';
import { fieldIds } from '../../commands/fields.ts';
import { announce } from '../../data/announcements.ts';
import { useBoardFilter } from '../../data/board-filter.ts';
import { groupOfRow, groupTitles, rowGroups, type RowGroup } from '../../data/row-groups.ts';
import { leaveField } from '../../parts/leave-field.ts';
import { SearchField } from '../../parts/search-field.tsx';
import './board-filter-bar.css';

interface BoardFilterBarProps {
  readonly rows: readonly BoardRow[];
  /** How many of them the filter leaves. */
  readonly shown: number;
}

export function BoardFilterBar({ rows, shown }: BoardFilterBarProps) {
  const { group, text } = useBoardFilter();
  useAnnounceCount(shown, rows.length);
  const countOf = (wanted: RowGroup) => rows.filter((row) => groupOfRow(row) === wanted).length;
  const groups = rowGroups.filter((one) => one !== 'ended' || one === group || countOf(one) > 0);
  return (
    <section className="board-filter-bar" aria-label="Filter">
      <ToggleButtonGroup
        className="board-filter-groups"
        aria-label="Show"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[group]}
        onSelectionChange={(keys) => {
          const [chosen] = keys;
          useBoardFilter.setState({ group: rowGroups.find((one) => one === chosen) ?? 'all' });
        }}
      >
        <GroupButton group="all" count={rows.length} />
        {groups.map((one) => (
          <GroupButton key={one} group={one} count={countOf(one)} />
        ))}
      </ToggleButtonGroup>
      <div className="board-filter-text">
        <SearchField
          id={fieldIds.filter}
          label="Filter the rows by a text"
          placeholder="Filter rows"
          value={text}
          onChange={(typed) => useBoardFilter.setState({ text: typed })}
          onKeyDown={(event) => {
            if (!['ArrowDown', 'Enter', 'Escape'].includes(event.key)) return;
            // Escape clears the field as well.
            if (event.key !== 'Escape') event.preventDefault();
            leaveField(event.currentTarget);
          }}
        />
      </div>
    </section>
  );
}

function GroupButton({ group, count }: { group: RowGroup | 'all'; count: number }) {
  return (
    <ToggleButton id={group} className="board-filter-group">
      {groupTitles[group]} <span className="board-filter-count">{count}</span>
    </ToggleButton>
  );
}

const restMs = 500;

function useAnnounceCount(shown: number, all: number): void {
  const { group, text } = useBoardFilter();
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return undefined;
    }
    const timer = setTimeout(() => announce(`${shown} of ${all} rows shown.`), restMs);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a change of the filter is said, a change of the board is not
  }, [group, text]);
}
