/**
 * Which rows of a long list are in sight. No element may be as high as ten million rows: beyond what a browser can
 * scroll, the whole height is told on a shorter scale, so that the last row is reached all the same.
 */

/** In CSS pixels; Firefox ends at 17.8 million, Chromium at 33.5. */
export const longestScroll = 16_000_000;

export interface Rows {
  readonly total: number;
  /** In CSS pixels. */
  readonly rowHeight: number;
  /** How much of them can be seen at once, in CSS pixels. */
  readonly height: number;
}

/** How high the element is that is scrolled. */
export function scrollHeightOf({ total, rowHeight }: Rows): number {
  return Math.min(total * rowHeight, longestScroll);
}

/** The height above the first row in sight, on the true scale. */
export function topAt(scrollTop: number, rows: Rows): number {
  const farthest = scrollHeightOf(rows) - rows.height;
  if (farthest <= 0) return 0;
  return (
    (Math.min(Math.max(scrollTop, 0), farthest) / farthest) * (rows.total * rows.rowHeight - rows.height)
  );
}

/** Where to scroll for this height above the first row in sight. */
export function scrollTopFor(top: number, rows: Rows): number {
  const farthest = rows.total * rows.rowHeight - rows.height;
  if (farthest <= 0) return 0;
  return (Math.min(Math.max(top, 0), farthest) / farthest) * (scrollHeightOf(rows) - rows.height);
}

/** The rows in sight, also in part: from the first to before `until`. */
export function rowsInSight(scrollTop: number, rows: Rows): { first: number; until: number } {
  const top = topAt(scrollTop, rows);
  const first = Math.min(Math.floor(top / rows.rowHeight), Math.max(0, rows.total - 1));
  return { first, until: Math.min(rows.total, Math.ceil((top + rows.height) / rows.rowHeight)) };
}

/** The most rows that are in sight at once, in part or in whole. */
export function slotsFor({ height, rowHeight }: Rows): number {
  return Math.ceil(height / rowHeight) + 1;
}

/** Where to scroll so that all of a row is in sight; where one is already, if it is. */
export function scrollTopShowing(row: number, scrollTop: number, rows: Rows): number {
  const top = topAt(scrollTop, rows);
  const above = row * rows.rowHeight;
  const beneath = above + rows.rowHeight - rows.height;
  if (top > above) return scrollTopFor(above, rows);
  // A pixel of the scroll may be several of the rows.
  return top < beneath - 0.5 ? scrollTopFor(beneath, rows) : scrollTop;
}

/** How many rows a page moves on: one stays in sight. */
export function rowsOfPage({ height, rowHeight }: Rows): number {
  return Math.max(1, Math.floor(height / rowHeight) - 1);
}
