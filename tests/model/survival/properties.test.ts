import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bands } from '../../../contract/model/survival/band.ts';
import { cumulativeIncidence } from '../../../contract/model/survival/cumulative-incidence.ts';
import { kaplanMeier, stepsOf, waitingAt } from '../../../contract/model/survival/kaplan-meier.ts';
import { logRank } from '../../../contract/model/survival/log-rank.ts';
import { quantileWait } from '../../../contract/model/survival/quantile-wait.ts';
import { restrictedMean } from '../../../contract/model/survival/restricted-mean.ts';
import { SpellColumns } from '../../../contract/model/survival/spell-columns.ts';
import { countsOf, spellEnds } from '../../../contract/model/survival/spell-counts.ts';
import type { Spell } from '../../../contract/model/survival/spell.ts';
import { intervalIncidence, turnbull } from '../../../contract/model/survival/turnbull.ts';
import { arbitraryExactSpells, arbitrarySpells } from './spells.ts';

const rounding = 1e-9;

function withEnd(spells: readonly Spell[], end: Spell['end'], instead: Spell['end']): Spell[] {
  return spells.map((spell) => (spell.end === end ? { ...spell, end: instead } : spell));
}

const shuffled = arbitraryExactSpells.chain((spells) =>
  fc.tuple(fc.constant(spells), fc.shuffledSubarray(spells, { minLength: spells.length })),
);

