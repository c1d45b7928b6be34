/** The grid with its window: measures the room there is, and reads the pages that are in sight. */
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useCallsInSight, useReadAhead } from '../../data/call-pages.ts';
import { useCallsView } from '../../data/calls-view.ts';
import { usePreferences, type Density } from '../../data/preferences.ts';
import { rowsInSight, rowsOfPage } from '../../data/row-window.ts';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { CallGrid } from './call-grid.tsx';
import { useCallsOnStage } from './use-calls-on-stage.ts';

interface CallsInGridProps {
  readonly total: number;
  readonly zone: string;
  readonly onChangeSelected: () => void;
}

/** In rem, so that a person's own size of text is followed. */
const rowRems: Readonly<Record<Density, number>> = { compact: 1.5, usual: 1.875, roomy: 2.5 };
const headRems = 1.875;

export function CallsInGrid({ total, zone, onChangeSelected }: CallsInGridProps) {
  const { filter, sort } = useCallsView();
  const density = usePreferences((state) => state.density);
  const grid = useRef<HTMLDivElement>(null);
  const { height, rem } = useRoom(grid);
  const [scrollTop, setScrollTop] = useState(0);
  const headHeight = headRems * rem;
  const rows = { total, rowHeight: rowRems[density] * rem, height: Math.max(0, height - headHeight) };
  const { first, until } = rowsInSight(scrollTop, rows);
  useReadAhead(filter, sort, total);
  const { callAt, error } = useCallsInSight(filter, sort, first, until);
  const { openId, moveTo, showDetail, toggleRow, toggleAll } = useCallsOnStage({
    total,
    rowsOfPage: rowsOfPage(rows),
    callAt,
    focus: () => grid.current?.focus({ preventScroll: true }),
    changeSelected: onChangeSelected,
  });
  if (error !== null) return <RefusalNotice error={error} during="Reading the calls" />;
  return (
    <CallGrid
      grid={grid}
      rows={rows}
      headHeight={headHeight}
      scrollTop={scrollTop}
      callAt={callAt}
      zone={zone}
      openId={openId}
      onScroll={setScrollTop}
      onMove={moveTo}
      onToggle={toggleRow}
      onToggleAll={toggleAll}
      onOpen={showDetail}
    />
  );
}

/** The height of the grid and of a rem, in CSS pixels. */
function useRoom(grid: RefObject<HTMLDivElement | null>): { height: number; rem: number } {
  const [room, setRoom] = useState({ height: 0, rem: 16 });
  useLayoutEffect(() => {
    const element = grid.current;
    if (element === null) return undefined;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setRoom((before) =>
        before.height === element.clientHeight && before.rem === rem
          ? before
          : { height: element.clientHeight, rem },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [grid]);
  return room;
}
