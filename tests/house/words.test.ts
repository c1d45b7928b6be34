import { describe, expect, test } from 'vitest';
import { sourceFiles, textOf } from '../support/source-files.ts';

describe('the words of the field', () => {
  test('name every table and column: nothing is called what the field never says', () => {
    const never = /\b(?:contact|job|list|group|campaign|user|tag|note|task|response|post|state)s?\b/;
    const identifiers = [
      ...textOf('db/schema.sql').matchAll(/^(?:CREATE TABLE (\w+)|\s+(\w+) (?:INTEGER|TEXT|BLOB))/gm),
    ]
      .map(([, table, column]) => table ?? column ?? '')
      .flatMap((name) => (name.split('_').length > 1 || !never.test(name) ? [] : [name]));
    // An offer has a state; a country is never called one.
    expect(identifiers.filter((name) => name !== 'state')).toEqual([]);
    expect(textOf('db/schema.sql')).toMatch(/CREATE TABLE official /);
  });
});

describe('every source file', () => {
  const files = sourceFiles('ts', 'tsx', 'css', 'mjs', 'sql');

  test('stays under 350 lines, but for the schema that is generated', () => {
    const long = files
      .filter((file) => file !== 'db/schema.sql')
      .map((file) => [file, textOf(file).split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 350);
    expect(long).toEqual([]);
  });

  test('leaves nothing for later, and speaks of no machine and no registry', () => {
    const marks = new RegExp(
      ['TODO', 'FIXME', 'XXX', 'HACK'].map((word) => `\\b${word}\\b`).join('|') +
        ['/(?:home|root)/', 'registry\\.', 'npmjs'].map((text) => `|${text}`).join(''),
    );
    const found = files.filter((file) => file !== 'tests/house/words.test.ts' && marks.test(textOf(file)));
    expect(found).toEqual([]);
  });
});
