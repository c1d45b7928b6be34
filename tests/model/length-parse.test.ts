import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLength } from '../../contract/model/length-parse.ts';

/** "1800", "1200 to 1800", or "not known". */
function read(typed: string): string {
  const length = readLength(typed);
  if (length === null) return 'not known';
  const { leastSeconds, mostSeconds } = length;
  return leastSeconds === mostSeconds ? String(mostSeconds) : `${leastSeconds} to ${mostSeconds}`;
}

describe('a length', () => {
  test.for([
    ['30 min', '1800'],
    ['30min', '1800'],
    ['close to 30 minutes', '1800'],
    ['About 30 mins', '1800'],
    ['~30 m', '1800'],
    ['45', '2700'],
    ['1 h 20', '4800'],
    ['1h20', '4800'],
    ['1 h 20 min', '4800'],
    ['1 hour 20 minutes', '4800'],
    ['2 hours', '7200'],
    ['1.5 h', '5400'],
    ['1,5 h', '5400'],
    ['90 s', '90'],
    ['2 min 30', '150'],
    ['2 min 30 s', '150'],
    ["20'", '1200'],
    ['half an hour', '1800'],
    ['a quarter of an hour', '900'],
    ['an hour', '3600'],
    ['an hour and a half', '5400'],
    ['nearly an hour', '3600'],
    ['ca. 30 min', '1800'],
    ['３０ min', '1800'],
  ] as const)('%s is read as %s seconds', ([typed, seconds]) => {
    expect(read(typed)).toBe(seconds);
  });

  test.for([
    ['20-30 min', '1200 to 1800'],
    ['20 to 30 minutes', '1200 to 1800'],
    ['between 20 and 30 min', '1200 to 1800'],
    ['20–30', '1200 to 1800'],
    ['50 min to 1 h', '3000 to 3600'],
    ['1 to 2 h', '3600 to 7200'],
    ['under an hour', '0 to 3600'],
    ['less than 10 min', '0 to 600'],
    ['up to half an hour', '0 to 1800'],
  ] as const)('%s is read as the bounds %s', ([typed, seconds]) => {
    expect(read(typed)).toBe(seconds);
  });

  test.for([
    '',
    'long',
    'brief',
    '1:20',
    'at least 20 min',
    '30 min ago',
    '30 min 1 h',
    '30 to 20 min',
    '0',
    '90 days',
  ])('%j is not guessed at', (typed) => {
    expect(read(typed)).toBe('not known');
  });

  test('is never negative, never reversed and never longer than a conversation may be, whatever is typed', () => {
    const words = fc.constantFrom(
      '30',
      'min',
      'h',
      'to',
      '-',
      'about',
      'under',
      '1.5',
      'an hour',
      ' ',
      'x',
      '99999',
    );
    const typed = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 6 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const length = readLength(text);
        if (length === null) return;
        expect(Number.isInteger(length.leastSeconds) && Number.isInteger(length.mostSeconds)).toBe(true);
        expect(length.leastSeconds).toBeGreaterThanOrEqual(0);
        expect(length.mostSeconds).toBeGreaterThanOrEqual(length.leastSeconds);
        expect(length.mostSeconds).toBeLessThanOrEqual(30 * 24 * 3600);
      }),
    );
  });

  test('of hours and minutes is read in every common spelling alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 23 }), fc.integer({ min: 0, max: 59 }), (hours, minutes) => {
        const spellings = [
          `${hours} h ${minutes}`,
          `${hours}h${minutes}`,
          `${hours} h ${minutes} min`,
          `${hours} hours ${minutes} minutes`,
          `about ${hours} hr ${minutes} m`,
          String(hours * 60 + minutes),
        ];
        const seconds = String((hours * 60 + minutes) * 60);
        expect(spellings.map(read)).toEqual(spellings.map(() => seconds));
      }),
    );
  });
});
