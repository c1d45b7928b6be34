/** What the forms of a timeline mean: those that are there, and no others. */
import type { Timeline } from '../../contract/model/timeline-shape.ts';
import type { Shape } from '../picture.ts';
import { itemsOf, type LaneItem } from './lane-items.ts';
import type { Frame } from './layout.ts';
import { formShape, textShape } from './mark-shapes.ts';
import { textWidth } from './text-room.ts';

interface Entry {
  readonly words: string;
  readonly isThere: (items: readonly LaneItem[]) => boolean;
  readonly draw: (x: number, y: number) => Shape;
}

const form = (glyph: LaneItem['glyph'], className = 'mark-us mark-empty', isDenied = false) => {
  return (x: number, y: number) => formShape(glyph, className, x, y, isDenied);
};
const has = (test: (item: LaneItem) => boolean) => (items: readonly LaneItem[]) => items.some(test);

const entries: readonly Entry[] = [
  { words: 'Attempt placed by us', isThere: has(({ glyph }) => glyph === 'placed'), draw: form('placed') },
  {
    words: 'Call from them',
    isThere: has(({ glyph }) => glyph === 'received'),
    draw: form('received', 'mark-them mark-empty'),
  },
  {
    words: 'Returned call',
    isThere: has(({ glyph }) => glyph === 'returned'),
    draw: form('returned', 'mark-them mark-empty'),
  },
  {
    words: 'Who dialled is not stated',
    isThere: has(({ glyph }) => glyph === 'not-stated'),
    draw: form('not-stated'),
  },
  {
    words: 'Filled: the holder was reached',
    isThere: has(({ filled, glyph }) => filled === 'full' && glyph !== 'conversation'),
    draw: form('placed', 'mark-us mark-full'),
  },
  {
    words: 'Conversation',
    isThere: has(({ glyph }) => glyph === 'conversation'),
    draw: form('conversation', 'mark-between mark-full'),
  },
  {
    words: 'Offered time',
    isThere: has(({ glyph }) => glyph === 'offer' || glyph === 'offer-change'),
    draw: form('offer', 'mark-them mark-empty'),
  },
  {
    words: 'For when',
    isThere: has(({ glyph }) => glyph === 'proposed'),
    draw: form('proposed', 'mark-them mark-empty'),
  },
  { words: 'Decision', isThere: has(({ glyph }) => glyph === 'decision'), draw: form('decision') },
  {
    words: 'Another voice’s version',
    isThere: has(({ versionOf, glyph }) => versionOf !== null && glyph !== 'proposed'),
    draw: form('placed', 'mark-us mark-empty mark-version'),
  },
  {
    words: 'Did not happen, by that version',
    isThere: has(({ denied }) => denied),
    draw: form('placed', 'mark-us mark-empty mark-denied', true),
  },
  { words: 'Sometime within the bar', isThere: has(() => true), draw: box('mark-bar', 24, 10) },
];

const bandEntries = [
  {
    words: 'Away; lighter where it is not sure',
    kind: 'absence',
    className: 'band band-absence',
    inner: 'band-sure',
  },
  { words: 'In office', kind: 'tenure', className: 'band band-tenure', inner: 'band-sure' },
] as const;

/** @returns the shapes beneath `top`, and how high they are together */
export function legendShapes(
  timeline: Timeline,
  frame: Frame,
  top: number,
): { shapes: Shape[]; height: number } {
  const items = timeline.lanes.flatMap((lane) => itemsOf(timeline, lane, frame));
  const kinds = new Set(timeline.lanes.flatMap(({ stretches }) => stretches.map(({ kind }) => kind)));
  const hasLimits = timeline.lanes.some(({ limits }) => limits.length > 0);
  const drawn: readonly Pick<Entry, 'words' | 'draw'>[] = [
    ...entries.filter(({ isThere }) => isThere(items)),
    ...bandEntries
      .filter(({ kind }) => kinds.has(kind))
      .map(({ words, className, inner }) => ({ words, draw: box(inner, 24, 12, className) })),
    ...(hasLimits
      ? [
          {
            words: 'Limit passed; lighter where it is not sure',
            draw: box('limit-possible', 24, 12, 'limit'),
          },
        ]
      : []),
  ];
  const size = 11;
  let x = 14;
  let y = top + 20;
  const shapes = drawn.map(({ words, draw }): Shape => {
    const width = 38 + textWidth(words, size);
    if (x > 14 && x + width > frame.width) {
      x = 14;
      y += 20;
    }
    const entry = {
      tag: 'g' as const,
      children: [draw(x + 12, y), textShape(words, { x: x + 30, y: y + 4, className: 'legend-words', size })],
    };
    x += width + 12;
    return entry;
  });
  return { shapes: [{ tag: 'g', className: 'legend', children: shapes }], height: y - top + 16 };
}

function box(className: string, width: number, height: number, around = 'mark mark-us mark-empty') {
  return (x: number, y: number): Shape => ({
    tag: 'g',
    className: around,
    children: [
      { tag: 'rect', className, attributes: { x: x - width / 2, y: y - height / 2, width, height, rx: 2 } },
    ],
  });
}
