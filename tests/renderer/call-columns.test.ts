import { describe, expect, test } from 'vitest';
import { callColumns, columnWidths, usualColumns } from '../../contract/model/call-view.ts';
import { allColumns, movedColumn, resizedColumn, toggledColumn } from '../../renderer/data/call-columns.ts';

const names = (shown: typeof usualColumns) => shown.map(({ column }) => column);

describe('the columns of the calls', () => {
  test('can be hidden, and come back at the end', () => {
    const hidden = toggledColumn(usualColumns, 'country');
    expect(names(hidden)).not.toContain('country');
    expect(names(toggledColumn(hidden, 'country')).at(-1)).toBe('country');
  });

  test('are never all hidden', () => {
    const last = callColumns.reduce(
      (shown, column) => (names(shown).includes(column) ? toggledColumn(shown, column) : shown),
      usualColumns,
    );
    expect(last).toHaveLength(1);
  });

  test('move by steps and stop at the ends', () => {
    expect(names(movedColumn(usualColumns, 'country', -1)).slice(0, 3)).toEqual(['at', 'country', 'localAt']);
    expect(movedColumn(usualColumns, 'at', -5)).toEqual(usualColumns);
    expect(names(movedColumn(usualColumns, 'at', 99)).at(-1)).toBe('at');
    expect(movedColumn(usualColumns, 'seat', 1)).toEqual(usualColumns);
  });

  test('keep a width that can be used', () => {
    const widthOf = (width: number) =>
      resizedColumn(usualColumns, 'at', width).find(({ column }) => column === 'at')?.width;
    expect([widthOf(-4), widthOf(200.4), widthOf(9e9)]).toEqual([columnWidths.least, 200, columnWidths.most]);
  });

  test('are listed each once, shown ones first', () => {
    expect(allColumns(usualColumns).toSorted()).toEqual([...callColumns].toSorted());
    expect(allColumns(usualColumns).slice(0, usualColumns.length)).toEqual(names(usualColumns));
  });
});
