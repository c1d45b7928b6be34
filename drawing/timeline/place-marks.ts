/** Gives the marks of a lane their rows, so that none lies upon another; those without room are counted together. */
import type { Half } from '../../contract/model/timeline-shape.ts';
import type { LaneItem } from './lane-items.ts';
import { extentOf, isInSight, isUnknown, markWidth, type Frame } from './layout.ts';

export interface PlacedMark {
  /** From where to where it may have been, cut to the frame. */
  readonly x0: number;
  readonly x1: number;
  readonly row: number;
  readonly half: Half;
  /** More than one where they lie too close together to be told apart. */
  readonly items: readonly LaneItem[];
}

interface Row {
  readonly half: Half;
  readonly row: number;
  readonly marks: { x0: number; x1: number; items: LaneItem[] }[];
}

/** Two days side by side touch; what is drawn to a tenth of a pixel may seem to overlap. */
const slack = 0.5;

/** Those in sight, from left to right. */
export function placeMarks(items: readonly LaneItem[], frame: Frame): PlacedMark[] {
  const rows: readonly Row[] = [
    { half: 'us', row: 0, marks: [] },
    { half: 'us', row: 1, marks: [] },
    { half: 'between', row: 0, marks: [] },
    { half: 'them', row: 0, marks: [] },
    { half: 'them', row: 1, marks: [] },
  ];
  const inSight = items
    .filter(({ bounds }) => !isUnknown(bounds))
    .map((item) => ({ item, ...drawnExtent(frame, item) }))
    .filter((one) => isInSight(frame, one))
    .sort((a, b) => a.x0 - b.x0 || (a.item.versionOf === null ? -1 : 1));
  for (const { item, x0, x1 } of inSight) {
    const ofHalf = rows.filter(({ half }) => half === item.half);
    const wanted = item.versionOf === null ? ofHalf : ofHalf.toReversed();
    const free = wanted.find(({ marks }) => (marks.at(-1)?.x1 ?? Number.NEGATIVE_INFINITY) <= x0 + slack);
    if (free !== undefined) free.marks.push({ x0, x1, items: [item] });
    else joinShortest(wanted, item, x1);
  }
  return rows
    .flatMap(({ half, row, marks }) => marks.map((mark) => ({ ...mark, half, row })))
    .sort((a, b) => a.x0 - b.x0 || a.row - b.row);
}

/** At least as wide as a mark; cut to the frame, from which a bar may reach out. */
function drawnExtent(frame: Frame, { bounds }: LaneItem): { x0: number; x1: number } {
  const { x0, x1 } = extentOf(frame, bounds);
  const middle = (x0 + x1) / 2;
  const widened =
    x1 - x0 < markWidth ? { x0: middle - markWidth / 2, x1: middle + markWidth / 2 } : { x0, x1 };
  if (!isInSight(frame, widened)) return widened;
  const from = Math.min(Math.max(widened.x0, frame.left - markWidth / 2), frame.right - markWidth / 2);
  return { x0: from, x1: Math.max(from + markWidth, Math.min(widened.x1, frame.right + markWidth / 2)) };
}

/** The last mark that is shortest takes it in, so that a long bar does not swallow what comes after it. */
function joinShortest(rows: readonly Row[], item: LaneItem, x1: number): void {
  const lasts = rows.flatMap(({ marks }) => marks.at(-1) ?? []);
  const [shortest] = lasts.toSorted((a, b) => a.x1 - a.x0 - (b.x1 - b.x0));
  if (shortest === undefined) return;
  shortest.items.push(item);
  shortest.x1 = Math.max(shortest.x1, x1);
}
