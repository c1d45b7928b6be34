/** The fixtures as texts and as rows, and imports of them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ImportResult } from '../../contract/operations/imports.ts';
import type { TestWorkspace } from '../support/core.ts';

const folder = new URL('../fixtures/imports/', import.meta.url);

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

export function fixture(format: string): TextFile {
  const name = `${format}.csv`;
  return { name, text: readFileSync(new URL(name, folder), 'utf8') };
}

/** Where the golden file of a format lies. */
export function goldenPath(name: string): string {
  return fileURLToPath(new URL(`${name}.json`, folder));
}

/** The lines of a file; no fixture has a line end inside a cell. */
export function linesOf({ text }: TextFile): string[] {
  return text.split(/\r?\n/).filter((line) => line !== '');
}

export function fileOf(lines: readonly string[], name = 'test.csv'): TextFile {
  return { name, text: `${lines.join('\n')}\n` };
}

/** The file with one cell of one row replaced, the first row with data being 1. */
export function withCell(file: TextFile, row: number, column: string, value: string): TextFile {
  const lines = linesOf(file);
  const index = (lines[0] ?? '').split(',').indexOf(column);
  const cells = cellsOf(lines[row] ?? '');
  if (index === -1 || cells.length <= index) throw new Error(`There is no cell ${column} in row ${row}.`);
  cells[index] = value;
  lines[row] = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return fileOf(lines, file.name);
}

/** One line cut into its cells: the fixtures are well formed. */
export function cellsOf(line: string): string[] {
  const cells = [...`,${line}`.matchAll(/,(?:"(?<quoted>(?:[^"]|"")*)"|(?<bare>[^,]*))/g)];
  return cells.map(({ groups = {} }) => groups['quoted']?.replaceAll('""', '"') ?? groups['bare'] ?? '');
}

export function take(
  { api }: TestWorkspace,
  files: TextFile | readonly TextFile[],
  more: { format?: string; keepReversed?: boolean } = {},
): Promise<ImportResult> {
  return api.imports.run({ files: [files].flat(), ...more });
}

export const sumOf = (counts: ImportResult['made']) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
