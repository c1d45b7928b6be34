import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../contract/errors.ts';
import { offsetIn } from '../../contract/model/show-time.ts';
import { parseInstant, parseWhen, whenSchema, type When } from '../../contract/model/when.ts';
import { boundsOf, newYork, refusalOf, utc } from '../support/times.ts';

const hourMs = 3_600_000;

function lengthOf({ from, until }: When): number {
  return Number(until) - Number(from);
}

describe('dates', () => {
  test.each([
    ['2013', '2013-01-01T05:00/2014-01-01T05:00', 'year', 'exact'],
    ['2012-01', '2012-01-01T05:00/2012-02-01T05:00', 'month', 'exact'],
    ['2013-02-12', '2013-02-12T05:00/2013-02-13T05:00', 'day', 'exact'],
    ['2013-02-12?', '2013-02-12T05:00/2013-02-13T05:00', 'day', 'uncertain'],
    ['2013-02-12~', '2013-02-11T05:00/2013-02-14T05:00', 'day', 'approximate'],
    ['2013-02-12%', '2013-02-11T05:00/2013-02-14T05:00', 'day', 'approximate'],
    ['2012-01~', '2011-12-01T05:00/2012-03-01T05:00', 'month', 'approximate'],
    ['2013~', '2012-01-01T05:00/2015-01-01T05:00', 'year', 'approximate'],
    ['2012-XX', '2012-01-01T05:00/2013-01-01T05:00', 'year', 'exact'],
    ['2012-XX-XX', '2012-01-01T05:00/2013-01-01T05:00', 'year', 'exact'],
    ['2012-01-xx', '2012-01-01T05:00/2012-02-01T05:00', 'month', 'exact'],
    ['201X', '2010-01-01T05:00/2020-01-01T05:00', 'year', 'exact'],
    ['20XX', '2000-01-01T05:00/2100-01-01T05:00', 'year', 'exact'],
    ['2000-02-29', '2000-02-29T05:00/2000-03-01T05:00', 'day', 'exact'],
    ['2013-02-12[Asia/Seoul]', '2013-02-11T15:00/2013-02-12T15:00', 'day', 'exact'],
    ['2012-01-30/2012-01-31', '2012-01-30T05:00/2012-02-01T05:00', 'day', 'exact'],
    ['2012-01~/2012-02-03', '2011-12-01T05:00/2012-03-04T05:00', 'month', 'approximate'],
    ['2013/2013', '2013-01-01T05:00/2014-01-01T05:00', 'year', 'exact'],
    ['../2013-02-13', '../2013-02-14T05:00', 'day', 'exact'],
    ['/2013-02-13', '../2013-02-14T05:00', 'day', 'exact'],
    ['2013-02-13/..', '2013-02-13T05:00/..', 'day', 'exact'],
    ['2013-02-13~/', '2013-02-12T05:00/..', 'day', 'approximate'],
    ['unknown', '../..', 'unknown', 'exact'],
    ['XXXX-02-12', '../..', 'unknown', 'exact'],
  ])('%s lies between %s, to the %s, %s', (at, bounds, granularity, qualifier) => {
    const read = parseWhen(at, newYork);
    expect(boundsOf(read)).toBe(bounds);
    expect(read).toMatchObject({ granularity, qualifier, text: at });
    expect(whenSchema.parse(read)).toEqual(read);
  });

  test('a day has the hours that the clocks of its place gave it', () => {
    expect(lengthOf(parseWhen('2013-03-10', newYork))).toBe(23 * hourMs);
    expect(lengthOf(parseWhen('2013-11-03', newYork))).toBe(25 * hourMs);
    expect(lengthOf(parseWhen('2015-08-14', 'Asia/Pyongyang'))).toBe(24.5 * hourMs);
    expect(lengthOf(parseWhen('2018-05-04', 'Asia/Pyongyang'))).toBe(23.5 * hourMs);
    expect(lengthOf(parseWhen('2013-03-10 night', newYork))).toBe(5 * hourMs);
  });

  test('a day that has no midnight starts when its clock does', () => {
    expect(boundsOf(parseWhen('2018-11-04', 'America/Sao_Paulo'))).toBe('2018-11-04T03:00/2018-11-05T02:00');
    expect(boundsOf(parseWhen('2018-11-03', 'America/Sao_Paulo'))).toBe('2018-11-03T03:00/2018-11-04T03:00');
  });

  test('a day that the clock enters, leaves and enters again holds all of its hours', () => {
    const before = parseWhen('2010-11-06', 'America/St_Johns');
    expect(boundsOf(before)).toBe('2010-11-06T02:30/2010-11-07T03:30');
    expect(boundsOf(parseWhen('2010-11-07', 'America/St_Johns'))).toBe('2010-11-07T02:30/2010-11-08T03:30');
  });

  test('Samoa has no 30 December 2011, and its neighbours widen across the gap', () => {
    const apia = 'Pacific/Apia';
    for (const at of ['2011-12-30', '2011-12-30 morning', '2011-12-29/2011-12-30']) {
      expect(refusalOf(at, apia)).toMatchObject({
        path: 'at',
        message: expect.stringContaining('never was in Apia'),
      });
    }
    expect(boundsOf(parseWhen('2011-12-29', apia))).toBe('2011-12-29T10:00/2011-12-30T10:00');
    expect(boundsOf(parseWhen('2011-12-31~', apia))).toBe('2011-12-29T10:00/2012-01-01T10:00');
  });
});

