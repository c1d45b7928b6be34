/** Which topics came up with whom: each cell a count out of the conversations, hatched by the side that raised it. */
import type { TopicMatrix } from '../../contract/model/topic-matrix-shape.ts';
import type { Picture, PictureTable, Shape } from '../picture.ts';
import { textWithin } from '../timeline/text-room.ts';
import { legendRows } from './legend-rows.ts';
import { box, hatchings, round, textSize, words } from './plot-shapes.ts';
import { keyOfCell, matrixLead } from './matrix-keys.ts';

type Cell = TopicMatrix['cells'][number];

export interface MatrixDrawn {
  readonly title: string;
  readonly matrix: TopicMatrix;
  /** In CSS pixels; a matrix of many topics is wider, and is scrolled. */
  readonly width: number;
}

const cellHeight = 40;
const narrowestCell = 78;
const widestCell = 132;
const headHeight = 58;

export function matrixPicture({ title, matrix, width }: MatrixDrawn): Picture {
  const { rows, topics } = matrix;
  const names = Math.min(200, Math.max(104, width * 0.24));
  const room = (width - names) / Math.max(1, topics.length);
  const cellWidth = Math.min(widestCell, Math.max(narrowestCell, room));
  const across = Math.max(width, names + cellWidth * topics.length);
  const at = new Map(matrix.cells.map((cell) => [keyOfCell(cell), cell]));
  const bottom = headHeight + rows.length * cellHeight;
  const legend = legendRows(
    [
      { text: 'raised by us', shapes: hatched('rising', 0, -6, 18, 12) },
      { text: 'raised by them', shapes: hatched('falling', 0, -6, 18, 12) },
      { text: 'raised by others', shapes: hatched('dots', 0, -6, 18, 12) },
      { text: 'planned, but not raised', shapes: [box('matrix-planned', 0.5, -6, 17, 12)] },
      { text: 'did not come up', shapes: [box('matrix-empty', 0.5, -6, 17, 12)] },
    ],
    { x: 4, y: bottom + 20, right: width },
  );
  return {
    width: round(across),
    height: round(bottom + 20 + legend.height),
    title,
    summary: summaryOf(title, matrix),
    shapes: [
      {
        tag: 'g',
        className: 'plot matrix',
        children: [
          hatchings,
          ...topics.flatMap((topic, index) => headWords(topic.name, names + index * cellWidth, cellWidth)),
          {
            tag: 'g',
            className: 'plot-marks',
            children: rows.flatMap((row, line) => {
              const y = headHeight + line * cellHeight;
              return [
                words(textWithin(row.label, names - 12, textSize), {
                  x: 4,
                  y: y + 17,
                  className: 'plot-words plot-strong',
                }),
                words(`${row.conversations} ${row.conversations === 1 ? 'conversation' : 'conversations'}`, {
                  x: 4,
                  y: y + 31,
                  className: 'plot-tick',
                }),
                ...topics.map((topic, column) => {
                  const cell = at.get(keyOfCell({ row: row.key, topicId: topic.id }));
                  return cellShape(cell, row.label, { x: names + column * cellWidth, y, width: cellWidth });
                }),
              ];
            }),
          },
          ...legend.shapes,
        ],
      },
    ],
    table: tableOf(title, matrix),
  };
}

/** In two lines where one is too short. */
function headWords(name: string, x: number, width: number): Shape[] {
  const room = width - 8;
  const parts = name.split(' ');
  const whole = textWithin(name, room, textSize);
  const line = (text: string, y: number) =>
    words(textWithin(text, room, textSize), { x: x + 3, y, className: 'plot-words plot-strong' });
  if (whole === name || parts.length === 1) return [line(name, headHeight - 8)];
  const half = parts.findIndex((_, index) => {
    const first = parts.slice(0, index + 1).join(' ');
    return textWithin(first, room, textSize) !== first;
  });
  const cut = Math.max(1, half);
  return [
    line(parts.slice(0, cut).join(' '), headHeight - 22),
    line(parts.slice(cut).join(' '), headHeight - 8),
  ];
}

function hatched(pattern: string, x: number, y: number, width: number, height: number): Shape[] {
  const filled = box('matrix-hatched', x, y, width, height);
  return [
    { ...filled, attributes: { ...filled.attributes, fill: `url(#plot-hatch-${pattern})` } },
    box('matrix-frame', x, y, width, height),
  ];
}