describe('the curve', () => {
  test('is the empirical one, to the last bit, where all were answered', () => {
    fc.assert(
      fc.property(arbitraryExactSpells, (spells) => {
        const answered = spells.map((spell): Spell => ({ ...spell, end: 'answered' }));
        for (const { timeMs, waiting } of stepsOf(kaplanMeier(answered))) {
          const later = answered.filter(({ atLeastMs }) => atLeastMs > timeMs).length;
          expect(waiting).toBe(later / answered.length);
        }
      }),
    );
  });

  test('has the mean wait as its restricted mean where all were answered', () => {
    fc.assert(
      fc.property(arbitraryExactSpells, fc.nat(40), (spells, horizon) => {
        const answered = spells.map((spell): Spell => ({ ...spell, end: 'answered' }));
        const mean =
          answered.reduce((sum, { atLeastMs }) => sum + Math.min(atLeastMs, horizon), 0) / answered.length;
        expect(restrictedMean(kaplanMeier(answered), horizon)?.meanMs).toBeCloseTo(mean, 9);
      }),
    );
  });

  test('does not depend on the order of the requests', () => {
    fc.assert(
      fc.property(shuffled, ([spells, others]) => {
        expect(kaplanMeier(others)).toEqual(kaplanMeier(spells));
        expect(cumulativeIncidence(others)).toEqual(cumulativeIncidence(spells));
      }),
    );
  });

  test('stretches with time, and its median with it', () => {
    fc.assert(
      fc.property(arbitraryExactSpells, fc.integer({ min: 1, max: 1_000_000 }), (spells, scale) => {
        const longer = spells.map(({ atLeastMs, atMostMs, end }) => ({
          atLeastMs: atLeastMs * scale,
          atMostMs: atMostMs * scale,
          end,
        }));
        const curve = kaplanMeier(spells);
        const stretched = kaplanMeier(longer);
        expect(stretched.waiting).toEqual(curve.waiting);
        expect(stretched.greenwood).toEqual(curve.greenwood);
        const { timeMs } = quantileWait(curve, 0.5);
        expect(quantileWait(stretched, 0.5).timeMs).toBe(timeMs === null ? null : timeMs * scale);
      }),
    );
  });

  test('is the product, length by length, of the shares that stay', () => {
    fc.assert(
      fc.property(arbitraryExactSpells, fc.nat(31), (spells, horizon) => {
        const lengths = new Set(spells.map(({ atLeastMs }) => atLeastMs).filter((each) => each <= horizon));
        const product = [...lengths].reduce((share, length) => {
          const atRisk = spells.filter(({ atLeastMs }) => atLeastMs >= length).length;
          const answered = spells.filter(
            ({ atLeastMs, end }) => atLeastMs === length && end === 'answered',
          ).length;
          return share * (1 - answered / atRisk);
        }, 1);
        const waiting = waitingAt(kaplanMeier(spells), horizon);
        if (waiting !== null) expect(waiting).toBeCloseTo(product, 9);
      }),
    );
  });

  test.each(bands)('lies within its %s limits, which lie between 0 and 1', (band) => {
    fc.assert(
      fc.property(arbitraryExactSpells, (spells) => {
        for (const { waiting, lower, upper } of stepsOf(kaplanMeier(spells), band)) {
          expect(lower === null).toBe(waiting === 0 || waiting === 1);
          if (lower === null || upper === null) continue;
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(lower).toBeLessThan(waiting);
          expect(upper).toBeGreaterThan(waiting);
          expect(upper).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('splitting the requests into groups', () => {
  const halves = fc.tuple(arbitraryExactSpells, arbitraryExactSpells);

  test('leaves the pooled curve: answers expected of the groups add up to those seen', () => {
    fc.assert(
      fc.property(halves, ([first, second]) => {
        const pooled = kaplanMeier([...first, ...second]);
        const mixed = kaplanMeier([...second, ...first]);
        expect(mixed.waiting).toEqual(pooled.waiting);
        const result = logRank([first, second]);
        if (result === null) return;
        const total = (name: 'observed' | 'expected') =>
          result.groups.reduce((sum, group) => sum + group[name], 0);
        expect(total('observed')).toBe(pooled.answered.reduce((sum, each) => sum + each, 0));
        expect(total('expected')).toBeCloseTo(total('observed'), 9);
      }),
    );
  });

  test('into two alike shows no difference, and swapping two changes nothing', () => {
    fc.assert(
      fc.property(halves, ([first, second]) => {
        const alike = logRank([first, first]);
        if (alike !== null) expect(alike.chiSquare).toBeCloseTo(0, 9);
        const [there, back] = [logRank([first, second]), logRank([second, first])];
        expect(there === null).toBe(back === null);
        expect(there?.chiSquare ?? 0).toBeCloseTo(back?.chiSquare ?? 0, 7);
      }),
    );
  });
});

describe('the shares answered and declined', () => {
  test('and the share still open make 1 at every length', () => {
    fc.assert(
      fc.property(arbitraryExactSpells, (spells) => {
        const { open, answeredShare, declinedShare } = cumulativeIncidence(spells);
        const ended = kaplanMeier(withEnd(spells, 'declined', 'answered'));
        for (const [row, share] of open.entries()) {
          expect(share + (answeredShare[row] ?? 0) + (declinedShare[row] ?? 0)).toBeCloseTo(1, 9);
          expect(share).toBeCloseTo(ended.waiting[row] ?? 0, 9);
        }
      }),
    );
  });

  test('without a refusal are 1 less the curve, with the same standard error', () => {
    fc.assert(
      fc.property(arbitraryExactSpells, (spells) => {
        const accepted = withEnd(spells, 'declined', 'censored');
        const { answeredShare, answeredVariance, declinedShare } = cumulativeIncidence(accepted);
        for (const [row, step] of stepsOf(kaplanMeier(accepted)).entries()) {
          expect(answeredShare[row]).toBeCloseTo(1 - step.waiting, 9);
          expect(declinedShare[row]).toBe(0);
          if (step.standardError === null) continue;
          expect(Math.sqrt(answeredVariance[row] ?? 0)).toBeCloseTo(step.standardError, 6);
        }
      }),
    );
  });

  test('change places where the two ends do', () => {
    fc.assert(
      fc.property(arbitraryExactSpells, (spells) => {
        const swapped = spells.map((spell): Spell => ({
          ...spell,
          end: ({ answered: 'declined', declined: 'answered', censored: 'censored' } as const)[spell.end],
        }));
        const [here, there] = [cumulativeIncidence(spells), cumulativeIncidence(swapped)];
        expect(there.declinedShare).toEqual(here.answeredShare);
        expect(there.declinedVariance).toEqual(here.answeredVariance);
      }),
    );
  });
});

describe('the estimate from bounds', () => {
  test('is the Kaplan-Meier curve where every length is known exactly', () => {
    fc.assert(
      fc.property(arbitraryExactSpells, (spells) => {
        const curve = kaplanMeier(spells);
        for (const { byMs, waiting } of turnbull(spells).steps) {
          expect(Math.abs((waitingAt(curve, byMs ?? 0) ?? 0) - waiting)).toBeLessThan(1e-6);
        }
      }),
    );
  });

  test('has the Aalen-Johansen shares where every length is known exactly', () => {
    fc.assert(
      fc.property(arbitraryExactSpells, (spells) => {
        const { timeMs, answeredShare } = cumulativeIncidence(spells);
        for (const { byMs, waiting } of intervalIncidence(spells).answered) {
          const row = timeMs.indexOf(byMs ?? 0);
          expect(Math.abs(1 - waiting - (answeredShare[row] ?? 0))).toBeLessThan(1e-6);
        }
      }),
    );
  });

  test('proves that nothing is likelier, and spreads no more and no less than 1', () => {
    fc.assert(
      fc.property(arbitrarySpells, (spells) => {
        const curve = turnbull(spells);
        expect(curve.isSettled).toBe(true);
        expect(curve.gap).toBeLessThanOrEqual(rounding);
        expect(curve.steps.reduce((sum, { mass }) => sum + mass, curve.open)).toBeCloseTo(1, 9);
        const { answered, declined, open } = intervalIncidence(spells);
        expect([...answered, ...declined].reduce((sum, { mass }) => sum + mass, open)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('is no less likely than any other way to spread the same answers', () => {
    fc.assert(
      fc.property(
        arbitrarySpells,
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 90, maxLength: 90 }),
        (spells, weights) => {
          const accepted = withEnd(spells, 'declined', 'censored');
          const curve = turnbull(accepted);
          const own = logLikelihoodOf(accepted, [
            ...curve.steps.map(({ afterMs, byMs, mass }) => ({ at: (afterMs + (byMs ?? 0)) / 2, mass })),
            { at: 1_000, mass: curve.open },
          ]);
          const total = weights.reduce((sum, each) => sum + each, 0);
          const other = weights.map((weight, place) => ({ at: place / 2, mass: weight / total }));
          expect(own).toBeGreaterThanOrEqual(logLikelihoodOf(accepted, other) - 1e-7);
        },
      ),
    );
  });
});

function logLikelihoodOf(spells: readonly Spell[], masses: readonly { at: number; mass: number }[]): number {
  return spells.reduce((sum, { atLeastMs, atMostMs, end }) => {
    const isExact = end !== 'censored' && atLeastMs === atMostMs;
    const admitted = masses.filter(({ at }) =>
      isExact ? at === atLeastMs : at > atLeastMs && (end === 'censored' || at <= atMostMs),
    );
    return sum + Math.log(admitted.reduce((total, { mass }) => total + mass, 0));
  }, 0);
}

describe('spells kept in columns', () => {
  test('count the same as the spells one by one, also after adding and taking away', () => {
    fc.assert(
      fc.property(arbitraryExactSpells, arbitraryExactSpells, fc.nat(20), (kept, added, away) => {
        const columns = SpellColumns.of(
          Float64Array.from(kept, ({ atLeastMs }) => atLeastMs),
          Uint8Array.from(kept, ({ end }) => spellEnds.indexOf(end)),
        );
        const before = columns.counts();
        expect(before).toEqual(countsOf(kept));
        for (const { atLeastMs, end } of added) columns.add(atLeastMs, end);
        for (const { atLeastMs, end } of kept.slice(0, away)) columns.remove(atLeastMs, end);
        const left = [...kept.slice(away), ...added];
        expect(columns.counts()).toEqual(countsOf(left));
        expect(kaplanMeier(columns.counts())).toEqual(kaplanMeier(left));
        expect(before).toEqual(countsOf(kept));
      }),
    );
  });

  test('refuse a length that is none, an end that is none, and taking away what is not there', () => {
    const columns = SpellColumns.of(Float64Array.of(1), Uint8Array.of(0));
    expect(() => columns.add(Number.NaN, 'answered')).toThrow(RangeError);
    expect(() => columns.remove(1, 'declined')).toThrow(RangeError);
    expect(() => columns.remove(2, 'answered')).toThrow(RangeError);
    expect(() => SpellColumns.of(Float64Array.of(1), Uint8Array.of(3))).toThrow(/^Spell 0 has no such end/);
    expect(columns.counts()).toEqual(countsOf([{ atLeastMs: 1, atMostMs: 1, end: 'answered' }]));
  });
});
