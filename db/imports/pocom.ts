/** What the two files of the Office of the Historian's "Principal Officers and Chiefs of Mission" share. */

/** Ids of persons, missions and appointments at the Office of the Historian. */
export const pocom = 'pocom';

/** Sentences from the cells that are not empty, each with what it says of the cell. */
export function sentences(
  ...parts: readonly (readonly [before: string, cell: string | null])[]
): string | null {
  const said = parts.flatMap(([before, cell]) => (cell === null ? [] : [`${before}${cell}`.trim()]));
  return said.length === 0 ? null : said.map((one) => (/[.!?]$/.test(one) ? one : `${one}.`)).join(' ');
}
