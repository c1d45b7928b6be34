/** How many were reached out of how many, group by group, each with its Wilson interval. */
import type { ResponseGroup } from '../../contract/model/response-shape.ts';
import { scaleLinear } from 'd3-scale';
import type { Lead, Picture, Shape } from '../picture.ts';
import { textWithin } from '../timeline/text-room.ts';
import { keyBehind } from './behind-mark.ts';
import { percentWords, shareNumber } from './length-words.ts';
import { medianWords } from './survival-words.ts';
import { box, dot, lineAcross, round, standingOver, standOn, textSize, words } from './plot-shapes.ts';

export interface SharesDrawn {
  readonly title: string;
  readonly groups: readonly ResponseGroup[];
  /** In CSS pixels. */
  readonly width: number;
}

const widthForNames = 560;
const countWidth = 140;

export function sharePicture({ title, groups, width }: SharesDrawn): Picture {
  const isBeside = width >= widthForNames;
  const names = isBeside ? Math.min(260, width * 0.3) : 0;
  const rowHeight = isBeside ? 26 : 42;
  const [left, right] = [names + 14, width - (isBeside ? countWidth : 14)];
  const x = scaleLinear([0, 1], [left, right]);
  const top = 8;
  const bottom = top + rowHeight * groups.length;
  const grid = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    lineAcross('plot-grid', x(share), top, x(share), bottom),
    words(percentWords(share), { x: x(share), y: bottom + 16, className: 'plot-tick', anchor: 'middle' }),
  ]);
  const rows = groups.map((group, index): Shape => {
    const y = top + index * rowHeight + (isBeside ? rowHeight / 2 : 30);
    return rowShape(group, { x, y, names, isBeside, width, rowHeight });
  });
  return {
    width,
    height: round(bottom + 40),
    title,
    summary: `${title}. ${groups.map(({ label, sentence }) => `${label}: ${sentence}`).join('; ')}.`,
    shapes: [
      {
        tag: 'g',
        className: 'plot',
        children: [
          ...grid,
          lineAcross('plot-axis', left, bottom, right, bottom),
          words('Share reached, with its 95 % Wilson interval', {
            x: left,
            y: bottom + 32,
            className: 'plot-words plot-axis-title',
          }),
          { tag: 'g', className: 'plot-marks', children: rows },
        ],
      },
    ],
    table: {
      caption: title,
      columns: [
        { key: 'group', title: 'Group' },
        { key: 'requests', title: 'Requests', isNumber: true },
        { key: 'reached', title: 'Reached', isNumber: true },
        { key: 'outOf', title: 'Out of', isNumber: true },
        { key: 'share', title: 'Share', isNumber: true },
        { key: 'lower', title: 'Lower 95 % limit', isNumber: true },
        { key: 'upper', title: 'Upper 95 % limit', isNumber: true },
        { key: 'declined', title: 'Declined', isNumber: true },
        { key: 'waiting', title: 'Still waiting', isNumber: true },
        { key: 'median', title: 'Median wait' },
        { key: 'sentence', title: 'In words' },
      ],
      rows: groups.map((group) => ({ cells: cellsOf(group), leadsTo: leadsOf(group) })),
    },
  };
}

interface Row {
  readonly x: (share: number) => number;
  readonly y: number;
  readonly names: number;
  readonly isBeside: boolean;
  readonly width: number;
  readonly rowHeight: number;
}

function rowShape(group: ResponseGroup, { x, y, names, isBeside, width, rowHeight }: Row): Shape {
  const { key, label, reached, sentence } = group;
  const { count, outOf, interval } = reached;
  const told = `${label}: ${sentence}. ${medianWords(group)}.`;
  const countText =
    outOf === 0
      ? 'nothing to count'
      : count === 0
        ? `no answers yet (0 of ${outOf})`
        : `${count} of ${outOf}`;
  const beneath = [
    words(textWithin(label, isBeside ? names : width - countWidth - 10, textSize), {
      x: isBeside ? names : 14,
      y: isBeside ? y + 4 : y - 13,
      ...(isBeside && { anchor: 'end' as const }),
      className: 'plot-words plot-strong',
    }),
    words(countText, {
      x: width - (isBeside ? countWidth - 12 : 14),
      y: isBeside ? y + 4 : y - 13,
      ...(!isBeside && { anchor: 'end' as const }),
      className: 'plot-words',
    }),
  ];
  return standingOver(beneath, {
    tag: 'g',
    className: 'plot-row',
    mark: { key: keyBehind({ group: key }), label: told },
    children: [
      { tag: 'title', children: [told] },
      standOn(1, y - (isBeside ? rowHeight / 2 : 28) + 1, width - 2, rowHeight - 2),
      ...(interval === null
        ? []
        : [
            box('plot-interval tone-2', x(interval.lower), y - 4, x(interval.upper) - x(interval.lower), 8),
            lineAcross('plot-curve tone-2', x(interval.lower), y - 5, x(interval.lower), y + 5),
            lineAcross('plot-curve tone-2', x(interval.upper), y - 5, x(interval.upper), y + 5),
            dot(count === 0 ? 'plot-hollow tone-2' : 'plot-point tone-2', x(count / outOf), y, 4.5),
          ]),
    ],
  });
}

function cellsOf(group: ResponseGroup): string[] {
  const { label, requests, excluded, reached, ends, sentence } = group;
  const { count, outOf, interval } = reached;
  return [
    label,
    excluded === 0 ? String(requests) : `${requests}, and ${excluded} excluded`,
    outOf === 0 ? '' : String(count),
    String(outOf),
    outOf === 0 ? '' : shareNumber(count / outOf),
    shareNumber(interval?.lower ?? null),
    shareNumber(interval?.upper ?? null),
    String(ends.declined),
    String(ends['still waiting']),
    medianWords(group),
    sentence,
  ];
}

/** The record the group is of, where it has a place of its own. */
function leadsOf({ lead }: ResponseGroup): Lead[] {
  if (lead === null) return [];
  const kind = kinds.find((one) => lead.id.startsWith(`${one}_`));
  return kind === undefined ? [] : [{ kind, id: lead.id, name: lead.name }];
}

const kinds = ['official', 'seat', 'country', 'round', 'topic'] as const;
