import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDuration, showDuration } from '../../contract/model/duration-parse.ts';
import { readWholeNumber } from '../../contract/model/number-parse.ts';

describe('the length of a limit', () => {
  test.for<[string, number]>([
    ['48 h', 2_880],
    ['48h', 2_880],
    ['7 days', 10_080],
    ['1 week', 10_080],
    ['2 d 12 h', 3_600],
    ['2 days, 12 hours', 3_600],
    ['90 min', 90],
    ['1.5 h', 90],
    ['1,5 Hours', 90],
    ['1h30m', 90],
    ['４８ h', 2_880],
  ])('is read: %s', ([typed, minutes]) => {
    expect(readDuration(typed)).toBe(minutes);
  });

  test.for([
    '',
    '48',
    'h',
    '0 h',
    '-1 h',
    '1 month',
    '12 h 2 d',
    '1 h 1 h',
    '0.001 h',
    'about 2 days',
    '1e3 h',
    '9'.repeat(40),
  ])('is not guessed: %s', (typed) => {
    expect(readDuration(typed)).toBeNull();
  });

  test('is shown as it is read back', () => {
    expect([2_880, 10_080, 3_600, 90, 4_320, 1].map(showDuration)).toEqual([
      '48 h',
      '7 days',
      '2 days 12 h',
      '1 h 30 min',
      '3 days',
      '1 min',
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 * 366 * 24 * 60 }), (minutes) => {
        expect(readDuration(showDuration(minutes))).toBe(minutes);
      }),
    );
  });

  test('is refused in linear time as an attack of 100,000 characters', () => {
    const began = performance.now();
    for (const typed of ['1 h '.repeat(25_000), '1'.repeat(100_000), ' '.repeat(100_000)])
      readDuration(typed);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('a whole number', () => {
  test('is read in the digits of any script, and nothing else is guessed', () => {
    expect(['12', ' 7 ', '٣٤', '−2', '+5'].map(readWholeNumber)).toEqual([12, 7, 34, -2, 5]);
    for (const typed of ['', '1.5', '1,000', '1e3', 'NaN', '0x10', '9'.repeat(16)]) {
      expect(readWholeNumber(typed), typed).toBeNull();
    }
  });
});
