import { describe, expect, test } from 'vitest';
import { placeFor, usualSize, type Area, type KeptPlace } from '../../electron/window-place.ts';

const laptop: Area = { x: 0, y: 0, width: 1_440, height: 860 };
const right: Area = { x: 1_440, y: 0, width: 1_920, height: 1_040 };
const left: Area = { x: -1_920, y: -200, width: 1_920, height: 1_040 };
const above: Area = { x: 0, y: -1_080, width: 1_920, height: 1_040 };
const upright: Area = { x: 1_440, y: -500, width: 1_080, height: 1_920 };
const small: Area = { x: 0, y: 0, width: 1_024, height: 600 };

function kept(x: number, y: number, width = 1_000, height = 700): KeptPlace {
  return { x, y, width, height, isMaximized: false };
}

interface Layout {
  readonly name: string;
  readonly displays: readonly Area[];
  readonly was: KeptPlace;
  /** Where it opens; null is in the middle. */
  readonly at: readonly [x: number, y: number] | null;
}

const layouts: readonly Layout[] = [
  { name: 'one display, wholly on it', displays: [laptop], was: kept(100, 80), at: [100, 80] },
  {
    name: 'the display to the right, still there',
    displays: [laptop, right],
    was: kept(2_000, 100),
    at: [2_000, 100],
  },
  { name: 'the display to the right, taken away', displays: [laptop], was: kept(2_000, 100), at: null },
  {
    name: 'the display to the left, still there',
    displays: [laptop, left],
    was: kept(-1_800, -100),
    at: [-1_800, -100],
  },
  { name: 'the display to the left, taken away', displays: [laptop], was: kept(-1_800, -100), at: null },
  { name: 'the display above, now to the right', displays: [laptop, right], was: kept(200, -900), at: null },
  {
    name: 'the display above, still there',
    displays: [laptop, above],
    was: kept(200, -900),
    at: [200, -900],
  },
  { name: 'an upright display', displays: [laptop, upright], was: kept(1_500, 600), at: [1_500, 600] },
  { name: '64 pixels of it at a corner', displays: [laptop], was: kept(1_376, 796), at: [1_376, 796] },
  { name: '63 pixels of its width', displays: [laptop], was: kept(1_377, 100), at: null },
  { name: '63 pixels of its height', displays: [laptop], was: kept(100, 797), at: null },
  {
    name: '40 pixels on each of two displays',
    displays: [laptop, { ...laptop, x: 1_480 }],
    was: kept(1_400, 100, 120, 700),
    at: null,
  },
  { name: 'no display at all, as while they are exchanged', displays: [], was: kept(100, 80), at: null },
];

describe('the window that was last', () => {
  test.for(layouts)('on $name', ({ displays, was, at }) => {
    const { x, y } = placeFor(was, displays);
    expect(x === undefined ? null : [x, y]).toEqual(at);
  });

  test('keeps its size and whether it was maximised', () => {
    expect(placeFor({ ...kept(10, 20, 900, 640), isMaximized: true }, [laptop])).toEqual({
      x: 10,
      y: 20,
      width: 900,
      height: 640,
      isMaximized: true,
    });
  });

  test('is no larger than its display', () => {
    expect(placeFor(kept(0, 0, 3_000, 2_000), [small])).toMatchObject({ width: 1_024, height: 600 });
  });

  test('is never too small to be used', () => {
    expect(placeFor(kept(0, 0, 70, 70), [laptop])).toMatchObject({ width: 360, height: 320 });
  });
});

describe('a first window', () => {
  test('has the usual size, in the middle', () => {
    expect(placeFor(null, [laptop])).toEqual({ ...usualSize, isMaximized: false });
  });

  test('fits a small display', () => {
    expect(placeFor(null, [small])).toEqual({ width: 1_024, height: 600, isMaximized: false });
  });
});
