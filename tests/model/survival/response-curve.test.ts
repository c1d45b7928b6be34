import { describe, expect, test } from 'vitest';
import { describeElapsedExactly, elapsedBetween } from '../../../contract/model/elapsed.ts';
import { kaplanMeier, stepsOf, waitingAt } from '../../../contract/model/survival/kaplan-meier.ts';
import { logRank } from '../../../contract/model/survival/log-rank.ts';
import { medianWait } from '../../../contract/model/survival/quantile-wait.ts';
import { describeMedian, medianOf, responseCurve } from '../../../contract/model/survival/response-curve.ts';
import { restrictedMean } from '../../../contract/model/survival/restricted-mean.ts';
import type { Spell } from '../../../contract/model/survival/spell.ts';
import { exactly } from './tables.ts';

const hour = 3_600_000;
const day = 24 * hour;

function hours(answeredAfter: readonly number[], openAt: readonly number[]): Spell[] {
  return [
    ...answeredAfter.map((length) => exactly(length * hour, 'answered')),
    ...openAt.map((length) => exactly(length * hour, 'censored')),
  ];
}

/** DOMAIN.md, numbers any build must reproduce. */
const six = hours([1, 2, 3, 26], [48, 72]);

describe('four answers after 1, 2, 3 and 26 h, and two requests open at 48 and 72 h', () => {
  const curve = kaplanMeier(six);

  test('have the curve 0.8333, 0.6667, 0.5, 0.3333', () => {
    const answers = stepsOf(curve).filter(({ answered }) => answered > 0);
    expect(answers.map(({ waiting }) => waiting.toFixed(4))).toEqual([
      '0.8333',
      '0.6667',
      '0.5000',
      '0.3333',
    ]);
  });

  test('have the median 3 h and not the middle of the stretch at one half, which is 14.5 h', () => {
    expect(medianWait(curve).timeMs).toBe(3 * hour);
    expect(describeMedian(responseCurve(six))).toBe(
      'median wait 3 h (the smallest time at which the curve is at or below one half)',
    );
  });

  test('have the restricted mean 29.33 h up to 72 h, never 8.0 or 25.33', () => {
    const mean = restrictedMean(curve, 72 * hour)?.meanMs ?? 0;
    expect((mean / hour).toFixed(2)).toBe('29.33');
  });

  test('say nothing of what comes after 72 h', () => {
    expect(waitingAt(curve, 72 * hour)).toBeCloseTo(1 / 3, 12);
    expect(waitingAt(curve, 73 * hour)).toBeNull();
    expect(restrictedMean(curve, 73 * hour)).toBeNull();
  });
});

test('six requests without an answer print "no answers yet (0 of 6)" and no median', () => {
  const silent = responseCurve(hours([], [1, 2, 3, 4, 5, 6]));
  expect(describeMedian(silent)).toBe('no answers yet (0 of 6)');
  expect(medianOf(silent)).toBeNull();
});

test('a curve that stays above one half has no median, and says with how many answers', () => {
  expect(describeMedian(responseCurve(hours([1, 2], [48, 72, 80])))).toBe(
    'no median yet: the curve stays above one half (2 of 5 answered)',
  );
});

test('fewer than five requests have their cases and no curve', () => {
  expect(responseCurve(six.slice(0, 4)).kind).toBe('cases only');
  expect(describeMedian(responseCurve(six.slice(0, 4)))).toMatch(/^Fewer than five requests/);
  expect(responseCurve(six.slice(0, 5)).kind).toBe('Kaplan-Meier');
});

test('no requests at all have no figure', () => {
  expect(describeMedian(responseCurve([]))).not.toMatch(/\d/);
  expect(stepsOf(kaplanMeier([]))).toEqual([]);
});

