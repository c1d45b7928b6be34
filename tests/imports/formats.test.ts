/** What holds for every import format. A new one needs a registry line and an extract; its golden file is written then. */
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../contract/errors.ts';
import type { ImportResult } from '../../contract/operations/imports.ts';
import { formats } from '../../db/imports/index.ts';
import { dumpOf, newWorkspace, refusalOf, type TestWorkspace } from '../support/core.ts';
import { importedContent } from './content.ts';
import { fileOf, fixture, goldenPath, linesOf, sumOf, take, withCell } from './files.ts';

const contentOf = (workspace: TestWorkspace) => workspace.look(dumpOf);

/** The import is refused, and every table is as it was. */
async function refusedUnwritten(workspace: TestWorkspace, call: () => Promise<unknown>): Promise<Refusal> {
  const before = contentOf(workspace);
  const refusal = await refusalOf(call());
  expect(contentOf(workspace)).toEqual(before);
  expect(refusal.record.safe).toMatch(/Nothing/);
  return refusal;
}

const placesOf = ({ problems }: Refusal) => problems.map(({ path }) => path.join(' | '));

test('the formats can be asked for, with what a file of each must have', async () => {
  const { api } = await newWorkspace();
  const told = formats.map(({ name, title, columns }) => ({ name, title, columns }));
  expect(await api.imports.formats({})).toEqual(told);
});

