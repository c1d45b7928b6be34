import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { showInstant, showWhen } from '../../contract/model/show-time.ts';
import { parseInstant, parseWhen, whenSchema } from '../../contract/model/when.ts';
import { boundsOf, newYork } from '../support/times.ts';

const zones = [
  'UTC',
  newYork,
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Caracas',
  'Europe/Moscow',
  'Europe/London',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'Asia/Almaty',
  'Pacific/Apia',
  'Australia/Lord_Howe',
];

/** The instants at which a zone changed its clocks, in epoch milliseconds. */
function clockChangesOf(zone: string): number[] {
  const changes: number[] = [];
  let zoned = Temporal.Instant.from('1850-01-02T00:00Z')
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition('next');
  while (zoned !== null && zoned.year < 2030) {
    changes.push(zoned.epochMilliseconds);
    zoned = zoned.getTimeZoneTransition('next');
  }
  return changes;
}

const anyZone = fc.constantFrom(...zones);
const anySecond = fc
  .integer({ min: Temporal.Instant.from('1850-01-02T00:00Z').epochMilliseconds / 1_000, max: 5_680_000_000 })
  .map((seconds) => seconds * 1_000);
const changes = zones.flatMap((zone) => clockChangesOf(zone).map((change) => ({ zone, change })));
const nearAChange = fc
  .tuple(fc.constantFrom(...changes), fc.integer({ min: -7_200, max: 7_200 }))
  .map(([{ zone, change }, seconds]) => ({ zone, instant: change + seconds * 1_000 }));
/** A second in a zone, as often as not within two hours of a clock change. */
const anyMoment = fc.oneof(fc.record({ zone: anyZone, instant: anySecond }), nearAChange);

/** One instant typed at every granularity, finest first. */
function typedAtEach(instant: number, zone: string): string[] {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  const date = zoned.toPlainDate().toString();
  const clock = zoned.toPlainTime().toString({ smallestUnit: 'second' });
  const part = ['night', 'morning', 'afternoon', 'evening'][Math.floor(zoned.hour / 6)];
  const clocks = [clock, clock.slice(0, 5), clock.slice(0, 2)].map(
    (typed) => `${date}T${typed}${zoned.offset}`,
  );
  return [...clocks, `${date} ${part}`, date, date.slice(0, 7), date.slice(0, 4)];
}

describe('properties of any time', () => {
  test('it starts before it ends, keeps its text, and can be stored', () => {
    fc.assert(
      fc.property(anyMoment, fc.constantFrom('', '?', '~', '%'), ({ instant, zone }, mark) => {
        for (const at of typedAtEach(instant, zone)) {
          const read = parseWhen(at + mark, zone);
          expect(read.from).toBeLessThan(Number(read.until));
          expect(read.text).toBe(at + mark);
          expect(whenSchema.parse(read)).toEqual(read);
        }
      }),
    );
  });

  test('every granularity holds the instant, and each unit of the clock and of the calendar the one below it', () => {
    fc.assert(
      fc.property(anyMoment, ({ instant, zone }) => {
        const read = typedAtEach(instant, zone).map((at) => parseWhen(at, zone));
        for (const { from, until } of read) {
          expect(from).toBeLessThanOrEqual(instant);
          expect(until).toBeGreaterThan(instant);
        }
        const nested = [read.slice(0, 3), read.slice(3)];
        for (const finestFirst of nested) {
          finestFirst.reduce((inner, outer) => {
            expect(outer.from).toBeLessThanOrEqual(Number(inner.from));
            expect(outer.until).toBeGreaterThanOrEqual(Number(inner.until));
            return outer;
          });
        }
      }),
    );
  });

  test('an approximate time holds the exact one with room on both sides, an uncertain one is as wide', () => {
    fc.assert(
      fc.property(anyMoment, ({ instant, zone }) => {
        for (const at of typedAtEach(instant, zone)) {
          const exact = parseWhen(at, zone);
          const approximate = parseWhen(`${at}~`, zone);
          expect(approximate.from).toBeLessThan(Number(exact.from));
          expect(approximate.until).toBeGreaterThan(Number(exact.until));
          expect(boundsOf(parseWhen(`${at}?`, zone))).toBe(boundsOf(exact));
        }
      }),
    );
  });

  test('an approximate time shows as the exact one does, with "about" before it', () => {
    fc.assert(
      fc.property(anyMoment, anyZone, ({ instant, zone }, other) => {
        for (const at of typedAtEach(instant, zone)) {
          const [exact, approximate] = [parseWhen(at, zone), parseWhen(`${at}~`, zone)];
          expect(showWhen(approximate)).toBe(`about ${showWhen(exact)}`);
          expect(showWhen(approximate, other)).toBe(`about ${showWhen(exact, other)}`);
        }
      }),
    );
  });

  test('a day of any zone follows the one before it without a gap', () => {
    fc.assert(
      fc.property(anyMoment, ({ instant, zone }) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
        const day = parseWhen(zoned.toPlainDate().toString(), zone);
        const next = Temporal.Instant.fromEpochMilliseconds(
          Number(day.until) + 12 * 3_600_000,
        ).toZonedDateTimeISO(zone);
        expect(parseWhen(next.toPlainDate().toString(), zone).from).toBeLessThanOrEqual(Number(day.until));
      }),
    );
  });

  test('an instant that is shown reads back as itself', () => {
    const firstOfWholeMinutes = Temporal.Instant.from('1972-01-08T00:00Z').epochMilliseconds;
    fc.assert(
      fc.property(anyMoment, ({ instant, zone }) => {
        expect(parseInstant(showInstant(instant, zone), zone)).toBe(instant);
        const minute = Math.floor(Math.max(instant, firstOfWholeMinutes) / 60_000) * 60_000;
        expect(parseInstant(showInstant(minute, zone, 'minute'), zone)).toBe(minute);
        expect(parseWhen(showInstant(minute, zone, 'minute'), zone).from).toBe(minute);
      }),
    );
  });
});
