/** Single requests with their waits: a bar from the least to the most that the bounds allow, and how each ended by its form. */
import type { ResponseCase, WaitEnd } from '../../contract/model/response-shape.ts';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Lead, Picture, PictureTable, Shape } from '../picture.ts';
import { textWithin } from '../timeline/text-room.ts';
import { legendRows, type LegendItem } from './legend-rows.ts';
import { lengthTicks, lengthWords, waitWords } from './length-words.ts';
import {
  box,
  dot,
  lineAcross,
  pathAlong,
  round,
  standingOver,
  standOn,
  textSize,
  words,
} from './plot-shapes.ts';

export interface CasesDrawn {
  readonly title: string;
  /** The count in words, with what it is out of. */
  readonly sentence: string;
  readonly cases: readonly ResponseCase[];
  readonly axisTitle: string;
  /** In CSS pixels. */
  readonly width: number;
}

/** Narrower, the name of a request stands above its bar. */
const widthForNames = 680;
const wordsWidth = 210;
const mostTold = 12;

interface Room {
  readonly isBeside: boolean;
  readonly rowHeight: number;
  /** Where the bars begin and end. */
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

function roomIn(width: number): Room {
  const isBeside = width >= widthForNames;
  return {
    isBeside,
    rowHeight: isBeside ? 26 : 40,
    left: isBeside ? Math.min(300, width * 0.3) : 12,
    right: width - (isBeside ? wordsWidth : 22),
    width,
  };
}

export function casePicture({ title, sentence, cases, axisTitle, width }: CasesDrawn): Picture {
  const room = roomIn(width);
  const { left, right, rowHeight } = room;
  const x = scaleLinear([0, lastShown(cases)], [left, right]).clamp(true);
  const top = 4;
  const bottom = top + rowHeight * cases.length + 4;
  const hasSeveralRounds = new Set(cases.map(({ round: { id } }) => id)).size > 1;
  const ticks = lengthTicks(lastShown(cases), Math.max(2, Math.floor((right - left) / 60))).flatMap((at) => [
    lineAcross('plot-grid', x(at), top, x(at), bottom),
    words(lengthWords(at), {
      x: x(at),
      y: bottom + 16,
      className: 'plot-tick',
      anchor: at === 0 ? 'start' : 'middle',
    }),
  ]);
  const legend = legendRows(legendOf(cases, lastShown(cases)), { x: 12, y: bottom + 52, right: width });
  return {
    width,
    height: round(bottom + 48 + legend.height),
    title,
    summary: summaryOf(title, sentence, cases, hasSeveralRounds),
    shapes: [
      {
        tag: 'g',
        className: 'plot',
        children: [
          ...ticks,
          lineAcross('plot-axis', left, bottom, right, bottom),
          words(axisTitle, { x: left, y: bottom + 32, className: 'plot-words plot-axis-title' }),
          {
            tag: 'g',
            className: 'plot-marks',
            children: cases.map((one, index) =>
              rowShape(one, whom(one, hasSeveralRounds), { ...room, x, y: top + index * rowHeight }),
            ),
          },
          ...legend.shapes,
        ],
      },
    ],
    table: caseTable(title, cases),
  };
}

/** A little after the last end that is known; waits that only go on would press those before them together. */
function lastShown(cases: readonly ResponseCase[]): number {
  const lengths = (kept: readonly ResponseCase[]) =>
    kept.map(({ wait }) => wait?.mostMs ?? wait?.leastMs ?? 0);
  const longest = Math.max(1, ...lengths(cases));
  const ended = Math.max(0, ...lengths(cases.filter(({ end }) => end === 'answered' || end === 'declined')));
  return ended === 0 ? longest : Math.min(longest, ended * 1.25);
}

function summaryOf(
  title: string,
  sentence: string,
  cases: readonly ResponseCase[],
  withRound: boolean,
): string {
  const told = cases.slice(0, mostTold).map((one) => `${whom(one, withRound)}: ${caseWords(one)}`);
  const more = cases.length - told.length;
  return `${title}: ${sentence}. ${told.join('; ')}${more > 0 ? `; and ${more} more in the table` : ''}.`;
}

function rowShape(
  one: ResponseCase,
  name: string,
  { x, y, left, right, width, isBeside, rowHeight }: Room & { x: ScaleLinear<number, number>; y: number },
): Shape {
  const told = `${name}: ${caseWords(one)}.`;
  const middle = isBeside ? y + rowHeight / 2 : y + 27;
  const nameWidth = isBeside ? left - 20 : width * 0.55;
  const beneath = [
    words(textWithin(name, nameWidth, textSize), {
      x: isBeside ? left - 12 : 12,
      y: isBeside ? middle + 4 : y + 14,
      className: 'plot-words plot-strong',
      ...(isBeside && { anchor: 'end' as const }),
    }),
    words(textWithin(caseWords(one), isBeside ? wordsWidth - 20 : width * 0.42, textSize), {
      x: isBeside ? right + 18 : width - 12,
      y: isBeside ? middle + 4 : y + 14,
      ...(!isBeside && { anchor: 'end' as const }),
    }),
  ];
  return standingOver(beneath, {
    tag: 'g',
    className: 'plot-row',
    mark: { key: `case ${one.requestId}`, label: told, leadsTo: [leadOf(one)] },
    children: [
      { tag: 'title', children: [told] },
      standOn(1, y + 1, width - 2, rowHeight - 2),
      ...waitShapes(one, x, middle),
    ],
  });
}

function waitShapes({ wait, end }: ResponseCase, x: ScaleLinear<number, number>, y: number): Shape[] {
  if (wait === null) return [];
  const [from, until] = [x(wait.leastMs), x(wait.mostMs ?? x.domain()[1] ?? 0)];
  const tone = toneOf(end);
  return [
    lineAcross(`plot-curve ${tone}`, x(0), y, from, y),
    ...(until > from ? [box(`plot-uncertain ${tone}`, from, y - 6, until - from, 12)] : []),
    ...endForm(end, until, y),
  ];
}

function toneOf(end: WaitEnd): string {
  if (end === 'answered') return 'tone-2';
  if (end === 'declined') return 'tone-4';
  return end === 'still waiting' ? 'tone-1' : 'tone-6';
}

function endForm(end: WaitEnd, x: number, y: number): Shape[] {
  const at = round(x);
  if (end === 'answered') return [dot('plot-point tone-2', x, y, 4.5)];
  if (end === 'declined')
    return [
      pathAlong(
        'plot-curve tone-4',
        `M${at - 4},${y - 4}L${at + 4},${y + 4}M${at - 4},${y + 4}L${at + 4},${y - 4}`,
      ),
    ];
  if (end === 'still waiting')
    return [pathAlong('plot-arrow tone-1', `M${at},${y - 5}L${at + 8},${y}L${at},${y + 5}Z`)];
  return [lineAcross('plot-curve tone-6', x, y - 6, x, y + 6)];
}

function legendOf(cases: readonly ResponseCase[], lastMs: number): LegendItem[] {
  const has = (end: WaitEnd) => cases.some((one) => one.end === end && one.wait !== null);
  const isBeyond = cases.some(({ wait }) => (wait?.leastMs ?? 0) > lastMs);
  const isCutOff = cases.some(({ end, wait }) => wait !== null && toneOf(end) === 'tone-6');
  const isBetween = cases.some(({ wait }) => wait !== null && wait.mostMs !== wait.leastMs);
  return [
    ...(has('answered') ? [{ text: 'answered', shapes: endForm('answered', 9, 0) }] : []),
    ...(has('declined') ? [{ text: 'declined', shapes: endForm('declined', 9, 0) }] : []),
    ...(has('still waiting')
      ? [
          {
            text: isBeyond ? 'still waiting; some for longer than the axis shows' : 'still waiting',
            shapes: endForm('still waiting', 6, 0),
          },
        ]
      : []),
    ...(isCutOff ? [{ text: 'cut off', shapes: endForm('withdrawn', 9, 0) }] : []),
    ...(isBetween
      ? [{ text: 'between these bounds', shapes: [box('plot-uncertain tone-6', 0, -6, 18, 12)] }]
      : []),
  ];
}

function whom({ holder, seat, round: { name } }: ResponseCase, withRound: boolean): string {
  const who = `${seat.country.name}, ${holder?.name ?? seat.title}`;
  return withRound ? `${who}, ${name}` : who;
}

/** "18 h to 42 h, still waiting"; an excluded request waits for nothing. */
export function caseWords({ end, wait, isReachedLater }: ResponseCase): string {
  if (end === 'excluded') return 'excluded by decision';
  const length = wait === null ? 'no wait on this clock' : waitWords(wait);
  return `${length}, ${end}${isReachedLater ? ', reached later' : ''}`;
}

function leadOf({ requestId, holder, seat }: ResponseCase): Lead {
  return { kind: 'request', id: requestId, name: holder?.name ?? `${seat.country.name}, ${seat.title}` };
}

export function caseTable(caption: string, cases: readonly ResponseCase[]): PictureTable {
  return {
    caption,
    columns: [
      { key: 'holder', title: 'Official' },
      { key: 'seat', title: 'Seat' },
      { key: 'round', title: 'Round' },
      { key: 'outcome', title: 'First attempt' },
      { key: 'away', title: 'Away' },
      { key: 'wait', title: 'Wait' },
      { key: 'end', title: 'End' },
    ],
    rows: cases.map((one) => ({
      cells: [
        one.holder?.name ?? 'not known',
        `${one.seat.country.name}, ${one.seat.title}`,
        one.round.name,
        one.firstOutcome?.name ?? 'not tried',
        one.isTravelling ? 'yes' : 'no',
        one.wait === null ? 'none on this clock' : waitWords(one.wait),
        one.isReachedLater ? `${one.end}, reached later` : one.end,
      ],
      leadsTo: [leadOf(one)],
    })),
  };
}
