import { globSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, sourceFiles, textOf } from '../support/source-files.ts';
import { wordsShownIn } from '../support/words-shown.ts';

describe('the words of the field', () => {
  test('name every table and column: nothing is called what the field never says', () => {
    const never = /^(?:contact|job|list|group|campaign|user|tag|note|task|response|post|state|status)s?$/;
    /** How to reach an official is Popolo's contact detail; an offer has a state, and no country is called one. */
    const meant = new Set(['contact_detail', 'contact_detail_id', 'state']);
    const identifiers = [
      ...textOf('db/schema.sql').matchAll(/^(?:CREATE TABLE (\w+)|\s+(\w+) (?:INTEGER|TEXT|BLOB))/gm),
    ].map(([, table, column]) => table ?? column ?? '');
    const strangers = identifiers.filter(
      (name) => !meant.has(name) && name.split('_').some((part) => never.test(part)),
    );
    expect(strangers).toEqual([]);
    expect(identifiers).toContain('official');
  });

  // A list, a group, a state, a status and a post have other meanings that the interface needs.
  test('are the words of the interface, which is neutral and begs nobody', () => {
    const never =
      /\b(?:contacts?|jobs?|campaigns?|users?|responses?|responded|tags?|tasks?|notes?|we|please)\b/i;
    const shown = sourceFiles('ts', 'tsx')
      .filter((file) => /^(?:contract|renderer|electron)\//.test(file))
      .flatMap((file) => wordsShownIn(file).map((text) => `${file}: ${text}`));
    expect(shown.filter((text) => never.test(text.slice(text.indexOf(': '))))).toEqual([]);
    expect(shown).toContain('contract/model/why.ts: Places the calls of this round.');
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

  test('tells people through the command line and the log, never through console', () => {
    const rooms = files.filter((file) => /^(?:contract|drawing|db|electron|renderer)\/.*\.tsx?$/.test(file));
    expect(rooms.filter((file) => /\bconsole\.\w+\(/.test(textOf(file)))).toEqual([]);
  });
});

describe('every text beside the source', () => {
  test('speaks of no machine and no registry either', () => {
    const texts = globSync(['*.md', '*.json', '.npmrc', '.ci/*', '{docs,tests,build}/**/*.{md,json}'], {
      cwd: root,
    })
      .map((path) => path.split(sep).join('/'))
      .filter((path) => !path.startsWith('tests/fixtures/') && statSync(resolve(root, path)).isFile());
    expect(texts).toContain('package-lock.json');
    const host = new RegExp(['/(?:home|root|Users)/', 'registry\\.', 'npmjs'].join('|'));
    expect(texts.filter((path) => host.test(textOf(path)))).toEqual([]);
  });
});
