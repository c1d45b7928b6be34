/** A table for a terminal: columns as wide as their widest cell, in any script. */
import stringWidth from 'string-width';

export interface TableRow {
  readonly cells: readonly string[];
  /** Printed under the row, indented. */
  readonly under?: readonly string[];
}

export function tableText(heads: readonly string[], rows: readonly TableRow[]): string {
  const widths = heads.map((head, column) =>
    Math.max(stringWidth(head), ...rows.map(({ cells }) => stringWidth(cells[column] ?? ''))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [
    line(heads),
    rule,
    ...rows.flatMap(({ cells, under = [] }) => [line(cells), ...under.map((text) => `    ${text}`)]),
  ].join('\n');
}

/** Text from records on a terminal: controls that could move the cursor or turn the line are shown, not obeyed. */
export function inert(text: string): string {
  // oxlint-disable-next-line no-control-regex -- finding control characters is what this expression is for
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (control) =>
    control === '\n' || control === '\t' ? ' ' : `⟨${control.codePointAt(0)?.toString(16).padStart(4, '0')}⟩`,
  );
}
