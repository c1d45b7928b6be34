import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../contract/errors.ts';
import { parseInstant, parseWhen, whenInputSchema } from '../../contract/model/when.ts';
import { newYork, refusalOf } from '../support/times.ts';

describe('refusals', () => {
  test.each([
    ['', /type a time, or unknown/],
    ['  ', /type a time, or unknown/],
    ['2013-02-12T23:59:60', /Leap seconds/],
    ['2013-02-12T23:60', /from 00 to 59/],
    ['2013-02-12T24:01', /24:00 is the end of the day/],
    ['2013-02-12T25:00', /from 00 to 23/],
    ['2013-02-12 9:30', /two digits each/],
    ['2013-02-12T14:30 EST', /\[America\/New_York\] or -05:00/],
    ['2013-02-12T14:30[EST]', /name a place/],
    ['2013-02-12T14:30[+03:00]', /name a place/],
    ['2013-02-12T14:30[Mars/Olympus]', /No time zone has this name/],
    ['2013-02-12T14:30+19:00', /-15:59 to \+15:59/],
    ['2023-02-29', /2023-02-29 does not exist: that month has 28 days/],
    ['1900-02-29', /1900-02-29 does not exist/],
    ['2013-04-31T10:00', /that month has 30 days/],
    ['2013-13-01', /months run from 01 to 12/],
    ['2013-13', /Months run from 01 to 12/],
    ['2013-2-1', /two digits each/],
    ['2012-21', /Seasons are not read/],
    ['2024-W05', /Weeks are not read/],
    ['13-02-12', /four digits/],
    ["'13", /four digits/],
    ['49', /four digits/],
    ['5/6/2024', /day and which the month/],
    ['05.06.2024 10:00', /day and which the month/],
    ['0001', /outside 1800 to 2200/],
    ['1582-10-10', /outside 1800 to 2200/],
    ['1799-12-31', /outside 1800 to 2200/],
    ['2201', /outside 1800 to 2200/],
    ['22XX', /outside 1800 to 2200/],
    ['9999-12-31T23:59', /outside 1800 to 2200/],
    ['-0001', /from 1800 to 2200/],
    ['Y170000', /from 1800 to 2200/],
    ['275760-09-13', /from 1800 to 2200/],
    ['2013-02-13/2013-02-12', /ends before it begins/],
    ['../..', /at least one known end/],
    ['2013-02-1X', /not read as a time/],
    ['{2012,2013}', /not read as a time/],
    ['12 Feb 2013', /not read as a time/],
    ['2013-02-17 teatime', /not read as a time/],
    ['2013\u0000', /control character/],
    ['2013-02-12\ud800', /half of a character pair/],
    ['x'.repeat(501), /longer than 500 characters/],
  ])('the time %j is refused at its field with a hint', (at, hint) => {
    expect(refusalOf(at)).toEqual({ path: 'at', message: expect.stringMatching(hint) });
  });

  test.each([
    ['EST', /abbreviation/],
    ['GMT', /abbreviation/],
    ['EST5EDT', /abbreviation/],
    ['+03:00', /offset/],
    ['UTC+3', /offset/],
    ['Etc/GMT-3', /offset/],
    ['', /No time zone has this name/],
    ['Mars/Olympus', /No time zone has this name/],
    ['Eastern Standard Time', /No time zone has this name/],
    ['2013-01-01T00:00[Europe/Paris]', /No time zone has this name/],
    ['a'.repeat(101), /No time zone has this name/],
  ])('the zone %j is refused at its field with a place to name', (zone, hint) => {
    const { path, message } = refusalOf('2013-02-12', zone);
    expect(path).toBe('zone');
    expect(message).toMatch(hint);
    expect(message).toContain('name a place');
  });

  test('old names of zones are kept, and other letter cases are spelled as IANA does', () => {
    expect(parseWhen('2013', 'Europe/Kiev').zone).toBe('Europe/Kiev');
    expect(parseWhen('2013', 'Europe/Kyiv').zone).toBe('Europe/Kyiv');
    expect(parseWhen('2013', ' america/new_york ').zone).toBe(newYork);
    expect(parseWhen('2013', 'utc').zone).toBe('UTC');
  });

  test('a text that is too long is refused at its field', () => {
    expect(refusalOf('2013', 'UTC', 'x'.repeat(501)).path).toBe('text');
    expect(refusalOf('2013', 'UTC', '\ufb2c'.repeat(500)).path).toBe('text');
  });

  test('faults of both fields are told together, each at its field of the form', () => {
    const read = whenInputSchema.safeParse({ at: 'x'.repeat(501), zone: 'EST' });
    expect(read.error?.issues.map(({ path }) => path)).toEqual([['at'], ['zone']]);
    const fault = whenInputSchema.safeParse({ at: '2023-02-29', zone: newYork });
    expect(fault.error?.issues.map(({ path }) => path)).toEqual([['at']]);
    expect(whenInputSchema.safeParse({ at: '2013', zone: newYork, granularity: 'day' }).success).toBe(false);
  });

  test('attack: texts that provoke slow parsing are refused at once', () => {
    const size = 100_000;
    const texts = ['2', ' ', '-', '/', '[', 'X', '2013-02-12 ', '1:', '\u0661', '\ufdfa', 'unknown'];
    const started = performance.now();
    for (const text of texts) {
      for (const at of [
        text.repeat(size),
        text.repeat(500).slice(0, 500),
        `2013-02-12 1${text.repeat(400)}`.slice(0, 500),
      ]) {
        expect(() => parseWhen(at, newYork)).toThrow(Refusal);
        expect(() => parseWhen('2013', at)).toThrow(Refusal);
      }
    }
    expect((performance.now() - started) / texts.length).toBeLessThan(50);
  });

  test('attack: naughty strings are read or refused, and nothing else happens', () => {
    const naughty = [
      'undefined',
      'null',
      'NaN',
      '1e3',
      '0x7df',
      '-1',
      '1/0',
      '$1.00',
      '../../../etc/passwd',
      '/dev/null',
      '{{7*7}}',
      '<script>alert(0)</script>',
      '1;DROP TABLE when',
      '%s%s%n',
      '\ufeff2013',
      '\u202e2013',
      'ﾟ･✿ヾ╲',
      '田中さん',
      '👩‍👩‍👧‍👧',
      '１２３',
      '١٢٣',
      '½',
      'Ω≈ç√∫',
      '__proto__',
      'constructor',
      'toString',
      '2013-02-12T14:30[__proto__]',
      '2013[constructor]',
      '2013-02-12T14:30[u-ca=gregory]',
      '2013-02-12T14:30[!Asia/Seoul]',
      '[]',
      '[',
      ']',
      '2013[]',
      '2013-02-12T',
      'T14:30',
      '2013-02-12T14:30:05.1234567890',
      '𝟚𝟘𝟙𝟛',
      '2013-02-12\n14:30',
      '/',
      '//',
      '..',
      'Z',
      'XXXX/2013',
    ];
    const strings = fc.oneof(fc.constantFrom(...naughty), fc.string({ unit: 'binary' }), fc.string());
    const around = fc.constantFrom('%', '2013-02-12 %', '2013-02-12T14:30%', '%/2013', '2013/%', '2013[%]');
    fc.assert(
      fc.property(strings, around, (text, frame) => {
        const at = frame.replace('%', () => text);
        for (const read of [
          () => parseWhen(at, newYork),
          () => parseWhen('2013', text),
          () => parseInstant(at, newYork),
        ]) {
          try {
            read();
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
