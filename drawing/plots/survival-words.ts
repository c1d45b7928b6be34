/** What a group of waits comes to, in words: its count, its median with the rule, its restricted mean. */
import type { ResponseGroup } from '../../contract/model/response-shape.ts';
import { estimateWords, waitWords } from './length-words.ts';

/** "median 3 h (95 % limits 1 h to not known)"; a curve that stays above one half has none yet. */
export function medianWords({ median }: ResponseGroup): string {
  if (median === null) return 'no curve, so no median';
  const { leastMs, mostMs, lowerMs, upperMs } = median;
  if (leastMs === null) return 'no median yet: more than one half still wait';
  const told = `median ${waitWords({ leastMs, mostMs })}`;
  if (lowerMs === null && upperMs === null) return told;
  const limit = (ms: number | null) => (ms === null ? 'not known' : waitWords({ leastMs: ms, mostMs: ms }));
  return `${told} (95 % limits ${limit(lowerMs)} to ${limit(upperMs)})`;
}

/** "restricted mean 29 h 20 min, each wait counted up to 3 d". */
export function meanWords({ restrictedMean }: ResponseGroup): string | null {
  if (restrictedMean === null) return null;
  const { limitMs, leastMs, mostMs, standardErrorMs } = restrictedMean;
  const error =
    standardErrorMs === null
      ? ''
      : ` (standard error ${estimateWords({ leastMs: standardErrorMs, mostMs: standardErrorMs })})`;
  const limit = estimateWords({ leastMs: limitMs, mostMs: limitMs });
  return `restricted mean ${estimateWords({ leastMs, mostMs })}${error}, each wait counted up to ${limit}`;
}

/** How many waits a curve is made of: the requests that have one on this clock. */
export function waitsOf({ ends }: ResponseGroup): number {
  return Object.values(ends).reduce((sum, count) => sum + count, 0);
}