describe('times of day', () => {
  test.each([
    ['2013-02-12T14', '2013-02-12T19:00/2013-02-12T20:00', 'hour', 'exact'],
    ['2013-02-12T14:30', '2013-02-12T19:30/2013-02-12T19:31', 'minute', 'exact'],
    ['2013-02-12 14:30', '2013-02-12T19:30/2013-02-12T19:31', 'minute', 'exact'],
    ['2013-02-12T14:30~', '2013-02-12T19:29/2013-02-12T19:32', 'minute', 'approximate'],
    ['2013-02-12T14:30?', '2013-02-12T19:30/2013-02-12T19:31', 'minute', 'uncertain'],
    ['2013-02-12T14:30:05', '2013-02-12T19:30:05/2013-02-12T19:30:06', 'second', 'exact'],
    ['2013-02-12T14:30:05.250Z', '2013-02-12T14:30:05.25/2013-02-12T14:30:05.251', 'second', 'exact'],
    ['2013-02-12T14:30Z', '2013-02-12T14:30/2013-02-12T14:31', 'minute', 'exact'],
    ['2013-02-12 14:30 UTC', '2013-02-12T14:30/2013-02-12T14:31', 'minute', 'exact'],
    ['2013-02-12T14:30+0530', '2013-02-12T09:00/2013-02-12T09:01', 'minute', 'exact'],
    ['2013-02-12T14-05', '2013-02-12T19:00/2013-02-12T20:00', 'hour', 'exact'],
    ['2013-02-12T14:30~[Europe/Kiev]', '2013-02-12T12:29/2013-02-12T12:32', 'minute', 'approximate'],
    ['2013-02-12T14:30+09:00[Asia/Seoul]', '2013-02-12T05:30/2013-02-12T05:31', 'minute', 'exact'],
    ['2013-02-12T14:30Z[Asia/Seoul]', '2013-02-12T14:30/2013-02-12T14:31', 'minute', 'exact'],
    ['2013-02-12T24:00', '2013-02-13T05:00/2013-02-13T05:01', 'minute', 'exact'],
    ['2013-12-31T24:00:00', '2014-01-01T05:00/2014-01-01T05:00:01', 'second', 'exact'],
    ['2013-02-12T14:30/2013-02-12T15:00', '2013-02-12T19:30/2013-02-12T20:01', 'minute', 'exact'],
    ['2013-02-17 night', '2013-02-17T05:00/2013-02-17T11:00', 'part-of-day', 'exact'],
    ['2013-02-17 morning', '2013-02-17T11:00/2013-02-17T17:00', 'part-of-day', 'exact'],
    ['2013-02-17 Afternoon?', '2013-02-17T17:00/2013-02-17T23:00', 'part-of-day', 'uncertain'],
    ['2013-02-17 evening', '2013-02-17T23:00/2013-02-18T05:00', 'part-of-day', 'exact'],
    ['2013-02-17 night~', '2013-02-16T23:00/2013-02-17T17:00', 'part-of-day', 'approximate'],
  ])('%s lies between %s, to the %s, %s', (at, bounds, granularity, qualifier) => {
    const read = parseWhen(at, newYork);
    expect(boundsOf(read)).toBe(bounds);
    expect(read).toMatchObject({ granularity, qualifier, text: at });
    expect(whenSchema.parse(read)).toEqual(read);
  });

  test('an offset fixes the instant and leaves the zone beside it for display', () => {
    expect(parseWhen('2013-02-12T06:57:51+04:00', newYork).zone).toBe(newYork);
    expect(parseWhen('2013-02-12T14:30[Asia/Seoul]', newYork).zone).toBe('Asia/Seoul');
  });

  test('an offset that its place did not have then is refused', () => {
    expect(refusalOf('2013-02-12T14:30+03:00[Europe/Moscow]')).toEqual({
      path: 'at',
      message: 'Moscow was at +04:00 then, not +03:00; leave one of the two out.',
    });
  });

  test('digits and signs of other scripts are read, and kept as they were typed', () => {
    for (const at of ['٢٠١٣-٠٢-١٢T١٤:٣٠', '2013-02-12 14:30', '२०१३-०२-१२ १४:३०', '2013‑02‑12 14:30']) {
      const read = parseWhen(at, newYork);
      expect(boundsOf(read)).toBe('2013-02-12T19:30/2013-02-12T19:31');
      expect(read.text).toBe(at);
    }
  });

  test('the words of the source are kept in place of what was typed for them', () => {
    expect(parseWhen('2013-02-17', newYork, 'Sunday morning').text).toBe('Sunday morning');
    expect(parseWhen('unknown', newYork, '12 February').text).toBe('12 February');
  });
});

