/** Whether the waits of several groups differ by more than chance would have it. */
import { chiSquareTail } from './chi-square.ts';
import { countsOf, type SpellCounts, type Spells } from './spell-counts.ts';

/** `log-rank` weighs every answer alike; `peto-peto` weighs early ones more. */
export type RankTest = 'log-rank' | 'peto-peto';

export interface RankTestResult {
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
  /** In the order given: answers seen, and answers expected if all groups had one curve, both weighed by the test. */
  readonly groups: readonly {
    readonly spells: number;
    readonly observed: number;
    readonly expected: number;
  }[];
}

/**
 * Compares the answers of each group with those expected of it while it was at risk. At each length with `d` answers
 * among `n` at risk the expected share of group `i` is `nᵢ/n`, and the covariance of two groups is
 * `d(n−d)/(n−1) · nᵢ/n · (δᵢⱼ − nⱼ/n)`; declined and censored requests leave the risk set. N. Mantel, Cancer
 * Chemotherapy Reports 50 (1966), 163–170; R. Peto and J. Peto, JRSS A 135 (1972), 185–207, whose weight is the pooled
 * curve just before the length.
 *
 * Null where there is nothing to compare: fewer than two groups were at risk when an answer came, or the answers leave
 * no room for chance. Each answer costs the square of the number of groups.
 * @throws RangeError for a length known only between bounds, negative, or no number
 */
export function logRank(groups: readonly Spells[], test: RankTest = 'log-rank'): RankTestResult | null {
  const counts = groups.map((group) => countsOf(group));
  const observed = counts.map(() => 0);
  const expected = counts.map(() => 0);
  const covariance = counts.map(() => counts.map(() => 0));
  let weight = 1;
  for (const { answers, atRisk } of answersByTime(counts)) {
    const n = sumOf(atRisk);
    const d = sumOf(answers);
    const spread = n > 1 ? (weight * weight * d * (n - d)) / (n - 1) : 0;
    for (const [i, ni] of atRisk.entries()) {
      observed[i] = (observed[i] ?? 0) + weight * (answers[i] ?? 0);
      expected[i] = (expected[i] ?? 0) + (weight * d * ni) / n;
      const row = covariance[i] ?? [];
      for (const [j, nj] of atRisk.entries()) {
        row[j] = (row[j] ?? 0) + spread * (ni / n) * (Number(i === j) - nj / n);
      }
    }
    if (test === 'peto-peto') weight *= (n - d) / n;
  }
  const compared = counts.flatMap((_, place) => ((expected[place] ?? 0) > 0 ? [place] : []));
  const chiSquare = statisticOf(compared.slice(1), observed, expected, covariance);
  if (chiSquare === null) return null;
  const degreesOfFreedom = compared.length - 1;
  return {
    chiSquare,
    degreesOfFreedom,
    p: chiSquareTail(chiSquare, degreesOfFreedom),
    groups: counts.map(({ spells }, place) => ({
      spells,
      observed: observed[place] ?? 0,
      expected: expected[place] ?? 0,
    })),
  };
}

/** The answers and those at risk in each group at each length at which any group was answered. */
function* answersByTime(
  groups: readonly SpellCounts[],
): Generator<{ readonly answers: readonly number[]; readonly atRisk: readonly number[] }> {
  const places = groups.map(() => 0);
  const atRisk = groups.map(({ spells }) => spells);
  for (;;) {
    const timeMs = Math.min(
      ...groups.map(({ timeMs: times }, group) => times[places[group] ?? 0] ?? Number.POSITIVE_INFINITY),
    );
    if (timeMs === Number.POSITIVE_INFINITY) return;
    const rows = groups.map(({ timeMs: times }, group) => {
      const row = places[group] ?? 0;
      return times[row] === timeMs ? row : -1;
    });
    const answers = groups.map(({ answered }, group) => answered[rows[group] ?? -1] ?? 0);
    if (answers.some((count) => count > 0)) yield { answers, atRisk: [...atRisk] };
    for (const [group, row] of rows.entries()) {
      if (row === -1) continue;
      places[group] = row + 1;
      atRisk[group] = (atRisk[group] ?? 0) - endedIn(groups[group], row);
    }
  }
}

function endedIn(counts: SpellCounts | undefined, row: number): number {
  return (counts?.answered[row] ?? 0) + (counts?.declined[row] ?? 0) + (counts?.censored[row] ?? 0);
}

/** `(O − E)ᵀ V⁻¹ (O − E)` over all compared groups but one, as the last follows from the others. */
function statisticOf(
  places: readonly number[],
  observed: readonly number[],
  expected: readonly number[],
  covariance: readonly (readonly number[])[],
): number | null {
  if (places.length === 0) return null;
  const excess = places.map((place) => (observed[place] ?? 0) - (expected[place] ?? 0));
  const matrix = places.map((i) => places.map((j) => covariance[i]?.[j] ?? 0));
  const factor = choleskyOf(matrix);
  if (factor === null) return null;
  const scaled: number[] = [];
  for (const [row, value] of excess.entries()) {
    const solved = scaled.reduce((sum, each, column) => sum + each * (factor[row]?.[column] ?? 0), 0);
    scaled.push((value - solved) / (factor[row]?.[row] ?? 1));
  }
  return sumOf(scaled.map((value) => value * value));
}

/** The lower triangle `L` with `L·Lᵀ` the matrix; null for a matrix that is not positive definite. */
function choleskyOf(matrix: readonly (readonly number[])[]): number[][] | null {
  const factor: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const own: number[] = [];
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? own : (factor[j] ?? []);
      let rest = row[j] ?? 0;
      for (let k = 0; k < j; k += 1) rest -= (own[k] ?? 0) * (other[k] ?? 0);
      if (j < i) own.push(rest / (other[j] ?? 1));
      else if (rest > (row[i] ?? 0) * 1e-12) own.push(Math.sqrt(rest));
      else return null;
    }
    factor.push(own);
  }
  return factor;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
