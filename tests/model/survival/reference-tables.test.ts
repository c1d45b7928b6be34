import { describe, expect, test } from 'vitest';
import { bands } from '../../../contract/model/survival/band.ts';
import { chiSquareTail } from '../../../contract/model/survival/chi-square.ts';
import {
  cumulativeIncidence,
  incidenceStepsOf,
} from '../../../contract/model/survival/cumulative-incidence.ts';
import { kaplanMeier, stepsOf, type Curve } from '../../../contract/model/survival/kaplan-meier.ts';
import { logRank, type RankTest } from '../../../contract/model/survival/log-rank.ts';
import { quantileWait } from '../../../contract/model/survival/quantile-wait.ts';
import { restrictedMean } from '../../../contract/model/survival/restricted-mean.ts';
import { turnbull } from '../../../contract/model/survival/turnbull.ts';
import type { Spell } from '../../../contract/model/survival/spell.ts';
import { exactly, groupsOf, spellsOf, tableOf } from './tables.ts';

const dataSets = ['aml', 'leukemia-6mp', 'lung'];

function near(value: number | null, expected: number | null): void {
  if (expected === null || value === null) expect(value).toBe(expected);
  else expect(Math.abs(value - expected)).toBeLessThan(1e-6);
}

function curveOf(dataSet: string, group: string): Curve {
  return kaplanMeier(spellsOf(groupsOf(tableOf(`km-data-${dataSet}`)).get(group) ?? []));
}

const groups = dataSets.flatMap((dataSet) =>
  [...groupsOf(tableOf(`km-data-${dataSet}`)).keys()].map((group) => [dataSet, group] as const),
);

describe.each(groups)('%s, %s', (dataSet, group) => {
  const curve = curveOf(dataSet, group);
  const isOwn = (row: { text: (name: string) => string }) =>
    row.text('dataset') === dataSet && row.text('group') === group;

  test.each(bands)('has the published curve with its %s limits', (band) => {
    const column = band.replace('-', '');
    const expected = tableOf('km-expected-curves').filter(isOwn);
    const steps = stepsOf(curve, band);
    expect(steps.length).toBe(expected.length);
    for (const [place, row] of expected.entries()) {
      const step = steps[place];
      expect(step).toMatchObject({
        timeMs: row.number('time'),
        atRisk: row.number('n_risk'),
        answered: row.number('n_event'),
        censored: row.number('n_censor'),
      });
      near(step?.waiting ?? null, row.number('survival'));
      near(step?.standardError ?? null, row.numberOrNull('std_err_greenwood'));
      near(step?.lower ?? null, row.numberOrNull(`${column}_lower`));
      near(step?.upper ?? null, row.numberOrNull(`${column}_upper`));
    }
  });

  test.each(bands)(
    'has the quartiles and the median of R with their %s limits, under the rule of DOMAIN.md',
    (band) => {
      const row = tableOf('km-expected-quantiles').find(
        (each) => isOwn(each) && each.text('conf_type') === band,
      );
      for (const [name, share] of [
        ['q25', 0.25],
        ['median', 0.5],
        ['q75', 0.75],
      ] as const) {
        const { timeMs, lowerMs, upperMs } = quantileWait(curve, share, band);
        near(middleOf(curve, 1 - share, timeMs), row?.numberOrNull(name) ?? null);
        near(lowerMs, row?.numberOrNull(`${name}_lower`) ?? null);
        near(upperMs, row?.numberOrNull(`${name}_upper`) ?? null);
      }
    },
  );

  test('has the restricted means of R, and none beyond what is known', () => {
    const expected = tableOf('restricted-means').filter(isOwn);
    expect(expected.length).toBe(2);
    for (const row of expected) {
      const mean = restrictedMean(curve, row.number('to'));
      near(mean?.meanMs ?? null, row.number('mean'));
      near(mean?.standardErrorMs ?? null, row.number('standard_error'));
    }
    const beyond = restrictedMean(curve, (curve.timeMs.at(-1) ?? 0) + 1);
    expect(beyond === null).toBe(curve.waiting.at(-1) !== 0);
  });
});

/** Where a curve runs along exactly the height asked for, R reports the middle of the stretch and not its left end. */
function middleOf(curve: Curve, height: number, timeMs: number | null): number | null {
  if (timeMs === null) return null;
  const row = curve.timeMs.indexOf(timeMs);
  if (Math.abs((curve.waiting[row] ?? 0) - height) > 1e-9) return timeMs;
  const next = curve.answered.findIndex((count, place) => place > row && count > 0);
  return (timeMs + (curve.timeMs[next === -1 ? curve.timeMs.length - 1 : next] ?? 0)) / 2;
}

