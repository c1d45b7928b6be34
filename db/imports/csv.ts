/** Cuts the text of a file into rows of cells, within limits, and finds where it is not well formed. */
import Papa from 'papaparse';
import { importLimits } from '../../contract/operations/imports.ts';
import type { Findings } from './findings.ts';

export interface RawRow {
  /** The line in the file on which it starts, the first being 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** A text is cut in pieces of this length, so that work on it can pause. No row is longer. */
const pieceLength = 4_000_000;

const delimiters = [',', ';', '\t', '|'] as const;

/** What papaparse gives for one piece. */
interface Parsed {
  readonly data: readonly string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

const faults: Readonly<Record<string, string>> = {
  MissingQuotes: 'A quotation mark opens in this row and never closes; the file may be cut here.',
  InvalidQuotes: 'A quotation mark closes in the middle of a cell; one inside a cell is written twice.',
};

/**
 * Every row that is not blank, the header first. Stops after a fault behind which nothing can be told apart. Line ends
 * of every kind are read, and become line feeds inside cells.
 */
export function* rowsOf(text: string, findings: Findings): Generator<RawRow, void> {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const delimiter = delimiterOf(plain);
  let number = 1;
  let count = 0;
  for (let from = 0; from < plain.length;) {
    const piece = plain.slice(from, from + pieceLength);
    const isLast = from + pieceLength >= plain.length;
    const { data, errors, meta } = parse(piece, delimiter, !isLast);
    // The first fault of a row says most: a later one follows from it.
    const faulty = new Map(
      errors.toReversed().map(({ row, code }) => [row ?? data.length, faults[code] ?? code]),
    );
    for (const [index, cells] of data.entries()) {
      const fault = faulty.get(index);
      if (fault !== undefined) {
        findings.problem(number, null, fault);
        if (count === 0) return;
      } else if (cells.some((cell) => cell !== '')) {
        if (!isWithinLimits(cells, (count += 1), number, findings)) return;
        yield { number, cells };
      }
      number += 1 + lineFeedsIn(cells);
    }
    if (!isLast && meta.cursor === 0) {
      findings.problem(number, null, `This row is longer than ${shown(pieceLength)} characters.`);
      return;
    }
    from += isLast ? piece.length : meta.cursor;
  }
}

function parse(piece: string, delimiter: string, isCut: boolean): Parsed {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  return parser.parse(piece, 0, isCut) as Parsed;
}

/** The one that makes most columns of the first row. */
function delimiterOf(text: string): string {
  const firstRow = text.slice(0, 100_000);
  const columns = delimiters.map((delimiter) => {
    const parser = new Papa.Parser({ delimiter, newline: '\n', preview: 1 });
    return (parser.parse(firstRow, 0, false) as Parsed).data[0]?.length ?? 0;
  });
  return delimiters[columns.indexOf(Math.max(...columns))] ?? ',';
}

function isWithinLimits(
  cells: readonly string[],
  count: number,
  number: number,
  findings: Findings,
): boolean {
  const { rows, columns, cellLength } = importLimits;
  if (count > rows + 1) {
    findings.problem(number, null, `The file has more than ${shown(rows)} rows. Divide it.`);
    return false;
  }
  if (cells.length > columns) {
    findings.problem(number, null, `This row has more than ${shown(columns)} columns.`);
    return false;
  }
  const longest = Math.max(...cells.map((cell) => cell.length));
  if (longest <= cellLength) return true;
  findings.problem(number, null, `A cell of this row is longer than ${shown(cellLength)} characters.`);
  return false;
}

function lineFeedsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

function shown(number: number): string {
  return number.toLocaleString('en');
}
