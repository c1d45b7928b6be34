import type { ImportFormat } from './format.ts';
import { rowsOf, type RawRow } from './csv.ts';
import type { Findings } from './findings.ts';
import { formats } from './index.ts';

/** A file whose format is known, cut open as far as its header. */
export interface OpenedFile {
  readonly format: ImportFormat;
  readonly header: RawRow;
  /** The rows behind the header. */
  readonly rows: Generator<RawRow, void>;
}

/** Reads the header and finds out what the file is; null, with the problems found, when it cannot be read on. */
export function openFile(text: string, asked: ImportFormat | null, findings: Findings): OpenedFile | null {
  const rows = rowsOf(text, findings);
  const first = rows.next().value;
  if (first === undefined) {
    if (findings.problems.count === 0) findings.problem(null, null, 'The file is empty.');
    return null;
  }
  const header = { ...first, cells: first.cells.map((cell) => cell.trim()) };
  const recognised = recognise(header.cells);
  const format = asked ?? recognised;
  if (format === null) {
    const known = formats.map(({ name }) => name).join(', ');
    findings.problem(header.number, null, `This header row is that of no known format. Known are: ${known}.`);
    return null;
  }
  if (recognised !== null && recognised !== format) {
    findings.problem(
      header.number,
      null,
      `This header row is that of ${recognised.name}, not of ${format.name}.`,
    );
    return null;
  }
  return hasItsColumns(format, header, findings) ? { format, header, rows } : null;
}

/** The format with most of its columns in the header, if that is at least half of them. */
function recognise(header: readonly string[]): ImportFormat | null {
  const shareOf = ({ columns }: ImportFormat) =>
    columns.filter((column) => header.includes(column)).length / columns.length;
  const best = formats.reduce((a, b) => (shareOf(b) > shareOf(a) ? b : a));
  return shareOf(best) >= 0.5 ? best : null;
}

function hasItsColumns(format: ImportFormat, header: RawRow, findings: Findings): boolean {
  const { number, cells } = header;
  const missing = format.columns.filter((column) => !cells.includes(column));
  for (const column of missing) {
    findings.problem(number, column, `The column is missing: ${format.name} needs it.`);
  }
  const twice = format.columns.filter((column) => cells.indexOf(column) !== cells.lastIndexOf(column));
  for (const column of twice) findings.problem(number, column, 'The column is there twice.');
  for (const cell of cells.filter((name) => !format.columns.includes(name))) {
    findings.notice(number, cell.slice(0, 100), 'The column is not used.');
  }
  return missing.length === 0 && twice.length === 0;
}
