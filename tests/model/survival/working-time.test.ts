import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  describeCalendar,
  workingBetween,
  workingCalendar,
  workingMs,
} from '../../../contract/model/survival/working-time.ts';
import { workingWeekOf } from '../../../contract/model/survival/working-week.ts';
import { clockAt } from '../../../contract/model/wall-clock.ts';

const hour = 3_600_000;
const day = 24 * hour;
const moscow = workingCalendar('Europe/Moscow', 'RU');
const cairo = workingCalendar('Africa/Cairo', 'EG');
const newYork = workingCalendar('America/New_York', 'US');

function hoursBetween(from: string, until: string, calendar = moscow): number {
  return workingMs(Date.parse(from), Date.parse(until), calendar) / hour;
}

describe('working time', () => {
  test('runs from 09:00 to 18:00 on the clock of the seat', () => {
    // Moscow was at +04:00 that winter; 12 February 2013 was a Tuesday.
    expect(hoursBetween('2013-02-12T05:00:00Z', '2013-02-12T14:00:00Z')).toBe(9);
    expect(hoursBetween('2013-02-12T14:00:00Z', '2013-02-13T05:00:00Z')).toBe(0);
    expect(hoursBetween('2013-02-12T06:30:00Z', '2013-02-12T07:15:00Z')).toBe(0.75);
  });

  test('of a week is 45 hours, wherever in it the week begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 * day }), (into) => {
        const from = Date.parse('2013-02-11T00:00:00+04:00') + into;
        expect(workingMs(from, from + 7 * day, moscow)).toBe(45 * hour);
      }),
    );
  });

  test('leaves out the weekend of the country: Friday and Saturday in Egypt', () => {
    // 15 to 17 February 2013 are Friday to Sunday; Cairo was at +02:00.
    const friday = ['2013-02-15T00:00:00+02:00', '2013-02-17T00:00:00+02:00'] as const;
    expect(hoursBetween(...friday, cairo)).toBe(0);
    expect(hoursBetween(...friday, workingCalendar('Africa/Cairo', 'IT'))).toBe(9);
    expect(hoursBetween('2013-02-17T00:00:00+02:00', '2013-02-18T00:00:00+02:00', cairo)).toBe(9);
  });

  test('counts by the clock across a change of it', () => {
    // New York put its clocks forward on Sunday 10 March 2013: the days around it hold 9 hours each as before.
    expect(hoursBetween('2013-03-08T14:00:00Z', '2013-03-08T23:00:00Z', newYork)).toBe(9);
    expect(hoursBetween('2013-03-11T13:00:00Z', '2013-03-11T22:00:00Z', newYork)).toBe(9);
    expect(hoursBetween('2013-03-11T22:00:00Z', '2013-03-11T23:00:00Z', newYork)).toBe(0);
    expect(hoursBetween('2013-03-04T00:00:00-05:00', '2013-03-18T00:00:00-04:00', newYork)).toBe(90);
  });

  test('of a day the calendar skips is none', () => {
    // Samoa had no Friday 30 December 2011: it went from the 29th at -10:00 to the 31st at +14:00.
    const samoa = workingCalendar('Pacific/Apia', 'WS');
    expect(hoursBetween('2011-12-26T00:00:00-10:00', '2012-01-02T00:00:00+14:00', samoa)).toBe(36);
  });

  test('is what the clock shows minute by minute, and adds up', () => {
    const instant = fc.integer({ min: Date.parse('2011-01-01'), max: Date.parse('2015-01-01') });
    const calendar = fc.constantFrom(moscow, cairo, newYork, workingCalendar('Africa/Casablanca', 'MA'));
    fc.assert(
      fc.property(calendar, instant, fc.nat(20 * day), (own, start, length) => {
        const from = Math.floor(start / (15 * 60_000)) * 15 * 60_000;
        const quarters = Math.floor(length / (15 * 60_000));
        let shown = 0;
        for (let quarter = 0; quarter < quarters; quarter += 1) {
          const clock = clockAt(from + quarter * 15 * 60_000, own.zone);
          const isOpen = clock.hour >= 9 && clock.hour < 18 && own.week.workingDays.includes(clock.dayOfWeek);
          shown += isOpen ? 15 * 60_000 : 0;
        }
        const until = from + quarters * 15 * 60_000;
        expect(workingMs(from, until, own)).toBe(shown);
        const middle = from + Math.floor(quarters / 2) * 15 * 60_000;
        expect(workingMs(from, middle, own) + workingMs(middle, until, own)).toBe(shown);
      }),
      { numRuns: 25 },
    );
  });

  test('does not run backwards', () => {
    expect(() => workingMs(1, 0, moscow)).toThrow(RangeError);
    expect(() => workingMs(Number.NaN, 0, moscow)).toThrow(RangeError);
  });
});

describe('working time between moments known only within bounds', () => {
  const washington = (from: string, until: string) => ({
    from: Date.parse(`${from}T00:00:00-05:00`),
    until: Date.parse(`${until}T00:00:00-05:00`),
  });
  const placed = washington('2013-02-12', '2013-02-13');
  const reached = washington('2013-02-17', '2013-02-18');

  test('is a range: from the 12th or not, to Sunday the 17th in Washington', () => {
    // In Moscow 13 Feb 09:00 is 00:00 of the 13th in Washington: at least Wednesday to Friday. At most it begins on
    // Tuesday the 12th at 09:00 and ends on Monday the 18th at 09:00.
    expect(workingBetween(placed, reached, moscow)).toEqual({ leastMs: 27 * hour, mostMs: 36 * hour });
  });

  test('begins no earlier than the trigger', () => {
    const wide = { from: null, until: placed.until };
    expect(workingBetween(wide, reached, moscow).mostMs).toBeNull();
    const trigger = Date.parse('2013-02-12T02:57:51Z');
    expect(workingBetween(wide, reached, moscow, { from: trigger, until: trigger + 1_000 }).mostMs).toBe(
      36 * hour,
    );
  });

  test('is unknown where the end precedes the start in every reading', () => {
    expect(workingBetween(reached, placed, moscow)).toEqual({ leastMs: 0, mostMs: null });
  });
});

describe('the working week', () => {
  test('is that of the country, and assumed for what is none', () => {
    expect(workingWeekOf('RU').workingDays).toEqual([1, 2, 3, 4, 5]);
    expect(workingWeekOf('IR').workingDays).toEqual([1, 2, 3, 4, 6, 7]);
    for (const code of ['EU', 'UN', 'X-KOS', null]) {
      expect(workingWeekOf(code)).toEqual({ workingDays: [1, 2, 3, 4, 5], from: 'assumed' });
    }
  });

  test('is the same from the table as from the locale data', () => {
    const letters = Array.from({ length: 26 }, (_, place) => String.fromCodePoint(65 + place));
    // The Neutral Zone and South Yemen, which have been no countries since 1993 and 1990.
    const former = new Set(['NT', 'YD']);
    for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
      if (former.has(code)) continue;
      const fromTable = workingWeekOf(code, () => null);
      expect([code, ...fromTable.workingDays]).toEqual([code, ...workingWeekOf(code).workingDays]);
    }
    expect(workingWeekOf('IR', () => null).from).toBe('table');
  });

  test('says which hours count, and that holidays are not known', () => {
    expect(describeCalendar(cairo)).toBe(
      '09:00 to 18:00 in Africa/Cairo on Monday, Tuesday, Wednesday, Thursday and Sunday; holidays are not known and count as working days',
    );
    expect(describeCalendar(workingCalendar('Europe/Brussels', 'EU'))).toContain('the weekend is assumed');
  });
});
