/** The mean wait up to a horizon: what a mean can honestly be when some are still waiting. */
import { rowAt, type Curve } from './kaplan-meier.ts';

export interface RestrictedMean {
  readonly meanMs: number;
  readonly standardErrorMs: number;
}

/**
 * The area under the curve from 0 to `toMs`: the mean of the waits, each counted for at most `toMs`. Its variance is
 * the sum over the answers up to there of `(area from the answer to toMs)²·answered / (atRisk·(atRisk − answered))`.
 * J. P. Klein and M. L. Moeschberger, "Survival Analysis" (2003), section 4.5.
 *
 * Null where the curve is not known up to `toMs`: no spell lasted so long, and some were still waiting.
 */
export function restrictedMean(curve: Curve, toMs: number): RestrictedMean | null {
  const lastRow = rowAt(curve, toMs);
  const isKnown = toMs <= (curve.timeMs.at(-1) ?? -1) || curve.waiting.at(-1) === 0;
  if (!isKnown) return null;
  let area = 0;
  let variance = 0;
  let untilMs = toMs;
  for (let row = lastRow; row >= 0; row -= 1) {
    const timeMs = curve.timeMs[row] ?? 0;
    const answered = curve.answered[row] ?? 0;
    const atRisk = curve.atRisk[row] ?? 0;
    area += (curve.waiting[row] ?? 0) * (untilMs - timeMs);
    if (answered > 0 && area > 0) variance += (area * area * answered) / (atRisk * (atRisk - answered));
    untilMs = timeMs;
  }
  return { meanMs: area + untilMs, standardErrorMs: Math.sqrt(variance) };
}
