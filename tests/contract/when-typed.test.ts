import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockAt } from '../../contract/model/wall-clock.ts';
import { typedWhen } from '../../contract/model/when-typed.ts';
import { parseWhen } from '../../contract/model/when.ts';
import { newYork } from '../support/times.ts';

const zones = ['UTC', newYork, 'Asia/Kathmandu', 'Europe/Moscow', 'Pacific/Apia', 'Australia/Lord_Howe'];
const second = fc.integer({ min: -3_000_000_000, max: 4_000_000_000 });

function typedAt(seconds: number, zone: string, granularity: string): string {
  const zoned = clockAt(seconds * 1_000, zone);
  const day = zoned.toPlainDate().toString();
  const clock = zoned.toPlainTime().toString({ smallestUnit: 'second' });
  const part = ['night', 'morning', 'afternoon', 'evening'][Math.floor(zoned.hour / 6)];
  const forms: Record<string, string> = {
    second: `${day} ${clock}${zoned.offset}`,
    minute: `${day} ${clock.slice(0, 5)}${zoned.offset}`,
    hour: `${day} ${clock.slice(0, 2)}${zoned.offset}`,
    part: `${day} ${part}`,
    day,
    month: day.slice(0, 7),
    year: day.slice(0, 4),
  };
  return forms[granularity] ?? 'unknown';
}

const anyTyped = fc.record({
  zone: fc.constantFrom(...zones),
  first: second,
  later: fc.integer({ min: 0, max: 100_000_000 }),
  granularity: fc.constantFrom('second', 'minute', 'hour', 'part', 'day', 'month', 'year', 'unknown'),
  mark: fc.constantFrom('', '?', '~'),
  shape: fc.constantFrom('one', 'interval', 'open start', 'open end'),
});

describe('a stored time', () => {
  test('is typed as it was where that is read as the same', () => {
    expect(typedWhen(parseWhen('2013-02-12?', newYork))).toEqual({ at: '2013-02-12?', zone: newYork });
    expect(typedWhen(parseWhen('unknown', newYork)).at).toBe('unknown');
  });

  test('is typed by its bounds where its text is that of a source', () => {
    expect(typedWhen(parseWhen('2013-02-17', newYork, 'Sunday morning')).at).toBe('2013-02-17');
    expect(typedWhen(parseWhen('2013-02-12T02:57:51Z', newYork, 'at 11:57 local')).at).toBe(
      '2013-02-11 21:57:51',
    );
    expect(typedWhen(parseWhen('unknown', newYork, 'some day in May')).at).toBe('unknown');
  });

  test('of which a clock showed the hour twice is typed with its offset', () => {
    expect(typedWhen(parseWhen('2013-11-03T01:30-05:00', newYork, 'half past one')).at).toBe(
      '2013-11-03 01:30-05:00',
    );
  });

  test('whatever its zone, precision and openness is read back as the same time', () => {
    fc.assert(
      fc.property(anyTyped, ({ zone, first, later, granularity, mark, shape }) => {
        const [one, two] = [typedAt(first, zone, granularity), typedAt(first + later, zone, granularity)];
        const marked = granularity === 'unknown' ? 'unknown' : `${one}${mark}`;
        const typed = {
          one: marked,
          interval: granularity === 'unknown' ? marked : `${one}${mark}/${two}${mark}`,
          'open start': granularity === 'unknown' ? marked : `../${one}${mark}`,
          'open end': granularity === 'unknown' ? marked : `${one}${mark}/..`,
        }[shape];
        const when = parseWhen(typed, zone, 'in the words of the source');
        const again = typedWhen(when);
        expect(parseWhen(again.at, again.zone, when.text), typed).toEqual(when);
      }),
      { numRuns: 400 },
    );
  });
});