test('a curve that rounding keeps just above one half still meets it', () => {
  // 14/15 · 11/12 · 10/11 · 9/10 · 6/7 · 5/6 is one half, and 0.5000000000000001 in doubles.
  const ends = 'accaaaccaaccccc'.split('').map((letter) => (letter === 'a' ? 'answered' : 'censored'));
  const curve = kaplanMeier(ends.map((end, place) => exactly(place + 1, end)));
  expect(curve.waiting[9]).toBeGreaterThan(0.5);
  expect(medianWait(curve).timeMs).toBe(10);
});

describe("Lavrov's wait, known to the day", () => {
  const washington = (from: string, until: string) => ({
    from: Date.parse(`${from}T00:00:00-05:00`),
    until: Date.parse(`${until}T00:00:00-05:00`),
  });
  const trigger = Date.parse('2013-02-12T02:57:51Z');
  const reached = washington('2013-02-17', '2013-02-18');
  const placed12 = elapsedBetween(washington('2013-02-12', '2013-02-13'), reached, trigger);
  const placed11 = elapsedBetween(washington('2013-02-11', '2013-02-12'), reached, trigger);
  const spellOf = (wait: typeof placed12): Spell => ({
    atLeastMs: wait.leastMs,
    atMostMs: wait.mostMs ?? Number.POSITIVE_INFINITY,
    end: 'answered',
  });

  test('lies between 4 and 6 days, or by the other account between 5 d and 6 d 2 h 2 min 9 s', () => {
    expect(describeElapsedExactly(placed12)).toBe('4 d to 6 d');
    expect(describeElapsedExactly(placed11)).toBe('5 d to 6 d 2 h 2 min 9 s');
  });

  test.each([placed12, placed11])(
    'makes a curve that falls somewhere between its bounds and says why',
    (wait) => {
      const open = [7, 8, 9, 10].map((days) => exactly(days * day, 'censored'));
      const response = responseCurve([spellOf(wait), ...open]);
      expect(response.why).toBe(
        'Turnbull estimate, as 1 of 5 waits ended at a time known only between bounds.',
      );
      expect(response.kind === 'Turnbull' && response.curve.steps).toEqual([
        {
          afterMs: wait.leastMs,
          byMs: wait.mostMs,
          mass: expect.closeTo(0.2, 9),
          waiting: expect.closeTo(0.8, 9),
        },
      ]);
    },
  );

  test('gives a median that is a range too', () => {
    const response = responseCurve(Array.from({ length: 5 }, () => spellOf(placed12)));
    expect(describeMedian(response)).toMatch(/^median wait 4 d to 6 d \(/);
  });
});

test('an answer with no upper bound counts as answered, and leaves the end of the curve open', () => {
  const spells: Spell[] = [
    ...hours([1, 2, 3, 4], []),
    { atLeastMs: 5 * hour, atMostMs: Number.POSITIVE_INFINITY, end: 'answered' },
  ];
  const response = responseCurve(spells);
  expect(response.kind === 'Turnbull' && response.curve.steps.at(-1)).toMatchObject({
    afterMs: 5 * hour,
    byMs: null,
  });
});

describe('bad lengths are refused with their place', () => {
  test.each([Number.NaN, -1, Number.POSITIVE_INFINITY])('a length of %s', (length) => {
    expect(() => kaplanMeier([...six, exactly(length, 'answered')])).toThrow(/^Spell 6 lasts/);
  });

  test('bounds out of order', () => {
    const reversed: Spell = { atLeastMs: 2, atMostMs: 1, end: 'answered' };
    expect(() => responseCurve([...six, reversed])).toThrow(/^Spell 6 lasts from 2 to 1 ms/);
  });

  test('bounds, where the estimate needs an exact length', () => {
    const between: Spell = { atLeastMs: 1, atMostMs: 2, end: 'answered' };
    expect(() => kaplanMeier([...six, between])).toThrow(/^Spell 6 is known only between bounds/);
  });
});

test('groups are not compared where there is nothing to compare', () => {
  expect(logRank([six])).toBeNull();
  expect(logRank([six, []])).toBeNull();
  expect(logRank([hours([], [1, 2]), hours([], [3])])).toBeNull();
  expect(logRank([hours([1], []), hours([1], [])])).toBeNull();
});
