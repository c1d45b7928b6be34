import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerOf, demarche, useSample } from '../support/run-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const sample = useSample();
const words = (...more: string[]) => ['timeline', '--workspace', sample(), ...more];

describe('demarche timeline', () => {
  test('writes the picture of a round where it is told to, and says what it shows', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'dprk.svg');
    const said = demarche(words('--round', 'DPRK', '--out', file, '--as-of', '2013-02-18T12:00'));
    expect(said).toMatchObject({ exitCode: 0, err: '' });
    expect(said.out).toContain('As of 18 Feb 2013, 12:00: 6 seats');
    expect(readFileSync(file, 'utf8')).toContain('Sergei Lavrov');
    expect(readdirSync(folder)).toEqual(['dprk.svg']);
  });

  test('writes over no file unless it is told to', () => {
    const file = join(temporaryFolder(), 'kept.svg');
    writeFileSync(file, 'what was there');
    const refused = demarche(words('--round', 'DPRK', '--out', file));
    expect(refused.exitCode).toBe(1);
    expect(refused.err).toContain('There is a file kept.svg there already. It was left as it is.');
    expect(readFileSync(file, 'utf8')).toBe('what was there');
    const { summary } = answerOf(words('--official', 'Лавров', '--out', file, '--force')) as {
      summary: string;
    };
    expect(summary).toContain('2 rounds');
    expect(readFileSync(file, 'utf8')).toMatch(/^<svg /);
  });

  test('says what is wrong with a place that cannot be written to', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'pictures'));
    const missing = demarche(words('--round', 'DPRK', '--out', join(folder, 'none', 'a.svg')));
    expect([missing.exitCode, missing.err]).toEqual([
      1,
      expect.stringContaining('There is no folder for a.svg there.'),
    ]);
    const taken = demarche(words('--round', 'DPRK', '--out', join(folder, 'pictures'), '--force'));
    expect([taken.exitCode, taken.err]).toEqual([2, expect.stringContaining('pictures is a folder.')]);
  });

  test('is of one thing', () => {
    const file = join(temporaryFolder(), 'a.svg');
    const both = demarche(words('--round', 'DPRK', '--seat', 'RU', '--out', file));
    expect([both.exitCode, both.err]).toEqual([
      2,
      expect.stringContaining('Name one of --round, --official and --seat.'),
    ]);
  });
});
