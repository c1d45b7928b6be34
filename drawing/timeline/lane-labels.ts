/** The words beside the marks of a lane, where there is room for them: none lies upon a mark or upon another. */
import type { Shape } from '../picture.ts';
import { barHeight, labelSize, type Frame } from './layout.ts';
import { round, rowMiddle } from './mark-shapes.ts';
import type { PlacedMark } from './place-marks.ts';
import { textWidth, textWithin } from './text-room.ts';

export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

export interface LaneLabel {
  readonly box: Box;
  readonly shape: Shape;
}

interface Wanted {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly className: string;
}

/** A lane with more marks than this says their words one by one, when one stands on them. */
const mostLabelled = 24;
const space = 4;
const shortest = 24;

/** @param before words that go before those of the marks @param after words that come after them */
export function placeLabels(
  marks: readonly PlacedMark[],
  { before, after }: { before: readonly Wanted[]; after: readonly Wanted[] },
  middle: number,
  frame: Frame,
): LaneLabel[] {
  const taken = marks.map((mark) => boxOf(mark, middle));
  const labels: LaneLabel[] = [];
  const wanted = [
    ...before,
    ...(marks.length > mostLabelled ? [] : marks.map((mark) => wordsBeside(mark, middle))),
    ...after,
  ];
  for (const { text, x, y, className } of wanted) {
    if (text === '') continue;
    const room = roomAt(x, y, [...taken, ...labels.map(({ box }) => box)], frame.right) - space;
    const shown =
      room < Math.min(shortest, textWidth(text, labelSize)) ? '' : textWithin(text, room, labelSize);
    if (shown === '') continue;
    const box = { x0: x, x1: x + textWidth(shown, labelSize), y0: y - 6, y1: y + 6 };
    const attributes = { x: round(x), y: round(y + 3.6), 'font-size': labelSize };
    labels.push({ box, shape: { tag: 'text', className, attributes, children: [shown] } });
  }
  return labels;
}

function wordsBeside(mark: PlacedMark, middle: number): Wanted {
  const [item] = mark.items;
  const isVersion = item?.versionOf != null;
  return {
    text: mark.items.length > 1 ? '' : (item?.short ?? ''),
    x: mark.x1 + space,
    y: rowMiddle(mark, middle),
    className: isVersion ? 'lane-label lane-label-version' : 'lane-label',
  };
}

export function boxOf(mark: PlacedMark, middle: number): Box {
  const y = rowMiddle(mark, middle);
  return { x0: mark.x0, x1: mark.x1, y0: y - barHeight / 2, y1: y + barHeight / 2 };
}

/** How far it is to the next thing on the line of a text; nothing where it begins upon one. */
function roomAt(x: number, y: number, taken: readonly Box[], right: number): number {
  const onLine = taken.filter(({ y0, y1, x1 }) => y0 < y + 5.5 && y1 > y - 5.5 && x1 > x - 1);
  const next = onLine.reduce((least, { x0 }) => Math.min(least, x0), right);
  return next - x;
}
