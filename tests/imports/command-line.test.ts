import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { answerOf, demarche } from '../support/run-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const pathOf = (name: string) => fileURLToPath(new URL(`../fixtures/imports/${name}.csv`, import.meta.url));

function newFolder(): string {
  const folder = join(temporaryFolder(), 'workspace');
  answerOf(['new', folder]);
  return folder;
}

describe('demarche import', () => {
  test('says which format it is, what it made, and the second time that nothing changed', () => {
    const workspace = ['--workspace', newFolder()];
    const dry = demarche(['import', pathOf('cabinet-holders'), '--dry-run', ...workspace]);
    expect(dry.exitCode).toBe(0);
    expect(dry.out).toContain('cabinet-holders.csv is cabinet-holders: 23 rows, 23 new');
    expect(dry.out).toContain('Nothing was written.');
    expect(answerOf(['officials', ...workspace])).toEqual([]);

    const first = demarche(['import', pathOf('cabinet-holders'), ...workspace]);
    expect(first.exitCode).toBe(0);
    expect(first.out).toContain('Made: 22 official');
    expect(first.out).toContain('row 16: This row and row 15');
    const second = answerOf(['import', pathOf('cabinet-holders'), ...workspace]);
    expect(second).toMatchObject({ made: {}, files: [{ made: 0, unchanged: 23 }] });
    expect(demarche(['verify', ...workspace]).exitCode).toBe(0);
  });

  test('takes several files at once', () => {
    const workspace = ['--workspace', newFolder()];
    const files = ['pocom-chiefs-of-mission', 'pocom-people'].map(pathOf);
    expect(answerOf(['import', ...files, ...workspace])).toMatchObject({ made: { official: 33 } });
    expect(demarche(['officials', ...workspace]).out).toContain('Benjamin Franklin');
  });

  test('refuses a bad file with every place, exit code 2, and writes nothing', () => {
    const workspace = ['--workspace', newFolder()];
    const bad = join(temporaryFolder(), 'bad.csv');
    const rows = ['FR,A,B,Q1,soon,', 'FR,A,C\u0007,Q2,2001,2000'];
    writeFileSync(bad, ['country_iso2,position,person,person_wikidata_id,start,end', ...rows, ''].join('\n'));
    const said = demarche(['import', bad, ...workspace]);
    expect(said.exitCode).toBe(2);
    expect(said.out).toBe('');
    expect(said.err).toContain('There are 3 problems');
    expect(said.err).toContain('  bad.csv, row 2, start: ');
    expect(said.err).toContain('  bad.csv, row 3, person: ');
    expect(said.err).toContain('  bad.csv, row 3, end: ');
    const dry = demarche(['import', bad, '--dry-run', ...workspace]);
    expect([dry.exitCode, dry.out.includes('Problems (3):')]).toEqual([2, true]);
    expect(answerOf(['officials', ...workspace])).toEqual([]);
  });

  test('refuses what is no text, no file and no format', () => {
    const workspace = ['--workspace', newFolder()];
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'latin.csv'), Buffer.from([0x61, 0xff, 0x62]));
    const latin = demarche(['import', join(folder, 'latin.csv'), ...workspace]);
    expect([latin.exitCode, latin.err.includes('byte 2 (FF')]).toEqual([2, true]);
    expect(demarche(['import', join(folder, 'folder'), ...workspace]).exitCode).toBe(2);
    expect(demarche(['import', join(folder, 'none'), ...workspace]).exitCode).toBe(1);
    expect(demarche(['import', ...workspace]).exitCode).toBe(2);
    const named = demarche(['import', pathOf('cabinet-holders'), '--format', 'xlsx', ...workspace]);
    expect([named.exitCode, named.err.includes('no format called "xlsx"')]).toEqual([2, true]);
  });
});