/** Each clock change of table M17: the last second before it and the first after it. */
const clockChanges = [
  ['Europe/Moscow', '2011-03-26T23:00', '+03:00', '+04:00'],
  ['Europe/Moscow', '2014-10-25T22:00', '+04:00', '+03:00'],
  ['Asia/Pyongyang', '2015-08-14T15:00', '+09:00', '+08:30'],
  ['Asia/Pyongyang', '2018-05-04T15:00', '+08:30', '+09:00'],
  ['Pacific/Apia', '2011-12-30T10:00', '-10:00', '+14:00'],
  ['America/Caracas', '2007-12-09T07:00', '-04:00', '-04:30'],
  ['America/Caracas', '2016-05-01T07:00', '-04:30', '-04:00'],
  ['Asia/Almaty', '2024-02-29T18:00', '+06:00', '+05:00'],
  ['Asia/Kathmandu', '1985-12-31T18:30', '+05:30', '+05:45'],
] as const;

describe('the history of zones', () => {
  test.each(clockChanges)('%s changes its clocks at %s UTC from %s to %s', (zone, at, before, after) => {
    const change = parseInstant(`${at}Z`, zone);
    expect(offsetIn(change - 1, zone)).toBe(before);
    expect(offsetIn(change, zone)).toBe(after);
  });

  test.each([
    [newYork, '2013-11-03T01:30', '2013-11-03T01:30-04:00', '2013-11-03T01:30-05:00'],
    [newYork, '2024-11-03T01:30', '2024-11-03T01:30-04:00', '2024-11-03T01:30-05:00'],
    [newYork, '2013-11-03T01', '2013-11-03T01-04:00', '2013-11-03T01-05:00'],
    ['Europe/Moscow', '2014-10-26T01:30:15', '2014-10-26T01:30:15+04:00', '2014-10-26T01:30:15+03:00'],
    ['Asia/Pyongyang', '2015-08-14T23:45', '2015-08-14T23:45+09:00', '2015-08-14T23:45+08:30'],
    ['America/Caracas', '2007-12-09T02:45', '2007-12-09T02:45-04:00', '2007-12-09T02:45-04:30'],
    ['Asia/Almaty', '2024-02-29T23:30', '2024-02-29T23:30+06:00', '2024-02-29T23:30+05:00'],
  ])('in %s %s was twice, so it is refused with both readings', (zone, at, first, second) => {
    const { path, message } = refusalOf(at, zone);
    expect(path).toBe('at');
    expect(message).toMatch(/was twice in/);
    expect(message).toContain(`type ${first} for the first or ${second} for the second.`);
    expect(parseWhen(first, zone).from).toBeLessThan(Number(parseWhen(second, zone).from));
  });

  test.each([
    [newYork, '2013-03-10T02:30', '2013-03-10T01:30-05:00', '2013-03-10T03:30-04:00'],
    [newYork, '2024-03-10T02:30', '2024-03-10T01:30-05:00', '2024-03-10T03:30-04:00'],
    [newYork, '2013-03-10T02', '2013-03-10T01-05:00', '2013-03-10T03-04:00'],
    ['Europe/Moscow', '2011-03-27T02:30', '2011-03-27T01:30+03:00', '2011-03-27T03:30+04:00'],
    ['Asia/Pyongyang', '2018-05-04T23:45', '2018-05-04T23:15+08:30', '2018-05-05T00:15+09:00'],
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-29T12:00-10:00', '2011-12-31T12:00+14:00'],
    ['America/Caracas', '2016-05-01T02:45', '2016-05-01T02:15-04:30', '2016-05-01T03:15-04:00'],
  ])('in %s %s never was, so it is refused with both neighbours', (zone, at, before, after) => {
    const { path, message } = refusalOf(at, zone);
    expect(path).toBe('at');
    expect(message).toMatch(/never was in/);
    expect(message).toContain(`Type ${before} or ${after}.`);
    expect(parseWhen(before, zone).from).toBeLessThan(Number(parseWhen(after, zone).from));
  });

  test('the readings offered for a text that names its zone name it too', () => {
    expect(refusalOf(`2013-11-03T01:30[${newYork}]`, 'UTC').message).toContain(`01:30-04:00[${newYork}]`);
  });

  test('an hour that the clock shows once and partly repeats holds both of its parts', () => {
    expect(boundsOf(parseWhen('2013-11-03T00', newYork))).toBe('2013-11-03T04:00/2013-11-03T05:00');
    expect(lengthOf(parseWhen('2015-08-14T23', 'Asia/Pyongyang'))).toBe(1.5 * hourMs);
    expect(lengthOf(parseWhen('2018-05-04T23', 'Asia/Pyongyang'))).toBe(0.5 * hourMs);
    expect(lengthOf(parseWhen('2013-04-07T01', 'Australia/Lord_Howe'))).toBe(1.5 * hourMs);
  });
});

