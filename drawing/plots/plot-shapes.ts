/** The shapes that plots are made of, and the numbers in them rounded to what can be seen. */
import type { Shape } from '../picture.ts';

export const textSize = 11;

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly className?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
}

export function words(
  text: string,
  { x, y, className = 'plot-words', anchor, size = textSize }: Placed,
): Shape {
  const attributes = { x: round(x), y: round(y), 'font-size': size };
  return {
    tag: 'text',
    className,
    attributes: anchor === undefined ? attributes : { ...attributes, 'text-anchor': anchor },
    children: [text],
  };
}

export function lineAcross(className: string, x1: number, y1: number, x2: number, y2: number): Shape {
  const attributes = { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) };
  return { tag: 'line', className, attributes };
}

export function box(className: string, x: number, y: number, width: number, height: number): Shape {
  const attributes = {
    x: round(x),
    y: round(y),
    width: round(Math.max(0, width)),
    height: round(Math.max(0, height)),
  };
  return { tag: 'rect', className, attributes };
}

export function pathAlong(className: string, d: string): Shape {
  return { tag: 'path', className, attributes: { d } };
}

export function dot(className: string, cx: number, cy: number, r: number): Shape {
  return { tag: 'circle', className, attributes: { cx: round(cx), cy: round(cy), r } };
}

/** Where one can stand, wide enough to be hit. */
export function standOn(x: number, y: number, width: number, height: number): Shape {
  return box('plot-stand', x, y, width, height);
}

/** Words that may be cut short stand beneath what one stands on, and not in it: its label has all of them. */
export function standingOver(beneath: readonly Shape[], mark: Shape): Shape {
  return { tag: 'g', children: [...beneath, mark] };
}

/** Two hatchings that lie crosswise where both are, so that they are told apart without colour. */
export const hatchings: Shape = {
  tag: 'defs',
  children: [
    hatching('plot-hatch-rising', 'M-1,5L5,-1M-1,9L9,-1M3,9L9,3'),
    hatching('plot-hatch-falling', 'M-1,-1L9,9M-1,3L5,9M3,-1L9,5'),
    dots(),
  ],
};

function hatching(id: string, d: string): Shape {
  const attributes = { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse' };
  return { tag: 'pattern', attributes, children: [pathAlong(`plot-hatch ${id}`, d)] };
}

function dots(): Shape {
  const attributes = { id: 'plot-hatch-dots', width: 6, height: 6, patternUnits: 'userSpaceOnUse' };
  return { tag: 'pattern', attributes, children: [dot('plot-hatch-dot', 3, 3, 1.1)] };
}

/** A tenth of a pixel is enough. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
