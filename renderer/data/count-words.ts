/** How many there are, where an answer may hold the latest of them only. */
export function countWords({
  lines,
  more,
}: {
  readonly lines: readonly unknown[];
  readonly more: boolean;
}): number | string {
  return more ? `more than ${lines.length}` : lines.length;
}