describe.each(formats)('$name', ({ name, columns }) => {
  const file = fixture(name);
  const lines = linesOf(file);
  const [header = '', ...rows] = lines;

  test('is recognised by its header and makes what its golden file says', async () => {
    const workspace = await newWorkspace();
    const result = await take(workspace, file);
    expect(result.files).toEqual([
      { name: file.name, format: name, rows: rows.length, made: rows.length, unchanged: 0, repeated: 0 },
    ]);
    const { problems, possibleMatches, ...told } = result;
    expect(problems).toEqual({ count: 0, first: [] });
    const names = possibleMatches.first.map((match) => [match.name, match.otherName]);
    const golden = { ...told, possibleMatches: names, content: importedContent(workspace) };
    await expect(`${JSON.stringify(golden, null, 2)}\n`).toMatchFileSnapshot(goldenPath(name));
  });

  test('a second time changes nothing, and its preview says so', async () => {
    const workspace = await newWorkspace();
    const first = await take(workspace, file);
    const { revision } = await workspace.api.workspace.about({});
    const content = importedContent(workspace);
    const second = await take(workspace, file);
    expect(second.made).toEqual({});
    expect(second.files[0]).toMatchObject({ made: 0, unchanged: rows.length });
    for (const [thing, count] of Object.entries(second.unchanged)) {
      expect([thing, count]).toEqual([thing, first.made[thing as keyof typeof first.made]]);
    }
    expect((await workspace.api.workspace.about({})).revision).toBe(revision);
    expect(importedContent(workspace)).toEqual(content);
    expect(await workspace.api.imports.preview({ files: [file] })).toEqual(second);
  });

  test('a second time leaves what was edited by hand as it is', async () => {
    const workspace = await newWorkspace();
    await take(workspace, file);
    const { officials } = await workspace.api.officials.list({});
    const [official] = officials;
    if (official === undefined) throw new Error('Every format makes officials.');
    await workspace.api.officials.change({
      id: official.id,
      fields: { name: 'Edited by hand', remark: null },
    });
    const before = importedContent(workspace);
    expect((await take(workspace, file)).made).toEqual({});
    expect(importedContent(workspace)).toEqual(before);
  });

  test('with a few new rows adds what they bring and nothing else', async () => {
    const whole = await take(await newWorkspace(), file);
    const workspace = await newWorkspace();
    const known = await take(workspace, fileOf(lines.slice(0, -4), file.name));
    const added = await take(workspace, file);
    expect(added.files[0]?.made).toBeGreaterThan(0);
    expect(added.files[0]?.made).toBeLessThanOrEqual(4);
    expect(sumOf(known.made) + sumOf(added.made)).toBe(sumOf(whole.made));
    expect((await take(workspace, file)).made).toEqual({});
  });

  test('is previewed without a trace, also in a workspace that is open for reading only', async () => {
    const workspace = await newWorkspace();
    const before = contentOf(workspace);
    const preview = await workspace.api.imports.preview({ files: [file] });
    expect(contentOf(workspace)).toEqual(before);
    workspace.close();
    workspace.open({ readOnly: true });
    expect((await workspace.api.imports.preview({ files: [file] })).made).toEqual(preview.made);
    expect((await refusalOf(take(workspace, file))).code).toBe('read-only');
    workspace.close();
    workspace.open();
    expect((await take(workspace, file)).made).toEqual(preview.made);
  });

  test('is cancelled at any chunk without a trace', async () => {
    const workspace = await newWorkspace();
    const stages: string[] = [];
    for (let chunk = 1; ; chunk += 1) {
      const before = contentOf(workspace);
      let reached = 0;
      const call = workspace.core.dispatcher.ask(
        { operation: 'imports.run', input: { files: [file] }, command: { id: workspace.newUid() } },
        {
          cancelled: () => reached === chunk,
          progress: ({ stage }) => {
            reached += 1;
            stages.push(stage);
          },
        },
      );
      const end = await call.catch((error: unknown) => error);
      if (!(end instanceof Refusal)) break;
      expect(end.code).toBe('cancelled');
      expect(contentOf(workspace)).toEqual(before);
    }
    expect(new Set(stages)).toEqual(new Set([`Reading ${file.name}`, 'Writing']));
  });

  test.each([
    ['empty', '', 'The file is empty.'],
    ['blank', '\n\n  \n'.replaceAll(' ', ''), 'The file is empty.'],
    ['a header only', `${header}\n`, 'nothing below it'],
    ['of no known format', 'a,b,c\n1,2,3\n', 'no known format'],
  ])('is refused when the file is %s', async (_, text, said) => {
    const workspace = await newWorkspace();
    const refusal = await refusedUnwritten(workspace, () => take(workspace, { name: 'x.csv', text }));
    expect(refusal.problems[0]?.message).toContain(said);
    expect(refusal.problems[0]?.path[0]).toBe('x.csv');
  });

  test('is refused when a column is missing, which is named', async () => {
    const workspace = await newWorkspace();
    const missing = columns.at(-1) ?? '';
    const without = lines.map((line) => line.replace(/,(?:"(?:[^"]|"")*"|[^,]*)$/, ''));
    const refusal = await refusedUnwritten(workspace, () => take(workspace, fileOf(without, 'x.csv')));
    expect(placesOf(refusal)).toEqual([`x.csv | 1 | ${missing}`]);
  });

  test('is refused when it is named as another format, or by a name that is none', async () => {
    const workspace = await newWorkspace();
    const other = formats.find((one) => one.name !== name)?.name ?? '';
    const refusal = await refusedUnwritten(workspace, () => take(workspace, file, { format: other }));
    expect(refusal.problems[0]?.message).toBe(`This header row is that of ${name}, not of ${other}.`);
    const unknown = await refusedUnwritten(workspace, () => take(workspace, file, { format: 'xlsx' }));
    expect(unknown.record.next).toContain(name);
  });

  test('is refused when rows are cut or have cells too many, each named by its line', async () => {
    const workspace = await newWorkspace();
    const [second = '', third = ''] = rows;
    const cut = second.slice(0, second.lastIndexOf(','));
    const text = fileOf([header, cut, '', `${third},one more`, ...rows.slice(2)], 'x.csv');
    const refusal = await refusedUnwritten(workspace, () => take(workspace, text));
    expect(placesOf(refusal)).toEqual(['x.csv | 2', 'x.csv | 4']);
    expect(refusal.problems[0]?.message).toContain(`${columns.length - 1} of ${columns.length} cells`);
  });

  test('is refused when a quotation mark never closes', async () => {
    const workspace = await newWorkspace();
    const text = fileOf([header, rows[0] ?? '', `"${rows[1]}`, ...rows.slice(2)], 'x.csv');
    const refusal = await refusedUnwritten(workspace, () => take(workspace, text));
    expect(placesOf(refusal)).toContain('x.csv | 3');
  });

  test('takes a line that is there twice once, and tells of it', async () => {
    const workspace = await newWorkspace();
    const twice = fileOf([...lines, rows[0] ?? ''], 'x.csv');
    const result = await take(workspace, twice);
    expect(result.files[0]).toMatchObject({ rows: rows.length + 1, made: rows.length, repeated: 1 });
    expect(result.notices.first).toContainEqual({
      file: 'x.csv',
      row: lines.length + 1,
      column: null,
      reason: 'The same as row 2, cell for cell: taken once.',
    });
  });

  /** A column whose text is kept as a name. */
  const named = ['person', 'name', 'surname', 'post', 'counterpart'].filter((one) => columns.includes(one));
  const column = named.at(-1) ?? '';

  test.each([
    ['a formula', `=cmd|' /C calc'!A0`],
    ['markup', '<script>alert(1)</script>'],
    ['bidi controls', 'abc\u202Egnp.exe\u2066'],
    ['SQL', `'); DROP TABLE official; --`],
  ])('keeps %s as the text it is', async (_, hostile) => {
    const workspace = await newWorkspace();
    await take(workspace, withCell(file, 2, column, hostile));
    const content = JSON.stringify(importedContent(workspace));
    const inJson = JSON.stringify(hostile).slice(1, -1);
    if (column !== 'post') expect(content).toContain(inJson);
    expect((await workspace.api.workspace.about({})).counts.officials).toBeGreaterThan(0);
  });

  test.each([
    ['NUL', 'a\u0000b', 'control character'],
    ['half a character', 'a\uD800b', 'half of a character pair'],
    ['a name of 1,000,000 characters', 'x'.repeat(1_000_000), 'longer than'],
    ['more than 1,000,000 characters', 'x'.repeat(1_000_001), 'longer than 1,000,000 characters'],
  ])('is refused for %s in a cell, which is named', async (_, hostile, said) => {
    const workspace = await newWorkspace();
    const bad = withCell(file, 2, column, hostile);
    const refusal = await refusedUnwritten(workspace, () => take(workspace, bad));
    expect(refusal.problems[0]?.path.slice(0, 2)).toEqual([file.name, 3]);
    expect(refusal.problems[0]?.message).toContain(said);
  });

  test('every problem is named, all at once', async () => {
    const workspace = await newWorkspace();
    let bad = file;
    for (const row of [2, 3, 4]) bad = withCell(bad, row, column, `\u0001${row}`);
    const refusal = await refusedUnwritten(workspace, () => take(workspace, bad));
    expect(placesOf(refusal)).toEqual([3, 4, 5].map((line) => `${file.name} | ${line} | ${column}`));
    const preview: ImportResult = await workspace.api.imports.preview({ files: [bad] });
    expect(preview.problems.count).toBe(3);
  });
});
