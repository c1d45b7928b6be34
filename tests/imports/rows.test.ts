import { describe, expect, test } from 'vitest';
import { newWorkspace, placesRefused, refusalOf } from '../support/core.ts';
import { importedContent } from './content.ts';
import { fileOf, fixture, take } from './files.ts';

const header = 'country_iso2,position,person,person_wikidata_id,start,end';
const cabinet = (...rows: string[]) => fileOf([header, ...rows], 'cabinet.csv');
const minister = (start: string, end: string, id = 'Q1') =>
  `FR,Minister,Somebody ${id},${id},${start},${end}`;

async function tenuresOf(...rows: string[]) {
  const workspace = await newWorkspace();
  const result = await take(workspace, cabinet(...rows));
  const content = importedContent(workspace);
  return { result, tenures: content['tenure'] as Record<string, string>[] };
}

describe('dates', () => {
  test('keep their precision', async () => {
    const { tenures } = await tenuresOf(
      minister('1998', '2001-05', 'Q1'),
      minister('', '2004-03-09', 'Q2'),
      minister('1998~', '1999?', 'Q3'),
    );
    expect(tenures[0]?.['began']).toBe(
      '1998 | year exact Europe/Paris 1997-12-31T23:00:00.000Z/1998-12-31T23:00:00.000Z',
    );
    expect(tenures[0]?.['ended']).toMatch(/^2001-05 \| month exact Europe\/Paris/);
    expect(tenures[1]).not.toHaveProperty('began');
    expect(tenures[2]?.['began']).toMatch(/^1998~ \| year approximate/);
    expect(tenures[2]?.['ended']).toMatch(/^1999\? \| year uncertain/);
  });

  test('before 1800 are taken, and told of', async () => {
    const { result, tenures } = await tenuresOf(minister('1779-03-23', '1785'));
    expect(tenures[0]?.['began']).toMatch(/^1779-03-23 \| day exact Europe\/Paris 1779-03-22T23:50:39/);
    expect(result.notices.first.map(({ row, column }) => [row, column])).toEqual([
      [2, 'start'],
      [2, 'end'],
    ]);
  });

  test.each([
    ['2023-02-29', '28 days'],
    ['03/04/2012', 'day and which the month'],
    ['last week', 'not read as a time'],
    ['1999-13', '01 to 12'],
  ])('%s is refused, with its place', async (date, said) => {
    const workspace = await newWorkspace();
    const refusal = await refusalOf(take(workspace, cabinet(minister('1990', ''), minister(date, '', 'Q2'))));
    expect(refusal.problems[0]?.path).toEqual(['cabinet.csv', 3, 'start']);
    expect(refusal.problems[0]?.message).toContain(said);
  });

  test('an end before its beginning is refused, or kept as unknown where that is asked for', async () => {
    const workspace = await newWorkspace();
    const file = cabinet(minister('2001-05-01', '2001-04-30'), minister('2001', '2001-01-01', 'Q2'));
    expect(await placesRefused(take(workspace, file))).toEqual(['cabinet.csv.2.end']);
    const result = await take(workspace, file, { keepReversed: true });
    expect(result.notices).toMatchObject({ count: 1, first: [{ row: 2, column: 'end' }] });
    const [tenure] = importedContent(workspace)['tenure'] as Record<string, string>[];
    expect(tenure?.['ended']).toBe('2001-04-30 | unknown exact Europe/Paris ../..');
  });
});

