/** The picture of a timeline, of which only what is in sight is drawn: zoomed, panned, brushed, and walked by keyboard. */
import { memo, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Timeline, TimelineLane } from '../../../contract/model/timeline-shape.ts';
import type { Span } from '../../../drawing/time-span.ts';
import { axisShapes, cursorLine, linesAcross } from '../../../drawing/timeline/axis-shapes.ts';
import { itemsOf } from '../../../drawing/timeline/lane-items.ts';
import { laneShapes } from '../../../drawing/timeline/lane-shapes.ts';
import { axisHeight, frameOf, heightOf, xOf, type Frame } from '../../../drawing/timeline/layout.ts';
import { legendShapes } from '../../../drawing/timeline/legend-shapes.ts';
import { elementsOf } from '../../parts/plot/shape-view.tsx';
import { useOneTabStop, walkMarks } from '../../parts/plot/walk-marks.ts';
import { followMark } from './follow-mark.ts';
import './timeline-marks.css';
import './timeline-plot.css';
import { SaidLine, sayMark } from './said-line.tsx';
import { useBrush } from './use-brush.ts';
import { useCursorDrag } from './use-cursor-drag.ts';
import { useLanesInSight } from './use-lanes-in-sight.ts';
import { usePaintTiming } from './use-paint-timing.ts';
import { usePan } from './use-pan.ts';

interface TimelinePlotProps {
  readonly timeline: Timeline;
  readonly asOf: number;
  readonly window: Span;
  readonly whole: Span;
  readonly standings: ReadonlyMap<string, string>;
}

export function TimelinePlot({ timeline, asOf, window, whole, standings }: TimelinePlotProps) {
  const plot = useRef<HTMLDivElement>(null);
  const [stoodOn, setStoodOn] = useState<string | null>(null);
  const { lanes } = timeline;
  const hasUnknown = useMemo(
    () => frameOf(timeline, { width: 800, span: whole, asOf: 0 }).hasUnknown,
    [timeline, whole],
  );
  const { width, first, until } = useLanesInSight(plot, lanes.length);
  const frame = useMemo(
    () => ({
      ...frameOf({ ...timeline, lanes: [] }, { width, span: window, asOf }),
      ...unknownColumn(width, hasUnknown),
    }),
    [timeline, width, window, asOf, hasUnknown],
  );
  const laneHeight = heightOf(frame);
  const height = laneHeight * lanes.length;
  usePan(plot, frame);
  const { brush, ...brushing } = useBrush(frame);
  const cursor = useCursorDrag(frame);
  const focused = stoodOn === null ? -1 : Number(stoodOn);
  const shown = lanes
    .map((lane, index) => ({ lane, index }))
    .filter(({ index }) => (index >= first && index < until) || index === focused);
  const legend = useMemo(() => {
    const room = frameOf({ ...timeline, lanes: [] }, { width, span: whole, asOf: whole.until });
    return legendShapes(timeline, room, 0);
  }, [timeline, width, whole]);
  useOneTabStop(plot);
  usePaintTiming();

  function onKeyDown(event: KeyboardEvent): void {
    if (walkMarks(event, plot.current) || followMark(event)) event.preventDefault();
  }

  return (
    <div className="timeline-plot">
      <SaidLine />
      {/* What is pressed are the marks within; it is heard here once for all of them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section
        ref={plot}
        className="timeline-scroller"
        aria-label={`Timeline: ${timeline.about.name}`}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          setStoodOn(target.closest('[data-lane]')?.getAttribute('data-lane') ?? null);
          sayMark(target);
        }}
        onPointerOver={({ target }) => sayMark(target)}
        onClick={followMark}
      >
        <svg
          className="timeline timeline-axis"
          width={width}
          height={axisHeight}
          {...brushing}
          aria-hidden="true"
        >
          {elementsOf(axisShapes(timeline, frame))}
          {brush !== null && <rect className="timeline-brush" {...brush} y={0} height={axisHeight} />}
        </svg>
        <svg className="timeline timeline-lanes" width={width} height={height}>
          <g aria-hidden="true">{elementsOf(linesAcross(timeline, frame, 0, height))}</g>
          {shown.map(({ lane, index }) => (
            <g key={lane.key} data-lane={index} transform={`translate(0,${index * laneHeight})`}>
              <Lane
                timeline={timeline}
                lane={lane}
                frame={frame}
                standing={standings.get(lane.key) ?? lane.standing}
              />
            </g>
          ))}
          <g aria-hidden="true">
            {elementsOf(cursorLine(frame, 0, height))}
            <CursorGrip frame={frame} height={height} drag={cursor} />
          </g>
        </svg>
      </section>
      <svg className="timeline timeline-legend" width={width} height={legend.height} aria-hidden="true">
        {elementsOf(legend.shapes)}
      </svg>
    </div>
  );
}

function unknownColumn(width: number, hasUnknown: boolean): Pick<Frame, 'right' | 'hasUnknown'> {
  return { right: width - 12 - (hasUnknown ? 46 : 0), hasUnknown };
}

interface LaneProps {
  readonly timeline: Timeline;
  readonly lane: TimelineLane;
  readonly frame: Frame;
  readonly standing: string;
}

const Lane = memo(function Lane({ timeline, lane, frame, standing }: LaneProps) {
  const { zone, asOf } = frame;
  const items = useMemo(() => itemsOf(timeline, lane, { zone, asOf }), [timeline, lane, zone, asOf]);
  return <>{elementsOf(laneShapes(timeline, lane, frame, { standing, items }))}</>;
});

/** Wider than the line, to be caught. */
function CursorGrip({
  frame,
  height,
  drag,
}: {
  frame: Frame;
  height: number;
  drag: ReturnType<typeof useCursorDrag>;
}) {
  const x = xOf(frame, frame.asOf);
  if (x < frame.left || x > frame.right) return null;
  return <rect className="timeline-cursor-grip" x={x - 6} y={0} width={12} height={height} {...drag} />;
}
