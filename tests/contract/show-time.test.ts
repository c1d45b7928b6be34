import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offsetIn, showInstant, showWhen } from '../../contract/model/show-time.ts';
import { placeOf } from '../../contract/model/time-zone.ts';
import { clockAt } from '../../contract/model/wall-clock.ts';
import { parseInstant, parseWhen, type When } from '../../contract/model/when.ts';

const newYork = 'America/New_York';
/** Since the first zones were agreed on. */
const recently = fc.integer({ min: Date.UTC(1880, 0), max: Date.UTC(2100, 0) });

describe('instants', () => {
  test.each([
    [newYork, '2013-02-11 21:57:51 -05:00 New York'],
    ['Asia/Seoul', '2013-02-12 11:57:51 +09:00 Seoul'],
    ['Asia/Tokyo', '2013-02-12 11:57:51 +09:00 Tokyo'],
    ['Asia/Shanghai', '2013-02-12 10:57:51 +08:00 Shanghai'],
    ['Europe/Moscow', '2013-02-12 06:57:51 +04:00 Moscow'],
    ['Africa/Maputo', '2013-02-12 04:57:51 +02:00 Maputo'],
    ['Australia/Sydney', '2013-02-12 13:57:51 +11:00 Sydney'],
  ])('the trigger in %s was at %s', (zone, shown) => {
    expect(showInstant(parseInstant('2013-02-12T02:57:51Z', zone), zone)).toBe(shown);
  });

  test('are cut, not rounded, to the granularity asked for', () => {
    const instant = parseInstant('2013-02-12T02:57:59.999Z', 'UTC');
    expect(showInstant(instant, 'UTC')).toBe('2013-02-12 02:57:59 +00:00 UTC');
    expect(showInstant(instant, 'Asia/Kathmandu', 'minute')).toBe('2013-02-12 08:42 +05:45 Kathmandu');
  });

  test('have the offset their place had that day', () => {
    expect(offsetIn(parseInstant('2012-01-31', 'Europe/Moscow'), 'Europe/Moscow')).toBe('+04:00');
    expect(offsetIn(parseInstant('2015-01-31', 'Europe/Moscow'), 'Europe/Moscow')).toBe('+03:00');
    expect(offsetIn(parseInstant('2013-07-01', newYork), newYork)).toBe('-04:00');
  });

  test('are printed as the clock and the calendar of any zone show them, in any year', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const latest = 8_000_000_000_000_000;
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: -latest, max: latest }), recently), zones, (instant, zone) => {
        const clock = clockAt(instant, zone);
        const time = clock.toPlainTime().toString({ smallestUnit: 'second', roundingMode: 'trunc' });
        const shown = showInstant(instant, zone);
        expect(shown).toBe(`${clock.toPlainDate().toString()} ${time} ${clock.offset} ${placeOf(zone)}`);
        expect(offsetIn(instant, zone)).toBe(clock.offset);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('times', () => {
  test.each([
    ['2013-02-12T14:30:05', '12 Feb 2013, 14:30:05 -05:00 New York'],
    ['2013-02-12T14:30', '12 Feb 2013, 14:30 -05:00 New York'],
    ['2013-02-12T14', '12 Feb 2013, 14 h -05:00 New York'],
    ['2013-02-17 morning', '17 Feb 2013, morning (New York)'],
    ['2013-02-12', '12 Feb 2013 (New York)'],
    ['2012-01', 'Jan 2012'],
    ['2012', '2012'],
    ['201X', '2010 to 2019'],
    ['unknown', 'unknown (as typed: "unknown")'],
    ['XXXX-02-12', 'unknown (as typed: "XXXX-02-12")'],
    ['2012-01-30/2012-01-31', '30 Jan 2012 to 31 Jan 2012'],
    ['2013-02-13/..', '13 Feb 2013 or later'],
    ['../2013-02-13', '13 Feb 2013 or earlier'],
    ['2013-02-12?', '12 Feb 2013 (New York)?'],
    ['2012-01?', 'Jan 2012?'],
    ['2013-02-12~', 'about 12 Feb 2013 (New York)'],
    ['2013-02-12%', 'about 12 Feb 2013 (New York)'],
    ['2013-02-17 night~', 'about 17 Feb 2013, night (New York)'],
    ['2012-01~', 'about Jan 2012'],
    ['2012~', 'about 2012'],
    ['2013-02-12T14:30~', 'about 12 Feb 2013, 14:30 -05:00 New York'],
    [
      '2013-02-12T14:30/2013-02-12T15:00',
      '12 Feb 2013, 14:30 -05:00 New York to 12 Feb 2013, 15:00 -05:00 New York',
    ],
  ])('%s shows as %s', (at, shown) => {
    expect(showWhen(parseWhen(at, newYork))).toBe(shown);
  });

  test.each([
    ['2013-02-12T14:30:05', '12 Feb 2013, 23:30:05 +04:00 Moscow'],
    ['2013-02-12T23:30', '13 Feb 2013, 08:30 +04:00 Moscow'],
    ['2013-02-12T14~', 'about 12 Feb 2013, 23 h +04:00 Moscow'],
    ['2013-02-17 morning', '17 Feb 2013, morning (New York)'],
    ['2013-02-12', '12 Feb 2013 (New York)'],
    ['2012-01', 'Jan 2012 (New York)'],
    ['2012', '2012 (New York)'],
    ['2012-01-30/2012-01-31', '30 Jan 2012 to 31 Jan 2012 (New York)'],
  ])('%s shows beside Moscow as %s', (at, shown) => {
    expect(showWhen(parseWhen(at, newYork), 'Europe/Moscow')).toBe(shown);
  });

  test('an hour that is no hour elsewhere shows there as the minutes it covers', () => {
    expect(showWhen(parseWhen('2013-02-12T14', newYork), 'Asia/Kathmandu')).toBe(
      '13 Feb 2013, 00:45 +05:45 Kathmandu to 13 Feb 2013, 01:44 +05:45 Kathmandu',
    );
  });

  test('an hour that the clock partly repeats shows both of its offsets', () => {
    expect(showWhen(parseWhen('2013-04-07T01', 'Australia/Lord_Howe'))).toBe(
      '7 Apr 2013, 01 h +11:00 Lord Howe to 7 Apr 2013, 01 h +10:30 Lord Howe',
    );
  });

  test('an approximate day beside a skipped one shows as itself', () => {
    expect(showWhen(parseWhen('2011-12-31~', 'Pacific/Apia'))).toBe('about 31 Dec 2011 (Apia)');
    expect(showWhen(parseWhen('2011-12-29~', 'Pacific/Apia'))).toBe('about 29 Dec 2011 (Apia)');
    expect(showWhen(parseWhen('2018-11-04~', 'America/Sao_Paulo'))).toBe('about 4 Nov 2018 (Sao Paulo)');
  });

  test('an approximate time narrower than its unit shows as it is stored', () => {
    const day: When = { ...parseWhen('2013-02-12', newYork), qualifier: 'approximate' };
    expect(showWhen(day)).toBe('about 12 Feb 2013 (New York)');
  });

  test('what is known to the day or coarser shows no clock time anywhere', () => {
    const zones = fc.constantFrom(newYork, 'Asia/Kathmandu', 'Pacific/Apia', 'America/Sao_Paulo');
    const dates = fc
      .tuple(
        fc.integer({ min: 1801, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([year, ...rest]) => [year, ...rest.map((part) => String(part).padStart(2, '0'))]);
    fc.assert(
      fc.property(
        dates,
        fc.constantFrom(1, 2, 3),
        fc.constantFrom('', '?', '~'),
        zones,
        zones,
        (date, parts, mark, zone, other) => {
          const at = `${date.slice(0, parts).join('-')}${mark}`;
          const shown = [showWhen(parseWhen(at, zone)), showWhen(parseWhen(at, zone), other)];
          for (const text of shown) {
            expect(text).toContain(String(date[0]));
            expect(text).not.toMatch(/\d:\d|\d h|[+-]\d\d/);
            expect(text).not.toContain(' to ');
          }
        },
      ),
    );
  });
});
