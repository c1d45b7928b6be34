/** What the forms of a plot mean, in as many rows as they need. */
import type { Shape } from '../picture.ts';
import { textWidth } from '../timeline/text-room.ts';
import { textSize, words } from './plot-shapes.ts';

export interface LegendItem {
  readonly text: string;
  /** Around a middle line at 0, from 0 to 18 across. */
  readonly shapes: readonly Shape[];
}

interface Room {
  readonly x: number;
  readonly y: number;
  readonly right: number;
}

const swatch = 24;
const between = 18;
const rowHeight = 20;

export function legendRows(items: readonly LegendItem[], room: Room): { shapes: Shape[]; height: number } {
  let [x, row] = [room.x, 0];
  const shapes = items.map(({ text, shapes: form }): Shape => {
    const width = swatch + textWidth(text, textSize);
    if (x > room.x && x + width > room.right) [x, row] = [room.x, row + 1];
    const y = room.y + row * rowHeight;
    const at = x;
    x += width + between;
    return {
      tag: 'g',
      className: 'plot-legend',
      children: [
        { tag: 'g', attributes: { transform: `translate(${at},${y})` }, children: form },
        words(text, { x: at + swatch, y: y + 4 }),
      ],
    };
  });
  return { shapes, height: items.length === 0 ? 0 : (row + 1) * rowHeight };
}
