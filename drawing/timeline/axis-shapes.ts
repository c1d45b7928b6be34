/** The head of a timeline: ticks of the zone's calendar, the trigger, the closing and the as-of moment, all of them lines. */
import { offsetIn } from '../../contract/model/show-time.ts';
import { placeOf } from '../../contract/model/time-zone.ts';
import type { Timeline } from '../../contract/model/timeline-shape.ts';
import type { Shape } from '../picture.ts';
import { ticksOf, type Tick } from '../time-span.ts';
import { axisHeight, labelSize, xOf, type Frame } from './layout.ts';
import { round, textShape } from './mark-shapes.ts';
import { textWidth, textWithin } from './text-room.ts';
import { momentLabel } from './timeline-words.ts';

const tickText = 11;
/** A tick with its words. */
const tickRoom = 54;

/** The calendar is slow to count on, and both the words and the lines of an axis need its ticks. */
const ticksOfFrames = new WeakMap<Frame, readonly Tick[]>();

export function ticksIn(frame: Frame): readonly Tick[] {
  const most = Math.max(2, Math.floor((frame.right - frame.left) / tickRoom));
  const ticks = ticksOfFrames.get(frame) ?? ticksOf(frame.span, frame.zone, { most, finest: 'minute' });
  ticksOfFrames.set(frame, ticks);
  return ticks;
}

/** The words of the axis; its lines go through the lanes. */
export function axisShapes(timeline: Timeline, frame: Frame): Shape[] {
  const { left, right, zone, span, hasUnknown, namesBeside } = frame;
  const offsets = [...new Set([offsetIn(span.from, zone), offsetIn(span.until, zone)])].join(' to ');
  const zoneWords = `Times of ${placeOf(zone)} (${offsets})`;
  return [
    ...(namesBeside
      ? [textShape(textWithin(zoneWords, left - 18, labelSize), { x: 12, y: 52, className: 'axis-zone' })]
      : []),
    ...tickWords(ticksIn(frame), frame),
    ...(hasUnknown ? unknownWords(right) : []),
    ...flagWords(timeline, frame),
    ...cursorWords(frame),
    {
      tag: 'line',
      className: 'axis-line',
      attributes: { x1: round(left), x2: round(right), y1: axisHeight - 0.5, y2: axisHeight - 0.5 },
    },
  ];
}

function unknownWords(right: number): Shape[] {
  return [
    textShape('Not', { x: right + 19, y: 40, className: 'axis-more', size: labelSize }),
    textShape('known', { x: right + 12, y: 52, className: 'axis-more', size: labelSize }),
  ];
}

/** A tick without room says nothing; its line is there all the same. */
function tickWords(ticks: readonly Tick[], frame: Frame): Shape[] {
  let taken = Number.NEGATIVE_INFINITY;
  return ticks.flatMap(({ at, label, more }) => {
    const x = xOf(frame, at) + 3;
    const end = x + textWidth(label, tickText);
    if (x < frame.left || x < taken || end > frame.right + 10) return [];
    const whole = more === '' ? '' : ` ${more}`;
    const wholeEnd = end + textWidth(whole, tickText);
    const next = ticks.find((tick) => tick.at > at);
    const room = (next === undefined ? frame.right : xOf(frame, next.at)) - 4;
    const saysMore = whole !== '' && wholeEnd <= room;
    taken = (saysMore ? wholeEnd : end) + 4;
    return [
      {
        tag: 'text' as const,
        className: 'axis-tick',
        attributes: { x: round(x), y: axisHeight - 6, 'font-size': tickText },
        children: [
          label,
          ...(saysMore ? [{ tag: 'tspan' as const, className: 'axis-more', children: [whole] }] : []),
        ],
      },
    ];
  });
}

/** The trigger and the closing of a round, on a line of their own. */
function flagWords(timeline: Timeline, frame: Frame): Shape[] {
  let taken = Number.NEGATIVE_INFINITY;
  return linesOf(timeline)
    .filter(({ at }) => at >= frame.span.from && at <= frame.span.until)
    .flatMap(({ at, words, className }) => {
      const x = xOf(frame, at) + 4;
      const shown = textWithin(words, frame.right - x, labelSize);
      if (x < taken || shown === '') return [];
      taken = x + textWidth(shown, labelSize) + 6;
      return [textShape(shown, { x, y: 34, className: `flag flag-${className}` })];
    });
}

interface LineAcross {
  readonly at: number;
  readonly words: string;
  readonly className: 'trigger' | 'closing';
}

function linesOf({ trigger, closedAt }: Timeline): LineAcross[] {
  const opened = trigger?.at.from ?? trigger?.at.until ?? null;
  const closed = closedAt?.from ?? closedAt?.until ?? null;
  return [
    ...(opened === null
      ? []
      : [{ at: opened, words: `Trigger: ${trigger?.name ?? ''}`, className: 'trigger' as const }]),
    ...(closed === null ? [] : [{ at: closed, words: 'Closed', className: 'closing' as const }]),
  ];
}

/** The as-of moment, to the left of its line where there is no room to the right. */
function cursorWords(frame: Frame): Shape[] {
  const { asOf, zone, left, right } = frame;
  const x = xOf(frame, asOf);
  if (x < left || x > right) return [];
  const words = `As of ${momentLabel(asOf, zone)}`;
  const width = textWidth(words, labelSize);
  const isLeft = x + 8 + width > right && x - 8 - width > left;
  const shown = isLeft ? words : textWithin(words, right + 10 - x - 6, labelSize);
  return [
    {
      tag: 'path',
      className: 'cursor-flag',
      attributes: { d: `M${round(x - 5)},8H${round(x + 5)}L${round(x)},16Z` },
    },
    textShape(shown, { x: isLeft ? x - 8 - width : x + 8, y: 15, className: 'cursor-words' }),
  ];
}

/** What runs through all lanes, from the foot of the axis down. @param top where the lanes begin */
export function linesAcross(timeline: Timeline, frame: Frame, top: number, height: number): Shape[] {
  const { left, right, asOf } = frame;
  const bottom = top + height;
  const line = (className: string, at: number): Shape[] => {
    const x = round(xOf(frame, at));
    return x < left || x > right
      ? []
      : [{ tag: 'line', className, attributes: { x1: x, x2: x, y1: round(top), y2: round(bottom) } }];
  };
  const asOfX = Math.min(right, Math.max(left, xOf(frame, asOf)));
  return [
    {
      tag: 'rect',
      className: 'beyond',
      attributes: { x: round(asOfX), y: round(top), width: round(right - asOfX), height: round(height) },
    },
    ...ticksIn(frame).flatMap(({ at }) => line('tick-line', at)),
    ...linesOf(timeline).flatMap(({ at, className }) => line(`${className}-line`, at)),
  ];
}

/** The line of the as-of moment, which lies above everything. */
export function cursorLine(frame: Frame, top: number, height: number): Shape[] {
  const { left, right, asOf } = frame;
  const x = round(xOf(frame, asOf));
  if (x < left || x > right) return [];
  return [{ tag: 'line', className: 'cursor-line', attributes: { x1: x, x2: x, y1: top, y2: top + height } }];
}
