/** The curves of several groups, each in a field of its own with the same axes, over that of all of them. */
import type { ResponseGroup } from '../../contract/model/response-shape.ts';
import type { Picture, Shape } from '../picture.ts';
import { textWithin } from '../timeline/text-room.ts';
import { keyBehind } from './behind-mark.ts';
import { pathsOf } from './curve-path.ts';
import { legendRows } from './legend-rows.ts';
import { shareNumber, waitWords } from './length-words.ts';
import { axes, frameOf } from './plot-frame.ts';
import { lineAcross, pathAlong, round, standingOver, standOn, textSize, words } from './plot-shapes.ts';
import { lastOf } from './survival-picture.ts';
import { medianWords, waitsOf } from './survival-words.ts';

export interface MultiplesDrawn {
  readonly title: string;
  readonly groups: readonly ResponseGroup[];
  readonly pooled: ResponseGroup;
  readonly axisTitle: string;
  /** What the test of the groups says. */
  readonly sentence: string;
  /** In CSS pixels. */
  readonly width: number;
}

const narrowest = 230;
const fieldHeight = 96;
const cellHeight = fieldHeight + 78;

/** Null where no group has a curve. */
export function multiplesPicture(drawn: MultiplesDrawn): Picture | null {
  const { title, pooled, axisTitle, sentence, width } = drawn;
  const groups = drawn.groups.filter(({ curve }) => curve !== null);
  if (groups.length === 0) return null;
  const columns = Math.max(1, Math.min(4, Math.floor(width / narrowest)));
  const cellWidth = width / columns;
  const lastMs = Math.max(...groups.map(lastOf));
  const cells = groups.map((group, index) =>
    cellShape(group, pooled, {
      left: (index % columns) * cellWidth,
      top: Math.floor(index / columns) * cellHeight,
      width: cellWidth,
      lastMs,
    }),
  );
  const rows = Math.ceil(groups.length / columns);
  const legend = legendRows(
    [
      { text: 'share still waiting in the group', shapes: [lineAcross('plot-curve tone-1', 0, 0, 18, 0)] },
      { text: 'in all groups together', shapes: [lineAcross('plot-curve plot-pooled', 0, 0, 18, 0)] },
      { text: axisTitle, shapes: [lineAcross('plot-axis', 0, 0, 18, 0)] },
    ],
    { x: 8, y: rows * cellHeight + 10, right: width },
  );
  return {
    width,
    height: round(rows * cellHeight + 10 + legend.height),
    title,
    summary: `${title}: ${groups.length} of ${drawn.groups.length} groups have five waits or more and so a curve. ${groups
      .map((group) => `${group.label}: ${medianWords(group)}, ${waitsOf(group)} waits`)
      .join('; ')}. ${sentence}`,
    shapes: [
      {
        tag: 'g',
        className: 'plot',
        children: [{ tag: 'g', className: 'plot-marks', children: cells }, ...legend.shapes],
      },
    ],
    table: {
      caption: `${title}: the steps of each curve`,
      columns: [
        { key: 'group', title: 'Group' },
        { key: 'wait', title: 'After' },
        { key: 'waiting', title: 'Still waiting', isNumber: true },
        { key: 'lower', title: 'Lower 95 % limit', isNumber: true },
        { key: 'upper', title: 'Upper 95 % limit', isNumber: true },
      ],
      rows: groups.flatMap(({ label, curve }) =>
        (curve?.steps ?? []).map(({ timeMs, untilMs, waiting, lower, upper }) => ({
          cells: [
            label,
            waitWords({ leastMs: timeMs, mostMs: untilMs }),
            shareNumber(waiting),
            shareNumber(lower),
            shareNumber(upper),
          ],
        })),
      ),
    },
  };
}

interface Cell {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly lastMs: number;
}

function cellShape(group: ResponseGroup, pooled: ResponseGroup, { left, top, width, lastMs }: Cell): Shape {
  const frame = frameOf(
    { left: left + 44, right: left + width - 20, top: top + 42, bottom: top + 42 + fieldHeight },
    lastMs,
  );
  const curveOf = ({ curve }: ResponseGroup) =>
    pathsOf(
      (curve?.steps ?? []).map((step) => ({ ...step, height: step.waiting })),
      1,
      frame,
    );
  const [own, all] = [curveOf(group), curveOf(pooled)];
  const label = `${group.label}: ${group.sentence}; ${medianWords(group)}; ${waitsOf(group)} waits.`;
  const beneath = [
    words(textWithin(group.label, width - 20, textSize + 1), {
      x: left + 12,
      y: top + 18,
      className: 'plot-words plot-strong',
      size: textSize + 1,
    }),
    words(textWithin(medianWords(group), width - 20, textSize), {
      x: left + 12,
      y: top + 33,
      className: 'plot-tick',
    }),
    ...axes(frame),
    ...(pooled.curve === null ? [] : [pathAlong('plot-curve plot-pooled', all.level + all.between)]),
    pathAlong('plot-curve tone-1', own.level),
    ...(own.between === '' ? [] : [pathAlong('plot-curve plot-between tone-1', own.between)]),
  ];
  return standingOver(beneath, {
    tag: 'g',
    className: 'plot-cell',
    mark: { key: keyBehind({ group: group.key }, ' curve'), label },
    children: [{ tag: 'title', children: [label] }, standOn(left + 2, top + 2, width - 6, cellHeight - 8)],
  });
}
