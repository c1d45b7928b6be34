import { describe, expect, test } from 'vitest';
import { askedBy, askedSchema, nothingAsked } from '../../electron/asked.ts';

const link = `demarche://open/${'0'.repeat(32)}/round/${'1'.repeat(32)}`;

describe('what a start asks for', () => {
  test('is a folder by its whole path, or a link, as the last word', () => {
    expect(askedBy(['/records/workspace'])).toEqual({ folder: '/records/workspace', link: null });
    expect(askedBy(['--', link])).toEqual({ folder: null, link });
  });

  test.for([
    [[]],
    [['--inspect=0']],
    [['workspace']],
    [['../workspace']],
    [['--user-data-dir=/tmp']],
    [[`${link}?x`]],
    [['demarche://run/calc']],
    [[link, '--no-sandbox']],
    [[`--gpu-launcher=calc`, 'demarche://open/']],
  ])('is nothing for %j', ([words]) => {
    expect(askedBy(words ?? [])).toEqual(nothingAsked);
  });

  test('is taken from another start in its own shape only', () => {
    for (const handed of [
      null,
      'x',
      {},
      { folder: 1, link: null },
      { folder: null, link: null, run: 'calc' },
    ]) {
      expect(askedSchema.safeParse(handed).success).toBe(false);
    }
    expect(askedSchema.parse({ folder: null, link })).toEqual({ folder: null, link });
  });
});
