/** The length of time within which a given share is answered, read off a curve with its limits. */
import { limitOf, type Band, type Limits } from './band.ts';
import type { Curve } from './kaplan-meier.ts';

/** Milliseconds; null where the curve, or the limit of it, does not come down so far. */
export interface QuantileWait {
  readonly timeMs: number | null;
  readonly lowerMs: number | null;
  readonly upperMs: number | null;
}

/**
 * How far above a share a curve may lie and still count as equal to it. A curve is a product of rounded fractions: its
 * error stays below this, and the steps of a million requests are several hundred times as high.
 */
export const equalWithin = 1e-9;

/** The rule by which every median is read, to be said wherever one is shown (DOMAIN.md). */
export const medianRule = 'the smallest time at which the curve is at or below one half';

/**
 * The smallest time at which the curve is at or below `1 − answeredShare`; where it runs along exactly that height the
 * time is the left end of the stretch (R's survfit reports its middle). The 95 % limits are the times at which the
 * lower and the upper limit of the curve come down to the same height: R. Brookmeyer and J. Crowley, "A confidence
 * interval for the median survival time", Biometrics 38 (1982), 29–41.
 * @param answeredShare above 0 and below 1
 */
export function quantileWait(curve: Curve, answeredShare: number, band: Band = 'log-log'): QuantileWait {
  const height = 1 - answeredShare + equalWithin;
  const row = curve.waiting.findIndex((waiting) => waiting <= height);
  return {
    timeMs: row === -1 ? null : (curve.timeMs[row] ?? null),
    lowerMs: firstLimit(curve, 0, height, band, 'lower'),
    // The upper limit lies above the curve, so it comes down no earlier.
    upperMs: row === -1 ? null : firstLimit(curve, row, height, band, 'upper'),
  };
}

function firstLimit(
  curve: Curve,
  firstRow: number,
  height: number,
  band: Band,
  side: keyof Limits,
): number | null {
  for (let row = firstRow; row < curve.waiting.length; row += 1) {
    if (curve.answered[row] === 0) continue;
    const waiting = curve.waiting[row] ?? 0;
    if (waiting === 0) return null;
    const standardError = waiting * Math.sqrt(curve.greenwood[row] ?? 0);
    if (limitOf(waiting, standardError, band, side) <= height) return curve.timeMs[row] ?? null;
  }
  return null;
}

/** The median wait under `medianRule`, with its 95 % limits. */
export function medianWait(curve: Curve, band: Band = 'log-log'): QuantileWait {
  return quantileWait(curve, 0.5, band);
}
