import { describe, expect, test } from 'vitest';
import { formats } from '../../db/imports/index.ts';
import { dumpOf, newWorkspace, refusalOf, type TestWorkspace } from '../support/core.ts';
import { fixture, sumOf, take, withCell } from './files.ts';

const people = fixture('pocom-people');
const chiefs = fixture('pocom-chiefs-of-mission');

async function named({ api }: TestWorkspace, name: string) {
  const { officials } = await api.officials.list({ limit: 1000 });
  return officials.find((official) => [official.name, ...official.aliases].includes(name));
}

describe('files that go together', () => {
  test('appointments have the names of the file of people, in whatever order they are named', async () => {
    for (const files of [
      [chiefs, people],
      [people, chiefs],
    ]) {
      const workspace = await newWorkspace();
      const result = await take(workspace, files);
      expect(result.made).toMatchObject({ official: 33, tenure: 37 });
      expect((await named(workspace, 'William Harrison Hornibrook'))?.seats).toMatchObject([
        { country: 'United States', seat: 'Chief of Mission to Afghanistan' },
      ]);
      expect(result.notices.first.some(({ column }) => column === 'person_id')).toBe(false);
    }
  });

  test('people who come after their appointments get their names as other spellings, once', async () => {
    const workspace = await newWorkspace();
    await take(workspace, chiefs);
    expect((await take(workspace, people)).made).toEqual({ official_alias: 33, identifier: 33 });
    expect(await named(workspace, 'William Harrison Hornibrook')).toMatchObject({
      name: 'hornibrook-william-harrison',
    });
    expect((await take(workspace, [people, chiefs])).made).toEqual({});
  });

  test('a person is the same in two files by the id of their source, and by no name', async () => {
    const workspace = await newWorkspace();
    await take(workspace, [people, chiefs]);
    const travels = await take(workspace, fixture('secretary-travels'));
    expect(travels.unchanged).toMatchObject({ official: 1 });
    expect((await named(workspace, 'Frank Billings Kellogg'))?.seats).toHaveLength(1);
    const cabinet = await take(workspace, fixture('cabinet-holders'));
    expect(cabinet.unchanged).toEqual({});
  });

  test('all formats go in at once, all or nothing', async () => {
    const workspace = await newWorkspace();
    const files = formats.map(({ name }) => fixture(name));
    const before = workspace.look(dumpOf);
    const spoiled = files.map((file) =>
      file.name.startsWith('cabinet') ? withCell(file, 3, 'start', 'long ago') : file,
    );
    expect((await refusalOf(take(workspace, spoiled))).problems).toMatchObject([
      { path: ['cabinet-holders.csv', 4, 'start'] },
    ]);
    expect(workspace.look(dumpOf)).toEqual(before);
    const result = await take(workspace, files);
    expect(result.files).toHaveLength(formats.length);
    const again = await take(workspace, files);
    expect(again.made).toEqual({});
    expect(sumOf(again.unchanged)).toBeGreaterThan(100);
  });
});
