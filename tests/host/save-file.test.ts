import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Refusal } from '../../contract/errors.ts';
import { saveFile } from '../../electron/host/save-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const bytes = new TextEncoder().encode('new');

function refusal(path: string, mayReplace: boolean): Refusal {
  try {
    saveFile(path, bytes, mayReplace);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('It was saved.');
}

test('a file is saved for its owner alone, and nothing else is left in the folder', () => {
  const folder = temporaryFolder();
  saveFile(join(folder, 'a.md'), bytes, false);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('new');
  expect(statSync(join(folder, 'a.md')).mode & 0o077).toBe(0);
  expect(readdirSync(folder)).toEqual(['a.md']);
});

test('another file of the name is refused and stays whole, unless it may be replaced', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'a.md');
  writeFileSync(file, 'old');
  expect(refusal(file, false).code).toBe('conflict');
  expect(readFileSync(file, 'utf8')).toBe('old');
  saveFile(file, bytes, true);
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['a.md']);
});

test('a folder, a missing folder and a name that is too long are refused, each with its reason', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'taken'));
  expect(refusal(join(folder, 'taken'), true).message).toContain('taken is a folder.');
  expect(refusal(join(folder, 'none', 'a.md'), false).message).toContain(
    'There is no folder for a.md there.',
  );
  expect(refusal(join(folder, 'a'.repeat(300)), false).message).toContain('name of the file is too long');
  expect(readdirSync(folder)).toEqual(['taken']);
});
