/** The table of a timeline, of the stretch of time that is shown. */
import { useMemo } from 'react';
import type { Timeline } from '../../../contract/model/timeline-shape.ts';
import type { Span } from '../../../drawing/time-span.ts';
import { timelineTable } from '../../../drawing/timeline/timeline-table.ts';
import { PlotTable } from '../../parts/plot/plot-table.tsx';
import './timeline-table.css';

/** A longer table is read in parts. */
const mostRows = 500;

interface TimelineTableProps {
  readonly timeline: Timeline;
  readonly asOf: number;
  readonly window: Span;
}

export function TimelineTable({ timeline, asOf, window }: TimelineTableProps) {
  const table = useMemo(() => timelineTable(timeline, asOf, window), [timeline, asOf, window]);
  return (
    <div className="timeline-table">
      <PlotTable table={table} most={mostRows} whenMore="A shorter stretch of time has fewer." />
    </div>
  );
}