const tests: readonly (readonly [RankTest, string])[] = [
  ['log-rank', 'log-rank (rho=0)'],
  ['peto-peto', 'Peto-Peto (rho=1)'],
];

describe.each(tests)('the %s test', (test_, name) => {
  test.each(dataSets)('gives the published figures for %s', (dataSet) => {
    const row = tableOf('km-expected-tests').find(
      (each) => each.text('dataset') === dataSet && each.text('test') === name,
    );
    const result = logRank([...groupsOf(tableOf(`km-data-${dataSet}`)).values()].map(spellsOf), test_);
    near(result?.chiSquare ?? null, row?.number('chisq') ?? null);
    near(result?.p ?? null, row?.number('p') ?? null);
    expect(result?.degreesOfFreedom).toBe(row?.number('df'));
  });

  test('gives the figures of R for three groups', () => {
    const expected = tableOf('three-groups-expected-lung').filter(
      (row) => row.text('rho') === (test_ === 'log-rank' ? '0' : '1'),
    );
    const byRating = groupsOf(tableOf('three-groups-data-lung'));
    const result = logRank(
      ['0', '1', '2'].map((rating) => spellsOf(byRating.get(rating) ?? [])),
      test_,
    );
    near(result?.chiSquare ?? null, expected[0]?.number('chisq') ?? null);
    near(result?.p ?? null, expected[0]?.number('p') ?? null);
    expect(result?.degreesOfFreedom).toBe(2);
    for (const [place, group] of (result?.groups ?? []).entries()) {
      near(group.observed, expected[place]?.number('observed') ?? null);
      near(group.expected, expected[place]?.number('expected') ?? null);
    }
  });
});

test('the tail of the chi-square distribution is that of R, from 0.001 to 300 and up to 194 degrees of freedom', () => {
  for (const row of tableOf('chi-square-expected')) {
    const p = chiSquareTail(row.number('chisq'), row.number('df'));
    expect(Math.abs(p / row.number('p') - 1)).toBeLessThan(1e-10);
  }
  expect(chiSquareTail(0, 3)).toBe(1);
});

test('two ends that rule each other out have the shares, errors and limits of R', () => {
  const ends = ['censored', 'answered', 'declined'] as const;
  const spells = tableOf('competing-data-pbc').map((row) =>
    exactly(row.number('time'), ends[row.number('end')] ?? 'censored'),
  );
  const steps = incidenceStepsOf(cumulativeIncidence(spells));
  const expected = tableOf('competing-expected-pbc');
  expect(steps.map(({ timeMs }) => timeMs)).toEqual(expected.map((row) => row.number('time')));
  for (const [place, row] of expected.entries()) {
    const step = steps[place];
    near(step?.open ?? null, row.number('open'));
    for (const [end, kind] of [
      ['end1', 'answered'],
      ['end2', 'declined'],
    ] as const) {
      near(step?.[kind].share ?? null, row.number(`${end}_share`));
      near(step?.[kind].standardError ?? null, row.number(`${end}_std_err`));
      near(step?.[kind].lower ?? null, row.numberOrNull(`${end}_lower`));
      near(step?.[kind].upper ?? null, row.numberOrNull(`${end}_upper`));
    }
  }
});

test.each(['RT', 'RCT'])('answers known between bounds have the curve of R (%s)', (group) => {
  const spells = (groupsOf(tableOf('interval-data-cosmesis')).get(group) ?? []).map((row): Spell => {
    const right = row.numberOrNull('right');
    const left = row.number('left');
    return { atLeastMs: left, atMostMs: right ?? left, end: right === null ? 'censored' : 'answered' };
  });
  const curve = turnbull(spells);
  const expected = tableOf('interval-expected-cosmesis').filter((row) => row.text('group') === group);
  expect(curve.isSettled).toBe(true);
  expect(curve.steps.map(({ afterMs, byMs }) => [afterMs, byMs])).toEqual(
    expected.map((row) => [row.number('after'), row.number('by')]),
  );
  for (const [place, row] of expected.entries()) {
    near(curve.steps[place]?.mass ?? null, row.number('mass_npsurv'));
    near(curve.steps[place]?.waiting ?? null, row.number('waiting_survfit'));
  }
});