describe('moments', () => {
  test.each([
    ['2013-02-13T18:00[America/New_York]', '2013-02-13T23:00'],
    ['2013-02-15T12:00Z', '2013-02-15T12:00'],
    ['2013-02-15T12:00+09:00', '2013-02-15T03:00'],
    ['2013-02-13 18:00', '2013-02-13T23:00'],
    ['2013-02-13T18:00:07.089', '2013-02-13T23:00:07.089'],
    ['2013-02-13T18', '2013-02-14T00:00'],
    ['2013-02-13 morning', '2013-02-13T17:00'],
    ['2013-02-13', '2013-02-14T05:00'],
    ['2013-02', '2013-03-01T05:00'],
    ['../2013-02-13', '2013-02-14T05:00'],
  ])('%s is the moment %s UTC', (text, moment) => {
    expect(utc(parseInstant(text, newYork))).toBe(moment);
  });

  test.each(['unknown', '2013-02-13/..', '2013-02-13?', '2013-02-13T18:00~', '2013-11-03T01:30', 'now'])(
    '%s is no moment',
    (text) => {
      expect(() => parseInstant(text, newYork)).toThrow(Refusal);
    },
  );
});

describe('the stored form', () => {
  const day = parseWhen('2013-02-12', newYork);

  test.each([
    ['an end before its start', { from: day.until, until: day.from }],
    ['an empty stretch', { until: day.from }],
    ['an unknown time with bounds', { granularity: 'unknown' }],
    ['a day without bounds', { from: null, until: null }],
    ['a fraction of a millisecond', { from: 0.5 }],
    ['an unsafe integer', { until: Number.MAX_SAFE_INTEGER }],
    ['a zone that does not exist', { zone: 'Mars/Olympus' }],
    ['a zone spelled otherwise', { zone: 'america/new_york' }],
    ['an abbreviation', { zone: 'EST' }],
    ['a text too long', { text: 'x'.repeat(501) }],
    ['a field too many', { confidence: 1 }],
  ])('holds no %s', (_what, change) => {
    expect(whenSchema.safeParse({ ...day, ...change }).success).toBe(false);
  });
});

test('the zone of the machine changes nothing', () => {
  const models = new URL('../../contract/model/', import.meta.url).href;
  const script = `
    import { parseInstant, parseWhen } from '${models}when.ts';
    import { showInstant, showWhen } from '${models}show-time.ts';
    const texts = ['2013', '2013-02-12~', '2013-02-12T14:30', '2013-02-17 morning', '201X', '2012-01-30/2012-01-31'];
    const read = texts.map((text) => parseWhen(text, 'America/New_York'));
    const shown = read.map((when) => [showWhen(when), showWhen(when, 'Europe/Moscow')]);
    const moment = parseInstant('2013-02-13', 'Asia/Seoul');
    console.log(JSON.stringify({ read, shown, moment, instant: showInstant(moment, 'Asia/Seoul') }));
  `;
  const [first, ...others] = ['UTC', 'Pacific/Apia', 'America/St_Johns'].map((TZ) =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ, LC_ALL: 'de_DE.UTF-8', NODE_OPTIONS: '' },
    }),
  );
  expect(others).toEqual([first, first]);
  expect(first).toContain('2013-02-14 00:00:00 +09:00 Seoul');
});