describe('rows', () => {
  test('an acting holder sits in the same seat, as acting', async () => {
    const workspace = await newWorkspace();
    const result = await take(
      workspace,
      cabinet('KR,President,A,Q1,2013,2017', 'KR,Acting President,B,Q2,2016-12-09,2017-05-10'),
    );
    expect(result.made).toMatchObject({ seat: 1, tenure: 2 });
    expect(importedContent(workspace)['tenure']).toMatchObject([{ kind: 'holder' }, { kind: 'acting' }]);
  });

  test('another spelling of the same person becomes an alias', async () => {
    const workspace = await newWorkspace();
    await take(workspace, cabinet('RU,A,Sergey Lavrov,Q58217,2004,', 'RU,B,Sergei Lavrov,Q58217,1994,2004'));
    const { officials } = await workspace.api.officials.list({});
    expect(officials).toMatchObject([{ name: 'Sergey Lavrov', aliases: ['Sergei Lavrov'] }]);
  });

  test('of the same identity that differ are both kept, and told of', async () => {
    const { result, tenures } = await tenuresOf(minister('2001', '2003'), minister('2001', '2004'));
    expect(tenures).toHaveLength(2);
    expect(result.notices.first[0]?.reason).toContain('row 2');
  });

  test('that differ from the workspace leave it as it is, and that is told', async () => {
    const workspace = await newWorkspace();
    await take(workspace, cabinet(minister('2001', '')));
    const before = importedContent(workspace);
    const result = await take(workspace, cabinet(minister('2001', '2004-05-06')));
    expect(result.made).toEqual({});
    expect(result.notices.first[0]?.reason).toContain('another ended here');
    expect(importedContent(workspace)).toEqual(before);
  });

  test('of people with the same name under other ids are suggested as matches, never merged', async () => {
    const workspace = await newWorkspace();
    await workspace.api.officials.make({ id: workspace.newId('official'), name: 'Koichiro GENBA' });
    const result = await take(
      workspace,
      cabinet('JP,A,Kōichirō Genba,Q1,2011,', 'JP,B,A. Sokolov,Q2,2011,', 'JP,C,a sokolov,Q3,2011,'),
    );
    expect(result.possibleMatches.first.map(({ name, otherName }) => [name, otherName])).toEqual([
      ['Kōichirō Genba', 'Koichiro GENBA'],
      ['a sokolov', 'A. Sokolov'],
    ]);
    expect(result.made.official).toBe(3);
  });

  test('of a seat that another source has under another id are suggested as a match', async () => {
    const workspace = await newWorkspace();
    await take(workspace, fixture('foreign-ministers'));
    const result = await take(workspace, cabinet('RU,minister of foreign affairs,Somebody,Q1,2004,'));
    expect(result.made.seat).toBe(1);
    expect(result.possibleMatches.first.map(({ name, otherName }) => [name, otherName])).toEqual([
      ['minister of foreign affairs', 'Minister of Foreign Affairs'],
    ]);
  });

  test('of a country that no list has are refused by their code', async () => {
    const workspace = await newWorkspace();
    const call = take(workspace, cabinet('ZZ,A,B,Q1,2001,', ',A,B,Q1,2001,'));
    expect(await placesRefused(call)).toEqual(['cabinet.csv.2.country_iso2', 'cabinet.csv.3.country_iso2']);
  });

  test('come in any order of columns; what is not used is told', async () => {
    const workspace = await newWorkspace();
    const file = fileOf(
      ['end,start,person_wikidata_id,person,position,country_iso2,born', '2003,2001,Q1,A,B,FR,1950'],
      'cabinet.csv',
    );
    const result = await take(workspace, file);
    expect(result.made.tenure).toBe(1);
    expect(result.notices.first).toMatchObject([{ row: 1, column: 'born' }]);
  });

  test('of a column that is there twice are refused', async () => {
    const workspace = await newWorkspace();
    const file = fileOf([`${header},start`, `${minister('2001', '')},2002`], 'cabinet.csv');
    expect(await placesRefused(take(workspace, file))).toEqual(['cabinet.csv.1.start']);
  });

  test('lose the guard of our own exports', async () => {
    const workspace = await newWorkspace();
    await take(workspace, cabinet(`FR,A,'=B,Q1,2001,`, `FR,A,'t Hooft,Q2,2001,`));
    const { officials } = await workspace.api.officials.list({});
    expect(officials.map(({ name }) => name)).toEqual([`'t Hooft`, '=B']);
  });

  test('with a character that was lost before are taken, and that is told', async () => {
    const workspace = await newWorkspace();
    const result = await take(workspace, cabinet('FR,A,Fran\uFFFDois,Q1,2001,'));
    expect(result.notices.first).toMatchObject([{ row: 2, column: 'person' }]);
  });

  test('with more problems than are told are counted', async () => {
    const workspace = await newWorkspace();
    const rows = Array.from({ length: 1_500 }, (_, index) => minister('soon', '', `Q${index}`));
    const refusal = await refusalOf(take(workspace, cabinet(...rows)));
    expect(refusal.record.happened).toContain('1,500 problems');
    expect(refusal.problems).toHaveLength(1_000);
  });
});
