/** The share of requests still waiting after each length of time, with the silent ones kept in. */
import { limitsOf, type Band } from './band.ts';
import { countsOf, type SpellCounts, type Spells } from './spell-counts.ts';

/** The curve as columns of equal length, one row for each length at which a spell ended. `stepsOf` lists them. */
export interface Curve extends SpellCounts {
  /** How many were still waiting just before `timeMs`. */
  readonly atRisk: Uint32Array;
  /** The curve from `timeMs` on; it is 1 before the first. */
  readonly waiting: Float64Array;
  /** Greenwood's sum up to and including `timeMs`: the variance of the curve divided by its square. Infinite at 0. */
  readonly greenwood: Float64Array;
}

/** One row of a curve. The curve keeps the value until the next row. */
export interface CurveStep {
  readonly timeMs: number;
  readonly atRisk: number;
  readonly answered: number;
  readonly declined: number;
  readonly censored: number;
  readonly waiting: number;
  /** Greenwood's, of the curve itself; null where the curve is 0, which leaves nothing to estimate it from. */
  readonly standardError: number | null;
  /** 95 % limits; null where the curve is 1 or 0. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * The product-limit estimate of the share still waiting for an answer: the product over the lengths up to `t` of
 * `1 − answered / atRisk`. E. L. Kaplan and P. Meier, JASA 53 (1958), 457–481.
 *
 * A declined request leaves the risk set where it was declined, as a censored one does: the curve is cause-specific
 * and says how long answers take where none is refused. It is no share of requests, as a refused one is answered by
 * no later time; `cumulativeIncidence` gives that share and belongs beside it (DOMAIN.md, rule 4). What ends at the
 * same length as an answer is still at risk for it.
 *
 * Greenwood's sum is that of `answered / (atRisk·(atRisk − answered))`. M. Greenwood, "The natural duration of cancer",
 * Reports on Public Health and Medical Subjects 33 (1926), 1–26.
 * @throws RangeError for a length known only between bounds, negative, or no number
 */
export function kaplanMeier(spells: Spells): Curve {
  const counts = countsOf(spells);
  const { timeMs, answered, declined, censored } = counts;
  const rows = timeMs.length;
  const atRisk = new Uint32Array(rows);
  const waiting = new Float64Array(rows);
  const greenwood = new Float64Array(rows);
  let remaining = counts.spells;
  // Between two losses the product telescopes; one division in its place keeps the curve exact where nothing is lost.
  let stretchCurve = 1;
  let stretchAtRisk = remaining;
  let curve = 1;
  let sum = 0;
  for (let row = 0; row < rows; row += 1) {
    const answers = answered[row] ?? 0;
    const lost = (declined[row] ?? 0) + (censored[row] ?? 0);
    atRisk[row] = remaining;
    const left = remaining - answers;
    if (answers > 0) {
      curve = (stretchCurve * left) / stretchAtRisk;
      sum += answers / (remaining * left);
    }
    waiting[row] = curve;
    greenwood[row] = sum;
    remaining = left - lost;
    if (lost > 0) {
      stretchCurve = curve;
      stretchAtRisk = remaining;
    }
  }
  return { ...counts, atRisk, waiting, greenwood };
}

/** One row of the curve with its limits. */
export function stepOf(curve: Curve, row: number, band: Band = 'log-log'): CurveStep {
  const waiting = curve.waiting[row] ?? 0;
  const standardError = waiting === 0 ? null : waiting * Math.sqrt(curve.greenwood[row] ?? 0);
  const limits = standardError === null ? null : limitsOf(waiting, standardError, band);
  return {
    timeMs: curve.timeMs[row] ?? 0,
    atRisk: curve.atRisk[row] ?? 0,
    answered: curve.answered[row] ?? 0,
    declined: curve.declined[row] ?? 0,
    censored: curve.censored[row] ?? 0,
    waiting,
    standardError,
    lower: limits?.lower ?? null,
    upper: limits?.upper ?? null,
  };
}

/** Every row of the curve with its limits, in order of time. */
export function stepsOf(curve: Curve, band: Band = 'log-log'): CurveStep[] {
  return Array.from(curve.timeMs, (_, row) => stepOf(curve, row, band));
}

/** The last row at or before a length; -1 before the first. */
export function rowAt({ timeMs }: Pick<Curve, 'timeMs'>, lengthMs: number): number {
  let low = 0;
  let high = timeMs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((timeMs[middle] ?? 0) <= lengthMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The curve at a length in milliseconds; null beyond the longest spell, unless the curve is 0 by then. */
export function waitingAt(curve: Curve, lengthMs: number): number | null {
  const row = rowAt(curve, lengthMs);
  if (row === -1) return curve.timeMs.length === 0 ? null : 1;
  const waiting = curve.waiting[row] ?? 0;
  return lengthMs <= (curve.timeMs.at(-1) ?? 0) || waiting === 0 ? waiting : null;
}
