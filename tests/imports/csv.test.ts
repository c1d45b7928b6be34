import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../db/imports/csv.ts';
import { Findings, FoundList } from '../../db/imports/findings.ts';

function read(text: string) {
  const problems = new FoundList();
  const rows = [...rowsOf(text, new Findings('x', problems, new FoundList()))];
  return {
    rows: rows.map(({ number, cells }) => [number, ...cells]),
    problems: problems.told().first.map(({ row, reason }) => [row, reason]),
  };
}

describe('the text of a file as rows', () => {
  test.each([',', ';', '\t', '|'])('is cut at %j, told from the header', (delimiter) => {
    const text = ['a,b', '"x,y;z|\t",2'].map((line) =>
      line.replace(/,(?=b|2)/, () => delimiter).replaceAll('\\t', '\t'),
    );
    expect(read(text.join('\n')).rows).toEqual([
      [1, 'a', 'b'],
      [2, 'x,y;z|\t', '2'],
    ]);
  });

  test('counts lines through line ends of every kind, blank lines and line ends inside cells', () => {
    expect(read('\uFEFFa,b\r\n\r\n"1\r\n""2""",3\r4,5\n,\n6,7').rows).toEqual([
      [1, 'a', 'b'],
      [3, '1\n"2"', '3'],
      [5, '4', '5'],
      [7, '6', '7'],
    ]);
  });

  test('goes on across pieces of millions of characters, in linear time', () => {
    const long = 'x'.repeat(900_000);
    const lines = Array.from({ length: 12 }, (_, index) => `${index},"${long}\n${index}"`);
    const { rows, problems } = read(['a,b', ...lines].join('\n'));
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(13);
    expect(rows.map(([number]) => number)).toEqual([1, ...lines.map((_, index) => 2 + index * 2)]);
    expect(rows.at(-1)?.[2]).toBe(`${long}\n11`);
  });

  test('finds quotation marks that never close or close inside a cell', () => {
    expect(read('a,b\n1,2\n3,"4\n5,6\n').problems).toEqual([[3, expect.stringContaining('never closes')]]);
    expect(read('a,b\n"1"x,2\n3,4\n').problems).toEqual([
      [2, expect.stringContaining('in the middle of a cell')],
    ]);
  });

  test('stops at a row without end, at too many columns and at a cell too large', () => {
    expect(read(`a,b\n${'x'.repeat(9_000_000)}`).problems).toEqual([
      [2, 'This row is longer than 4,000,000 characters.'],
    ]);
    expect(read(`a,b\n"${'x'.repeat(9_000_000)}`).problems).toEqual([
      [2, 'This row is longer than 4,000,000 characters.'],
    ]);
    expect(read(`${'a,'.repeat(1_000_000)}\n1`).problems).toEqual([
      [1, 'This row has more than 512 columns.'],
    ]);
    expect(read(`a,b\n1,${'x'.repeat(1_000_001)}`).problems).toEqual([
      [2, 'A cell of this row is longer than 1,000,000 characters.'],
    ]);
  });

  test('stops behind a million rows', () => {
    const { rows, problems } = read(`a\n${'1\n'.repeat(1_000_002)}`);
    expect(rows).toHaveLength(1_000_001);
    expect(problems).toEqual([[1_000_002, 'The file has more than 1,000,000 rows. Divide it.']]);
  });
});
