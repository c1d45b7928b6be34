import { describe, expect, test } from 'vitest';
import { showInstant } from '../../contract/model/show-time.ts';
import { parseInstant } from '../../contract/model/when.ts';
import { nearestHour, stepDay, stepHour, typedMoment } from '../../renderer/data/time-steps.ts';

const newYork = 'America/New_York';
const at = (text: string, zone = newYork) => parseInstant(text, zone);

describe('a step of an hour', () => {
  test('goes to the next full hour of the clock, and back to the one before', () => {
    expect(typedMoment(stepHour(at('2013-02-13T18:37'), newYork, 1), newYork)).toBe('2013-02-13T19:00');
    expect(typedMoment(stepHour(at('2013-02-13T18:37'), newYork, -1), newYork)).toBe('2013-02-13T18:00');
    expect(typedMoment(stepHour(at('2013-02-13T18:00'), newYork, -1), newYork)).toBe('2013-02-13T17:00');
  });

  test('skips the hour that the clock skips', () => {
    expect(typedMoment(stepHour(at('2013-03-10T01:00'), newYork, 1), newYork)).toBe('2013-03-10T03:00');
    expect(typedMoment(stepHour(at('2013-03-10T03:00'), newYork, -1), newYork)).toBe('2013-03-10T01:00');
  });

  test('goes through both hours that the clock shows twice', () => {
    const first = stepHour(at('2013-11-03T00:00'), newYork, 1);
    const second = stepHour(first, newYork, 1);
    expect(showInstant(first, newYork)).toBe('2013-11-03 01:00:00 -04:00 New York');
    expect(showInstant(second, newYork)).toBe('2013-11-03 01:00:00 -05:00 New York');
    expect(stepHour(stepHour(second, newYork, -1), newYork, -1)).toBe(at('2013-11-03T00:00'));
  });

  test('is an hour of the zone where clocks are half an hour or a quarter apart', () => {
    const inKathmandu = stepHour(at('2013-02-13T18:00'), 'Asia/Kathmandu', 1);
    expect(typedMoment(inKathmandu, 'Asia/Kathmandu')).toBe('2013-02-14T05:00');
  });
});

describe('a step of a day', () => {
  test('keeps the time of the clock over a change of the clock', () => {
    const before = at('2013-03-09T18:00');
    const after = stepDay(before, newYork, 1);
    expect(typedMoment(after, newYork)).toBe('2013-03-10T18:00');
    expect(after - before).toBe(23 * 3_600_000);
    expect(stepDay(after, newYork, -1)).toBe(before);
  });

  test('goes on after the day that a place has left out', () => {
    const apia = 'Pacific/Apia';
    expect(typedMoment(stepDay(at('2011-12-29T12:00', apia), apia, 1), apia)).toBe('2011-12-31T12:00');
  });
});

test('the nearest hour is one of the zone', () => {
  expect(typedMoment(nearestHour(at('2013-02-13T18:31'), newYork), newYork)).toBe('2013-02-13T19:00');
  expect(typedMoment(nearestHour(at('2013-02-13T18:31'), 'Asia/Kolkata'), 'Asia/Kolkata')).toBe(
    '2013-02-14T05:00',
  );
});

test('a moment is typed with seconds only where it has some', () => {
  expect(typedMoment(at('2013-02-11T21:57:51'), newYork)).toBe('2013-02-11T21:57:51');
  expect(typedMoment(at('2013-02-13T18:00'), newYork)).toBe('2013-02-13T18:00');
});
