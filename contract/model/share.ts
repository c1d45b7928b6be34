/** Shares with their denominator and interval: never 0 for no data (DOMAIN.md, rule 5). */

export interface Share {
  readonly count: number;
  readonly outOf: number;
  /** Wilson 95 % bounds; null when nothing was counted. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** The 97.5 % quantile of the standard normal distribution. */
export const z975 = 1.959963984540054;

/**
 * Wilson score interval without continuity correction, 95 %.
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209–212.
 */
export function shareOf(count: number, outOf: number): Share {
  if (outOf === 0) return { count, outOf, interval: null };
  const p = count / outOf;
  const z2 = z975 * z975;
  const centre = p + z2 / (2 * outOf);
  const half = z975 * Math.sqrt((p * (1 - p) + z2 / (4 * outOf)) / outOf);
  const scale = 1 + z2 / outOf;
  return {
    count,
    outOf,
    interval: { lower: Math.max(0, (centre - half) / scale), upper: Math.min(1, (centre + half) / scale) },
  };
}

/** "3 of 4 reached (95 % interval 0.301 to 0.954)"; "no answers yet (0 of 6)". */
export function describeShare({ count, outOf, interval }: Share, what = 'reached'): string {
  if (interval === null) return 'nothing to count';
  if (count === 0) return `no answers yet (0 of ${outOf})`;
  const bounds = `${interval.lower.toFixed(3)} to ${interval.upper.toFixed(3)}`;
  return `${count} of ${outOf} ${what} (95 % interval ${bounds})`;
}
