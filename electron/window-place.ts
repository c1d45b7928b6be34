/** Where the window opens: where it was, if that can still be seen, else in the middle at its usual size. */
import { z } from 'zod';

const side = z.int().min(-100_000).max(100_000);

/** In the display's own pixels, as Electron counts them. */
export const keptPlaceSchema = z.strictObject({
  x: side,
  y: side,
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  isMaximized: z.boolean(),
});
export type KeptPlace = z.output<typeof keptPlaceSchema>;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Without `x` and `y` the system puts it in the middle. */
export interface WindowPlace {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

export const usualSize = { width: 1_280, height: 840 } as const;
export const smallestSize = { width: 360, height: 320 } as const;

/** So much of it has to lie on one display, in each direction, to be found and moved. */
const leastSeen = 64;

/**
 * @param kept where it was last; null when that is not known
 * @param displays the areas that windows may take, of the displays that are there now, the main one first
 */
export function placeFor(kept: KeptPlace | null, displays: readonly Area[]): WindowPlace {
  const display = displays.find((area) => kept !== null && isSeenOn(area, kept));
  if (kept === null || display === undefined) {
    return { ...fitted(usualSize, displays[0]), isMaximized: kept?.isMaximized ?? false };
  }
  return { x: kept.x, y: kept.y, ...fitted(kept, display), isMaximized: kept.isMaximized };
}

function isSeenOn(display: Area, { x, y, width, height }: Area): boolean {
  return (
    overlap(x, width, display.x, display.width) >= leastSeen &&
    overlap(y, height, display.y, display.height) >= leastSeen
  );
}

function overlap(from: number, length: number, otherFrom: number, otherLength: number): number {
  return Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);
}

/** No larger than its display, and no smaller than is of use. */
function fitted(size: Pick<Area, 'width' | 'height'>, display: Area | undefined) {
  const fit = (length: number, least: number, most = Infinity) => Math.max(least, Math.min(length, most));
  return {
    width: fit(size.width, smallestSize.width, display?.width),
    height: fit(size.height, smallestSize.height, display?.height),
  };
}
