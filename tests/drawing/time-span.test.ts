import { describe, expect, test } from 'vitest';
import { parseInstant, parseWhen } from '../../contract/model/when.ts';
import { spanOf, ticksOf } from '../../drawing/time-span.ts';
import { typedMoment } from '../../renderer/data/time-steps.ts';

const newYork = 'America/New_York';
const at = (text: string) => parseInstant(text, newYork);
const when = (text: string) => parseWhen(text, newYork);
const trigger = when('2013-02-11T21:57:51');

function typed({ from, until }: { from: number; until: number }) {
  return [typedMoment(from, newYork), typedMoment(until, newYork)];
}

describe('the stretch of a time scale', () => {
  test('runs from the day of the trigger to the day after the last event', () => {
    const span = spanOf(trigger, [when('2013-02-12'), when('2013-02-17')], newYork, at('2026-01-01T12:00'));
    expect(typed(span)).toEqual(['2013-02-11T00:00', '2013-02-19T00:00']);
  });

  test('runs to the present where that is near', () => {
    const span = spanOf(trigger, [when('2013-02-12')], newYork, at('2013-03-01T09:00'));
    expect(typed(span)).toEqual(['2013-02-11T00:00', '2013-03-03T00:00']);
  });

  test('does not end before it begins when nothing but a future trigger is known', () => {
    const { from, until } = spanOf(when('2030-01-01'), [], newYork, at('2026-01-01T12:00'));
    expect(until).toBeGreaterThan(from);
  });

  test('takes a time without bounds for nothing', () => {
    const span = spanOf(trigger, [when('unknown')], newYork, at('2026-01-01T12:00'));
    expect(typed(span)).toEqual(['2013-02-11T00:00', '2013-02-13T00:00']);
  });
});

describe('the ticks of a time scale', () => {
  test('are the midnights of the zone, over a change of the clock as well', () => {
    const span = { from: at('2013-03-09T00:00'), until: at('2013-03-12T00:00') };
    const ticks = ticksOf(span, newYork);
    expect(ticks.map(({ at: tick }) => typedMoment(tick, newYork))).toEqual([
      '2013-03-09T00:00',
      '2013-03-10T00:00',
      '2013-03-11T00:00',
    ]);
    expect(ticks.map(({ label, more }) => `${more} ${label}`)).toEqual(['Sat 9 Mar', 'Sun 10', 'Mon 11']);
  });

  test.for([
    ['2013-02-11T00:00', '2013-03-01T00:00', 18],
    ['2013-01-01T00:00', '2013-06-01T00:00', 21],
    ['2012-01-01T00:00', '2013-07-01T00:00', 18],
    ['1990-01-01T00:00', '2020-01-01T00:00', 15],
  ] as const)('from %s to %s are %i', ([from, until, count]) => {
    expect(ticksOf({ from: at(from), until: at(until) }, newYork)).toHaveLength(count);
  });
});
