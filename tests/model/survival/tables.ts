/** The tables of tests/fixtures/survival, read by column name, and their rows as spells. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Spell } from '../../../contract/model/survival/spell.ts';
import { root } from '../../support/source-files.ts';

export class Row {
  readonly #cells: ReadonlyMap<string, string>;

  constructor(names: readonly string[], line: string) {
    const cells = line.split(',');
    this.#cells = new Map(names.map((name, column) => [name, cells[column] ?? '']));
  }

  text(name: string): string {
    const cell = this.#cells.get(name);
    if (cell === undefined) throw new Error(`The table has no column ${name}.`);
    return cell;
  }

  /** Null for an empty cell: not available. */
  numberOrNull(name: string): number | null {
    const cell = this.text(name);
    return cell === '' ? null : Number(cell);
  }

  number(name: string): number {
    const value = this.numberOrNull(name);
    if (value === null) throw new Error(`A cell of ${name} is empty.`);
    return value;
  }
}

export function tableOf(name: string): Row[] {
  const text = readFileSync(resolve(root, 'tests/fixtures/survival', `${name}.csv`), 'utf8');
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const names = head.split(',');
  return lines.map((line) => new Row(names, line));
}

export function exactly(lengthMs: number, end: Spell['end']): Spell {
  return { atLeastMs: lengthMs, atMostMs: lengthMs, end };
}

export function spellsOf(rows: readonly Row[]): Spell[] {
  return rows.map((row) => exactly(row.number('time'), row.text('event') === '1' ? 'answered' : 'censored'));
}

export function groupsOf(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => row.text('group'));
}
