/** The 95 % limits of an estimated probability, from its standard error. */
import { z975 } from '../share.ts';

/** The scales on which limits are symmetric about the estimate. */
export const bands = ['log-log', 'log', 'plain'] as const;
export type Band = (typeof bands)[number];

export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Pointwise 95 % limits, cut off at 0 and 1. Null where the estimate is 0 or 1: its estimated error is 0 there, and
 * limits drawn from that would claim a certainty that no data give.
 *
 * plain: `p ± z·se`. log: `p·exp(± z·se / p)`. log-log: `p^exp(± z·se / (p·ln p))`, which stays between 0 and 1 by
 * itself. J. D. Kalbfleisch and R. L. Prentice, "The Statistical Analysis of Failure Time Data" (1980), section 1.3;
 * Ø. Borgan and K. Liestøl, Scandinavian Journal of Statistics 17 (1990), 35–41.
 */
export function limitsOf(p: number, standardError: number, band: Band): Limits | null {
  if (p <= 0 || p >= 1) return null;
  const upper = limitOf(p, standardError, band, 'upper');
  return { lower: limitOf(p, standardError, band, 'lower'), upper };
}

/** One of the two, for an estimate between 0 and 1. */
export function limitOf(p: number, standardError: number, band: Band, side: keyof Limits): number {
  const half = side === 'lower' ? -z975 * standardError : z975 * standardError;
  switch (band) {
    case 'plain':
      return Math.min(1, Math.max(0, p + half));
    case 'log':
      return Math.min(1, p * Math.exp(half / p));
    case 'log-log': {
      const log = Math.log(p);
      return Math.exp(log * Math.exp(half / (p * log)));
    }
  }
}