function cellShape(
  cell: Cell | undefined,
  rowLabel: string,
  { x, y, width }: { x: number; y: number; width: number },
): Shape {
  const [left, top, across, down] = [x + 1.5, y + 1.5, width - 3, cellHeight - 3];
  if (cell === undefined) return box('matrix-empty', left, top, across, down);
  const { raised, byUs, byThem, byOthers, plannedNotRaised, outOf } = cell;
  const label = `${cell.sentence}${bySides(cell)}.`;
  const strip = 11;
  return {
    tag: 'g',
    className: 'plot-cell',
    mark: { key: keyOfCell(cell), label, leadsTo: matrixLead(cell, rowLabel) },
    children: [
      { tag: 'title', children: [label] },
      box(raised === 0 ? 'matrix-planned' : 'matrix-raised', left, top, across, down),
      ...(byUs > 0
        ? hatched('rising', left, top + down - strip, (across * byUs) / Math.max(1, outOf), strip / 2 - 0.5)
        : []),
      ...(byThem > 0
        ? hatched('falling', left, top + down - strip / 2, (across * byThem) / Math.max(1, outOf), strip / 2)
        : []),
      ...(byOthers > 0 && byUs + byThem === 0
        ? hatched('dots', left, top + down - strip, (across * byOthers) / Math.max(1, outOf), strip)
        : []),
      words(raised === 0 ? `planned in ${plannedNotRaised}` : `${raised} of ${outOf}`, {
        x: left + across / 2,
        y: top + 17,
        anchor: 'middle',
        className: raised === 0 ? 'plot-words' : 'plot-words plot-strong',
      }),
    ],
  };
}

/** ": raised by us in 3, by them in 2, planned in 1 but not raised". */
function bySides({ byUs, byThem, byOthers, plannedNotRaised }: Cell): string {
  const parts = [
    ...(byUs > 0 ? [`raised by us in ${byUs}`] : []),
    ...(byThem > 0 ? [`by them in ${byThem}`] : []),
    ...(byOthers > 0 ? [`by others in ${byOthers}`] : []),
    ...(plannedNotRaised > 0 ? [`planned in ${plannedNotRaised} but not raised`] : []),
  ];
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

function summaryOf(
  title: string,
  { rows, topics, conversations, cells, rowsInAll, topicsInAll }: TopicMatrix,
): string {
  const most = cells.toSorted((a, b) => b.raised - a.raised)[0];
  const beyond = [
    ...(rowsInAll > rows.length ? [`${rowsInAll - rows.length} rows`] : []),
    ...(topicsInAll > topics.length ? [`${topicsInAll - topics.length} topics`] : []),
  ];
  const told = most === undefined ? '' : ` Most often: ${most.sentence}.`;
  const left = beyond.length === 0 ? '' : ` ${beyond.join(' and ')} with fewer are not shown.`;
  return `${title}: ${topics.length} ${topics.length === 1 ? 'topic' : 'topics'} by ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}, from ${conversations} ${conversations === 1 ? 'conversation' : 'conversations'}.${told}${left}`;
}

function tableOf(caption: string, { rows, topics, cells }: TopicMatrix): PictureTable {
  const [rowNames, topicNames] = [
    new Map(rows.map(({ key, label }) => [key, label])),
    new Map(topics.map(({ id, name }) => [id, name])),
  ];
  return {
    caption,
    columns: [
      { key: 'row', title: 'With' },
      { key: 'topic', title: 'Topic' },
      { key: 'raised', title: 'Raised in', isNumber: true },
      { key: 'outOf', title: 'Conversations', isNumber: true },
      { key: 'byUs', title: 'By us', isNumber: true },
      { key: 'byThem', title: 'By them', isNumber: true },
      { key: 'byOthers', title: 'By others', isNumber: true },
      { key: 'planned', title: 'Planned, not raised', isNumber: true },
    ],
    rows: cells
      .filter(({ row, topicId }) => rowNames.has(row) && topicNames.has(topicId))
      .map((cell) => ({
        cells: [
          rowNames.get(cell.row) ?? '',
          topicNames.get(cell.topicId) ?? '',
          ...[cell.raised, cell.outOf, cell.byUs, cell.byThem, cell.byOthers, cell.plannedNotRaised].map(
            String,
          ),
        ],
        leadsTo: [{ kind: 'topic' as const, id: cell.topicId, name: topicNames.get(cell.topicId) ?? '' }],
      })),
  };
}
