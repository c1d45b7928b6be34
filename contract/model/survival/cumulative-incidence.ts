/** The share answered and the share declined by each length of time, where each of the two rules out the other. */
import { limitsOf, type Band, type Limits } from './band.ts';
import { countsOf, type SpellCounts, type Spells } from './spell-counts.ts';

/** The estimate as columns of equal length, one row for each length at which a spell ended. */
export interface Incidence extends SpellCounts {
  readonly atRisk: Uint32Array;
  /** The share with neither an answer nor a refusal yet; with the two shares below it makes 1. */
  readonly open: Float64Array;
  readonly answeredShare: Float64Array;
  readonly answeredVariance: Float64Array;
  readonly declinedShare: Float64Array;
  readonly declinedVariance: Float64Array;
}

/** A share with its standard error, and its 95 % limits unless it is 0 or 1. */
export interface IncidenceShare {
  readonly share: number;
  readonly standardError: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface IncidenceStep {
  readonly timeMs: number;
  readonly atRisk: number;
  readonly open: number;
  readonly answered: IncidenceShare;
  readonly declined: IncidenceShare;
}

/**
 * Aalen–Johansen: each share is the sum over the lengths up to `t` of `open just before · ended so / atRisk`.
 * O. O. Aalen and S. Johansen, Scandinavian Journal of Statistics 5 (1978), 141–150.
 *
 * With `I` the share, `d` the ends of either kind, `k` those of the kind and `n` at risk, the variance at `t` is
 * `Σ (I(t) − I(tᵢ))²·d/(n(n−d)) + Σ open²·k(n−k)/n³ − 2 Σ (I(t) − I(tᵢ))·open·k/n²`, with `open` just before `tᵢ`:
 * G. E. Dinse and M. G. Larson, Biometrika 73 (1986), 379–386; E. Marubini and M. G. Valsecchi, "Analysing Survival
 * Data from Clinical Trials and Observational Studies" (1995), section 10.3.
 * @throws RangeError for a length known only between bounds, negative, or no number
 */
export function cumulativeIncidence(spells: Spells): Incidence {
  const counts = countsOf(spells);
  const rows = counts.timeMs.length;
  const atRisk = new Uint32Array(rows);
  const open = new Float64Array(rows);
  let remaining = counts.spells;
  let stretchOpen = 1;
  let stretchAtRisk = remaining;
  let stillOpen = 1;
  for (let row = 0; row < rows; row += 1) {
    const ended = (counts.answered[row] ?? 0) + (counts.declined[row] ?? 0);
    const lost = counts.censored[row] ?? 0;
    atRisk[row] = remaining;
    const left = remaining - ended;
    if (ended > 0) stillOpen = (stretchOpen * left) / stretchAtRisk;
    open[row] = stillOpen;
    remaining = left - lost;
    if (lost > 0) {
      stretchOpen = stillOpen;
      stretchAtRisk = remaining;
    }
  }
  const answered = shareOfKind('answered', counts, atRisk, open);
  const declined = shareOfKind('declined', counts, atRisk, open);
  return {
    ...counts,
    atRisk,
    open,
    answeredShare: answered.share,
    answeredVariance: answered.variance,
    declinedShare: declined.share,
    declinedVariance: declined.variance,
  };
}

/** The sums of the variance with `I(t)` taken out of them, so that one pass is enough. */
function shareOfKind(
  kind: 'answered' | 'declined',
  counts: SpellCounts,
  atRisk: Uint32Array,
  open: Float64Array,
): { share: Float64Array; variance: Float64Array } {
  const rows = counts.timeMs.length;
  const share = new Float64Array(rows);
  const variance = new Float64Array(rows);
  let total = 0;
  let [square, squareByShare, squareByShares, own, mixed, mixedByShare] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < rows; row += 1) {
    const ended = (counts.answered[row] ?? 0) + (counts.declined[row] ?? 0);
    const ofKind = counts[kind][row] ?? 0;
    const n = atRisk[row] ?? 0;
    const before = row === 0 ? 1 : (open[row - 1] ?? 0);
    if (ended > 0) {
      total += (before * ofKind) / n;
      own += (before * before * ofKind * (n - ofKind)) / n ** 3;
      const cross = (before * ofKind) / (n * n);
      mixed += cross;
      mixedByShare += cross * total;
      // Where all who are left end at once the share moves no more, and its weight in the first sum stays 0.
      if (n > ended) {
        const weight = ended / (n * (n - ended));
        square += weight;
        squareByShare += weight * total;
        squareByShares += weight * total * total;
      }
    }
    share[row] = total;
    variance[row] = Math.max(
      0,
      total * total * square -
        2 * total * squareByShare +
        squareByShares +
        own -
        2 * (total * mixed - mixedByShare),
    );
  }
  return { share, variance };
}

/** Every row with its limits, in order of time. */
export function incidenceStepsOf(incidence: Incidence, band: Band = 'log-log'): IncidenceStep[] {
  return Array.from(incidence.timeMs, (timeMs, row) => ({
    timeMs,
    atRisk: incidence.atRisk[row] ?? 0,
    open: incidence.open[row] ?? 0,
    answered: shareWithLimits(incidence.answeredShare[row], incidence.answeredVariance[row], band),
    declined: shareWithLimits(incidence.declinedShare[row], incidence.declinedVariance[row], band),
  }));
}

function shareWithLimits(share = 0, variance = 0, band: Band = 'log-log'): IncidenceShare {
  const standardError = Math.sqrt(variance);
  const limits: Limits | null = limitsOf(share, standardError, band);
  return { share, standardError, lower: limits?.lower ?? null, upper: limits?.upper ?? null };
}
