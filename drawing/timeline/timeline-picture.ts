/** A whole timeline as one picture: the head, every lane beneath it, and what the forms mean. */
import type { Timeline } from '../../contract/model/timeline-shape.ts';
import type { Picture, Shape } from '../picture.ts';
import type { Span } from '../time-span.ts';
import { axisShapes, cursorLine, linesAcross } from './axis-shapes.ts';
import { laneShapes } from './lane-shapes.ts';
import { axisHeight, frameOf, heightOf, wholeSpan } from './layout.ts';
import { legendShapes } from './legend-shapes.ts';
import { timelineTable } from './timeline-table.ts';
import { summaryOf } from './timeline-words.ts';

interface Drawn {
  /** In CSS pixels. */
  readonly width: number;
  /** Without one, all of it. */
  readonly span?: Span;
  /** Epoch milliseconds; without one, that of the timeline. */
  readonly asOf?: number;
}

export function timelinePicture(timeline: Timeline, { width, span, asOf = timeline.asOf }: Drawn): Picture {
  const frame = frameOf(timeline, { width, span: span ?? wholeSpan(timeline), asOf });
  const laneHeight = heightOf(frame);
  const lanesHeight = laneHeight * timeline.lanes.length;
  const legend = legendShapes(timeline, frame, axisHeight + lanesHeight);
  const lanes = timeline.lanes.map((lane, index): Shape => ({
    tag: 'g',
    className: `lane lane-${lane.kind.replaceAll(' ', '-')}`,
    attributes: { transform: `translate(0,${axisHeight + index * laneHeight})` },
    children: laneShapes(timeline, lane, frame),
  }));
  return {
    width,
    height: axisHeight + lanesHeight + legend.height,
    title: `Timeline: ${timeline.about.name}`,
    summary: summaryOf(timeline, asOf),
    shapes: [
      {
        tag: 'g',
        className: 'timeline',
        children: [
          ...linesAcross(timeline, frame, axisHeight, lanesHeight),
          ...axisShapes(timeline, frame),
          ...lanes,
          ...cursorLine(frame, 18, axisHeight + lanesHeight - 18),
          ...legend.shapes,
        ],
      },
    ],
    table: timelineTable(timeline, asOf, span),
  };
}
