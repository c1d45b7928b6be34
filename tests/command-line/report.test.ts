import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from '../../build/scripts/built.mjs';
import { demarche, useSample } from '../support/run-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const sample = useSample();
const fixed = ['--stamp', '2013-02-15T17:30:00Z', '--format', 'md'];
const words = (out: string, ...more: string[]) => {
  const round = ['--round', 'DPRK nuclear test', '--as-of', '2013-02-15T12:00[America/New_York]'];
  return ['report', '--workspace', sample(), ...round, ...fixed, '--out', out, ...more];
};

test('the line that a report names makes the same report again in a shell, and nothing else', () => {
  const folder = temporaryFolder();
  const [first, second] = [join(folder, 'first.md'), join(folder, 'second.md')];
  const classification = 'The "inner" circle\'s $(touch pwned) eyes';
  expect(demarche(words(first, '--classification', classification)).err).toBe('');
  const line = /Made again by: demarche (.+)/.exec(readFileSync(first, 'utf8'))?.[1] ?? '';
  const unescaped = line.replaceAll(/\\([^\w\s]|_)/g, '$1');
  const more = `--workspace ${sample()} ${fixed.join(' ')} --out ${second}`;
  const shell = spawnSync('/bin/sh', ['-c', `"${process.execPath}" "${commandLine}" ${unescaped} ${more}`], {
    encoding: 'utf8',
    cwd: folder,
  });
  expect(shell.stderr).toBe('');
  expect(readFileSync(second)).toEqual(readFileSync(first));
  expect(readdirSync(folder)).toEqual(['first.md', 'second.md']);
});

test('a name that is taken is refused, and the file is as it was; --force replaces it', () => {
  const file = join(temporaryFolder(), 'report.md');
  writeFileSync(file, 'mine');
  const refused = demarche(words(file));
  expect(refused.exitCode).toBe(1);
  expect(refused.err).toContain('There is a file report.md there already. It was left as it is.');
  expect(readFileSync(file, 'utf8')).toBe('mine');
  expect(demarche(words(file, '--force')).exitCode).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain('3 of 4 reached');
});

test('a folder that is not there is named as the reason, and nothing is left behind', () => {
  const folder = temporaryFolder();
  const told = demarche(words(join(folder, 'none', 'report.md')));
  expect(told.exitCode).toBe(1);
  expect(told.err).toContain('There is no folder for report.md there.');
  expect(readdirSync(folder)).toEqual([]);
});

test('an unknown format is refused with those there are', () => {
  const file = join(temporaryFolder(), 'report.odt');
  const told = demarche([...words(file), '--format', 'odt']);
  expect(told.exitCode).toBe(2);
  expect(told.err).toContain('html, md, xlsx, csv');
  expect(existsSync(file)).toBe(false);
});
