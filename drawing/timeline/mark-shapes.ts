/** A mark of a lane as shapes: what was done by its form, who was reached by its filling, how surely by its line. */
import type { Shape } from '../picture.ts';
import type { Glyph, LaneItem } from './lane-items.ts';
import { barHeight, labelSize, markWidth, rowDistance } from './layout.ts';
import type { PlacedMark } from './place-marks.ts';

/** Beneath the top of its lane. */
export function rowMiddle({ half, row }: Pick<PlacedMark, 'half' | 'row'>, middle: number): number {
  if (half === 'between') return middle;
  const distance = rowDistance[row as 0 | 1];
  return half === 'us' ? middle - distance : middle + distance;
}

/** @param laneWords what the lane is, for who meets the mark outside of it */
export function markShape(mark: PlacedMark, middle: number, laneWords: string): Shape {
  const y = rowMiddle(mark, middle);
  const [item, ...rest] = mark.items;
  if (item === undefined) return { tag: 'g' };
  const isBar = mark.x1 - mark.x0 > markWidth + 3;
  const label = rest.length === 0 ? `${laneWords}: ${item.label()}` : manyLabel(mark, laneWords);
  return {
    tag: 'g',
    className: classesOf(mark, item),
    mark: { key: item.key, label, leadsTo: rest.length === 0 ? item.leadsTo : item.leadsTo.slice(0, 1) },
    children: [
      { tag: 'title', children: [label] },
      ...(isBar ? [bar(mark, y)] : []),
      ...(rest.length === 0
        ? glyph(item, isBar ? mark.x0 + markWidth / 2 : centreOf(mark), y)
        : count(mark, y)),
    ],
  };
}

export function centreOf({ x0, x1 }: Pick<PlacedMark, 'x0' | 'x1'>): number {
  return (x0 + x1) / 2;
}

function classesOf(mark: PlacedMark, item: LaneItem): string {
  const isMany = mark.items.length > 1;
  return [
    'mark',
    `mark-${mark.half}`,
    ...(isMany ? ['mark-many'] : [`mark-${item.glyph}`, `mark-${item.filled}`]),
    ...(item.certainty === 'certain'
      ? []
      : [item.certainty === 'possible' ? 'mark-possible' : 'mark-not-yet']),
    ...(!isMany && item.denied ? ['mark-denied'] : []),
    ...(!isMany && item.versionOf !== null ? ['mark-version'] : []),
  ].join(' ');
}

function manyLabel({ items }: PlacedMark, laneWords: string): string {
  const most = 3;
  const first = items.slice(0, most).map(({ label }) => label());
  const rest = items.length > most ? ` And ${items.length - most} more.` : '';
  return `${laneWords}: ${items.length} close together. ${first.join(' ')}${rest}`;
}

/** As long as the event may have taken place. */
function bar({ x0, x1 }: PlacedMark, y: number): Shape {
  return {
    tag: 'rect',
    className: 'mark-bar',
    attributes: {
      x: round(x0),
      y: round(y - barHeight / 2),
      width: round(x1 - x0),
      height: barHeight,
      rx: 3,
    },
  };
}

/** So many lie here. */
function count({ x0, x1, items }: PlacedMark, y: number): Shape[] {
  const text = String(items.length);
  const width = Math.max(markWidth, text.length * 6.5 + 5);
  const centre = (x0 + x1) / 2;
  return [
    {
      tag: 'rect',
      className: 'mark-count',
      attributes: { x: round(centre - width / 2), y: round(y - 6), width: round(width), height: 12, rx: 6 },
    },
    {
      tag: 'text',
      className: 'mark-count-text',
      attributes: { x: round(centre), y: round(y + 3.4), 'text-anchor': 'middle', 'font-size': 9.5 },
      children: [text],
    },
  ];
}

const forms: Readonly<Record<Glyph, string>> = {
  // Towards them, and towards us; a returned call comes back to where it started.
  placed: 'M-5,-4.5H5L0,4.5Z',
  received: 'M-5,4.5H5L0,-4.5Z',
  returned: 'M-5,4.5H5L0,-4.5ZM-5,6.5H5',
  'not-stated': 'M0,-4.6A4.6,4.6 0 1 1 0,4.6A4.6,4.6 0 1 1 0,-4.6Z',
  offer: 'M0,-5.2L5.2,0L0,5.2L-5.2,0Z',
  'offer-change': 'M0,-3.6L3.6,0L0,3.6L-3.6,0Z',
  proposed: 'M-2,-4.5H-4.5V4.5H-2M2,-4.5H4.5V4.5H2',
  conversation: 'M-5,-4.5H5V4.5H-5Z',
  decision: 'M-4,-5V5.5M-4,-5H4.5L2.5,-2.2L4.5,0.6H-4',
};

const cross = 'M-6,-6L6,6M6,-6L-6,6';
/** A bar through the form: the answer was no. */
const strike = 'M-6,0H6';

function glyph(item: LaneItem, x: number, y: number): Shape[] {
  const transform = `translate(${round(x)},${round(y)})`;
  const over = item.denied ? cross : item.declined ? strike : null;
  return [
    { tag: 'path', className: 'mark-form', attributes: { d: forms[item.glyph], transform } },
    ...(over === null
      ? []
      : [{ tag: 'path' as const, className: 'mark-cross', attributes: { d: over, transform } }]),
  ];
}

/** A form by itself, for the legend. */
export function formShape(form: Glyph, className: string, x: number, y: number, isDenied = false): Shape {
  const transform = `translate(${round(x)},${round(y)})`;
  return {
    tag: 'g',
    className: `mark mark-${form} ${className}`,
    children: [
      { tag: 'path', className: 'mark-form', attributes: { d: forms[form], transform } },
      ...(isDenied
        ? [{ tag: 'path' as const, className: 'mark-cross', attributes: { d: cross, transform } }]
        : []),
    ],
  };
}

export function textShape(
  text: string,
  { x, y, className, size = labelSize }: { x: number; y: number; className: string; size?: number },
): Shape {
  return {
    tag: 'text',
    className,
    attributes: { x: round(x), y: round(y), 'font-size': size },
    children: [text],
  };
}

/** A tenth of a pixel is enough, and keeps the text of a large picture short. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
