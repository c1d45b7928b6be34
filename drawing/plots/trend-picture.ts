/** In how many conversations each topic came up over time, beside how many there were. */
import type { TopicMatrix } from '../../contract/model/topic-matrix-shape.ts';
import { scaleLinear } from 'd3-scale';
import type { Picture, Shape } from '../picture.ts';
import { textWidth, textWithin } from '../timeline/text-room.ts';
import { legendRows } from './legend-rows.ts';
import { keyOfPeriod } from './matrix-keys.ts';
import { box, hatchings, lineAcross, round, standOn, textSize, words } from './plot-shapes.ts';

type Bar = TopicMatrix['trend'][number];

export interface TrendDrawn {
  readonly title: string;
  readonly matrix: TopicMatrix;
  /** In CSS pixels. */
  readonly width: number;
}

/** Those that came up most; the table has every one. */
const mostTopics = 12;
const narrowest = 250;
const fieldHeight = 84;
const cellHeight = fieldHeight + 58;

/** Null where no topic came up at a time that is known. */
export function trendPicture({ title, matrix, width }: TrendDrawn): Picture | null {
  const { trend } = matrix;
  if (trend.length === 0) return null;
  const periods = [...new Map(trend.map((bar) => [bar.from, bar])).values()].toSorted(
    (a, b) => a.from - b.from,
  );
  const topics = matrix.topics.slice(0, mostTopics);
  const columns = Math.max(1, Math.min(3, Math.floor(width / narrowest)));
  const cellWidth = width / columns;
  const most = Math.max(1, ...trend.map(({ outOf }) => outOf));
  const cells = topics.flatMap((topic, index) =>
    topicShapes(
      topic.name,
      trend.filter(({ topicId }) => topicId === topic.id),
      periods,
      {
        left: (index % columns) * cellWidth,
        top: Math.floor(index / columns) * cellHeight,
        width: cellWidth,
        most,
      },
    ),
  );
  const height = Math.ceil(topics.length / columns) * cellHeight;
  const legend = legendRows(
    [
      { text: 'conversations in which it was raised', shapes: [box('trend-raised', 0, -6, 18, 12)] },
      { text: 'all conversations', shapes: [box('trend-all', 0.5, -6, 17, 12)] },
    ],
    { x: 8, y: height + 10, right: width },
  );
  return {
    width,
    height: round(height + 10 + legend.height),
    title,
    summary: summaryOf(title, matrix, periods),
    shapes: [
      {
        tag: 'g',
        className: 'plot trend',
        children: [hatchings, { tag: 'g', className: 'plot-marks', children: cells }, ...legend.shapes],
      },
    ],
    table: {
      caption: title,
      columns: [
        { key: 'period', title: 'Period' },
        { key: 'topic', title: 'Topic' },
        { key: 'raised', title: 'Raised in', isNumber: true },
        { key: 'outOf', title: 'Conversations', isNumber: true },
        { key: 'byUs', title: 'By us', isNumber: true },
        { key: 'byThem', title: 'By them', isNumber: true },
        { key: 'planned', title: 'Planned, not raised', isNumber: true },
      ],
      rows: trend.map((bar) => ({
        cells: [
          bar.period,
          nameOf(matrix, bar),
          ...[bar.raised, bar.outOf, bar.byUs, bar.byThem, bar.plannedNotRaised].map(String),
        ],
        leadsTo: [{ kind: 'topic' as const, id: bar.topicId, name: nameOf(matrix, bar) }],
      })),
    },
  };
}

function nameOf({ topics }: TopicMatrix, { topicId }: Bar): string {
  return topics.find(({ id }) => id === topicId)?.name ?? '';
}

interface Field {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly most: number;
}

function topicShapes(
  name: string,
  bars: readonly Bar[],
  periods: readonly Bar[],
  { left, top, width, most }: Field,
): Shape[] {
  const [start, end] = [left + 30, left + width - 14];
  const bottom = top + 26 + fieldHeight;
  const y = scaleLinear([0, most], [bottom, top + 30]);
  const step = (end - start) / periods.length;
  const barWidth = Math.min(40, step * 0.7);
  const every = Math.ceil(textWidth(periods[0]?.period ?? '', textSize) / Math.max(1, step - 4));
  return [
    words(textWithin(name, width - 16, textSize + 1), {
      x: left + 8,
      y: top + 16,
      className: 'plot-words plot-strong',
      size: textSize + 1,
    }),
    lineAcross('plot-axis', start, bottom, end, bottom),
    words(String(most), { x: start - 5, y: y(most) + 4, className: 'plot-tick', anchor: 'end' }),
    words('0', { x: start - 5, y: bottom + 1, className: 'plot-tick', anchor: 'end' }),
    ...periods.flatMap(({ period }, index) =>
      index % every === 0
        ? [
            words(period, {
              x: start + step * (index + 0.5),
              y: bottom + 15,
              className: 'plot-tick',
              anchor: 'middle',
            }),
          ]
        : [],
    ),
    ...bars.map((bar): Shape => {
      const index = periods.findIndex(({ from }) => from === bar.from);
      const x = start + step * (index + 0.5) - barWidth / 2;
      const label = `${name}, ${bar.period}: raised in ${bar.raised} of ${bar.outOf} ${bar.outOf === 1 ? 'conversation' : 'conversations'}, by us in ${bar.byUs}, by them in ${bar.byThem}.`;
      return {
        tag: 'g',
        className: 'plot-bar',
        mark: { key: keyOfPeriod(bar), label },
        children: [
          { tag: 'title', children: [label] },
          standOn(x - 3, top + 26, barWidth + 6, fieldHeight + 2),
          box('trend-all', x, y(bar.outOf), barWidth, bottom - y(bar.outOf)),
          box('trend-raised', x, y(bar.raised), barWidth, bottom - y(bar.raised)),
        ],
      };
    }),
  ];
}

function summaryOf(title: string, { topics, conversations }: TopicMatrix, periods: readonly Bar[]): string {
  const [first, last] = [periods[0]?.period ?? '', periods.at(-1)?.period ?? ''];
  const span = first === last ? first : `${first} to ${last}`;
  const told = topics.slice(0, 3).map(({ name, raised, outOf }) => `${name} in ${raised} of ${outOf}`);
  return `${title}, ${span}, from ${conversations} ${conversations === 1 ? 'conversation' : 'conversations'}. ${told.join('; ')}.`;
}
