/** A journey of the browser edition, unchanged, on the stand-in; `npm run test:stand-in` runs all that suit it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loopbackOnly } from '../support/loopback-only.ts';

process.env['DEMARCHE_HOME_OF_JOURNEYS'] = 'stand-in';
await import('../journeys/first-run.test.ts');

describe('the list of journeys that are not for the desktop', () => {
  test('names files and tests that there are', () => {
    const textOf = (file: string) => readFileSync(new URL(`../journeys/${file}`, import.meta.url), 'utf8');
    const missing = loopbackOnly.filter(
      ({ file, test: name }) => !textOf(file).includes(`test('${name ?? ''}`),
    );
    expect(missing.filter(({ test: name }) => name !== undefined)).toEqual([]);
    expect(loopbackOnly.filter(({ file }) => textOf(file) === '')).toEqual([]);
  });
});
