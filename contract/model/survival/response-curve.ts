/** Which estimate a set of requests admits, and that estimate. */
import { describeElapsed, type ElapsedRange } from '../elapsed.ts';
import { describeShare, shareOf } from '../share.ts';
import { cumulativeIncidence, type Incidence } from './cumulative-incidence.ts';
import { kaplanMeier, type Curve } from './kaplan-meier.ts';
import { medianRule, medianWait } from './quantile-wait.ts';
import { isExact, isOneByOne, type Spells } from './spell-counts.ts';
import {
  intervalIncidence,
  medianBetween,
  turnbull,
  type IntervalIncidence,
  type TurnbullCurve,
} from './turnbull.ts';

/** Below this many requests the cases are listed and no curve is drawn (DOMAIN.md, rule 5). */
export const fewestForCurve = 5;

interface Counted {
  readonly spells: number;
  readonly answered: number;
  /** Why the estimate is of this kind, for people. */
  readonly why: string;
}

/** The curve of the waits with the shares of both ends beside it, or neither. */
export type ResponseCurve =
  | (Counted & { readonly kind: 'cases only' })
  | (Counted & { readonly kind: 'Kaplan-Meier'; readonly curve: Curve; readonly incidence: Incidence })
  | (Counted & {
      readonly kind: 'Turnbull';
      readonly curve: TurnbullCurve;
      readonly incidence: IntervalIncidence;
    });

/**
 * Kaplan–Meier with Aalen–Johansen where every end is known exactly, Turnbull's estimates otherwise, and for fewer
 * than five requests no curve. A censored request whose start is imprecise counts with its shortest wait.
 * @throws RangeError for bounds that are negative, out of order, or no numbers
 */
export function responseCurve(spells: Spells): ResponseCurve {
  const { count, answered, inexact } = tallyOf(spells);
  const counted = { spells: count, answered };
  if (count < fewestForCurve) {
    return {
      kind: 'cases only',
      ...counted,
      why: 'Fewer than five requests: the cases are listed and no curve is drawn.',
    };
  }
  if (inexact > 0 && isOneByOne(spells)) {
    return {
      kind: 'Turnbull',
      ...counted,
      why: `Turnbull estimate, as ${inexact} of ${count} waits ended at a time known only between bounds.`,
      curve: turnbull(spells),
      incidence: intervalIncidence(spells),
    };
  }
  return {
    kind: 'Kaplan-Meier',
    ...counted,
    why: 'Kaplan-Meier estimate, as the length of every ended wait is known exactly.',
    curve: kaplanMeier(spells),
    incidence: cumulativeIncidence(spells),
  };
}

function tallyOf(spells: Spells): {
  readonly count: number;
  readonly answered: number;
  readonly inexact: number;
} {
  if (!isOneByOne(spells)) {
    const answered = spells.answered.reduce((sum, each) => sum + each, 0);
    return { count: spells.spells, answered, inexact: 0 };
  }
  return {
    count: spells.length,
    answered: spells.filter(({ end }) => end === 'answered').length,
    inexact: spells.filter((spell) => !isExact(spell)).length,
  };
}

/** The median wait as the estimate has it; null without a curve, and where the curve stays above one half. */
export function medianOf(response: ResponseCurve): ElapsedRange | null {
  if (response.kind === 'cases only') return null;
  if (response.kind === 'Turnbull') return medianBetween(response.curve);
  const { timeMs } = medianWait(response.curve);
  return timeMs === null ? null : { leastMs: timeMs, mostMs: timeMs };
}

/**
 * The median for people, with the rule it is read by: `median wait 3 h (the smallest time …)`. Where there is none it
 * says what is known: `no answers yet (0 of 6)`, that the cases are listed, or that the curve stays above one half.
 */
export function describeMedian(response: ResponseCurve): string {
  const { kind, spells, answered, why } = response;
  if (answered === 0) return describeShare(shareOf(0, spells));
  if (kind === 'cases only') return why;
  const median = medianOf(response);
  if (median === null) {
    return `no median yet: the curve stays above one half (${answered} of ${spells} answered)`;
  }
  return `median wait ${describeElapsed(median)} (${medianRule})`;
}
