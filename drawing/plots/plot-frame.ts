/** The field of a plot: a length of time to the right, a share upwards, with both axes drawn. */
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Shape } from '../picture.ts';
import { textWidth } from '../timeline/text-room.ts';
import { lengthTicks, lengthWords, percentWords } from './length-words.ts';
import { lineAcross, textSize, words } from './plot-shapes.ts';

export interface PlotFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Milliseconds to CSS pixels. */
  readonly x: ScaleLinear<number, number>;
  /** Shares to CSS pixels. */
  readonly y: ScaleLinear<number, number>;
  readonly lastMs: number;
}

interface Sides {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function frameOf(sides: Sides, lastMs: number): PlotFrame {
  const { left, right, top, bottom } = sides;
  const last = Math.max(1, lastMs);
  return {
    ...sides,
    lastMs: last,
    x: scaleLinear([0, last], [left, right]),
    y: scaleLinear([0, 1], [bottom, top]),
  };
}

const tickRoom = 56;

export function ticksOf({ lastMs, left, right }: PlotFrame): number[] {
  return lengthTicks(lastMs, Math.max(2, Math.floor((right - left) / tickRoom)));
}

/** Both axes with their words. */
export function axes(frame: PlotFrame, xTitle?: string): Shape[] {
  const { left, right, top, bottom, y } = frame;
  const shares = bottom - top < 110 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1];
  return [
    ...shares.flatMap((share) => [
      lineAcross(share === 0 ? 'plot-axis' : 'plot-grid', left, y(share), right, y(share)),
      words(percentWords(share), { x: left - 6, y: y(share) + 3.8, className: 'plot-tick', anchor: 'end' }),
    ]),
    ...lengthAxis(frame),
    ...(xTitle === undefined
      ? []
      : [words(xTitle, { x: left, y: bottom + 32, className: 'plot-words plot-axis-title' })]),
  ];
}

/** Ticks with their words beneath; the last is left out where it would lie upon the one before. */
function lengthAxis(frame: PlotFrame): Shape[] {
  const { bottom, right, x } = frame;
  return ticksOf(frame).flatMap((at) => {
    const text = lengthWords(at);
    const half = textWidth(text, textSize) / 2;
    const anchor = x(at) + half > right + 14 ? 'end' : 'middle';
    return [
      lineAcross('plot-axis', x(at), bottom, x(at), bottom + 4),
      words(text, { x: x(at), y: bottom + 16, className: 'plot-tick', anchor }),
    ];
  });
}
