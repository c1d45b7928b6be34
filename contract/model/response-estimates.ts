/** What is estimated from the waits of a group: its curve, its shares answered and declined, median and restricted mean. */
import type { ResponseCurve, ResponseGroup } from './response-shape.ts';
import { incidenceStepsOf, type Incidence } from './survival/cumulative-incidence.ts';
import { stepOf, type Curve } from './survival/kaplan-meier.ts';
import { medianWait } from './survival/quantile-wait.ts';
import { fewestForCurve, responseCurve, type ResponseCurve as Estimated } from './survival/response-curve.ts';
import { restrictedMean } from './survival/restricted-mean.ts';
import { countsOfColumns, spellEnds, type SpellCounts } from './survival/spell-counts.ts';
import type { Spell } from './survival/spell.ts';
import { medianBetween, type TurnbullCurve, type TurnbullStep } from './survival/turnbull.ts';

type Exact = Extract<Estimated, { kind: 'Kaplan-Meier' }>;
type Interval = Extract<Estimated, { kind: 'Turnbull' }>;

/** More steps than can be told apart on a screen. */
const mostSteps = 400;

/** The waits of a group as columns of equal length, in milliseconds; the end by its place in `spellEnds`. */
export interface GroupWaits {
  readonly leastMs: Float64Array;
  readonly mostMs: Float64Array;
  readonly ends: Uint8Array;
}

/** A group's estimate, to be told in full once it is known up to where the groups are compared. */
export interface GroupEstimate {
  readonly curve: ResponseCurve;
  readonly median: NonNullable<ResponseGroup['median']>;
  /** The longest wait the curve is known up to, in milliseconds. */
  readonly lastMs: number;
  /** Null where answers are known only between bounds. */
  readonly counts: SpellCounts | null;
  /** Null where the curve is not known up to the limit. */
  readonly restrictedMean: (limitMs: number) => ResponseGroup['restrictedMean'];
}

/** Null for fewer than five waits. */
export function estimateOf({ leastMs, mostMs, ends }: GroupWaits): GroupEstimate | null {
  if (leastMs.length < fewestForCurve) return null;
  const isExact = !isAnyBetween({ leastMs, mostMs, ends });
  // A million spells are counted from their columns, many times as fast as one by one.
  const spells = isExact ? countsOfColumns(leastMs, ends) : spellsOf({ leastMs, mostMs, ends });
  const estimated = responseCurve(spells);
  switch (estimated.kind) {
    case 'cases only':
      return null;
    case 'Kaplan-Meier':
      return exactEstimate(estimated);
    case 'Turnbull':
      return intervalEstimate(
        estimated,
        mostMs.reduce((last, each) => Math.max(last, each), 0),
      );
  }
}

function isAnyBetween({ leastMs, mostMs, ends }: GroupWaits): boolean {
  for (let place = 0; place < ends.length; place += 1) {
    if (spellEnds[ends[place] ?? 0] !== 'censored' && leastMs[place] !== mostMs[place]) return true;
  }
  return false;
}

function spellsOf({ leastMs, mostMs, ends }: GroupWaits): Spell[] {
  return Array.from(leastMs, (atLeastMs, place) => ({
    atLeastMs,
    atMostMs: mostMs[place] ?? atLeastMs,
    end: spellEnds[ends[place] ?? 0] ?? 'censored',
  }));
}

function exactEstimate({ curve, incidence, why }: Exact): GroupEstimate {
  const rows = rowsToTell(curve);
  const { timeMs, lowerMs, upperMs } = medianWait(curve);
  const incidenceSteps = incidenceStepsOf(rowsOf(incidence, rows));
  const shares = (end: 'answered' | 'declined') =>
    incidenceSteps.map((step) => {
      const { share, lower, upper } = step[end];
      return { timeMs: step.timeMs, untilMs: step.timeMs, share, lower, upper };
    });
  return {
    curve: {
      method: 'Kaplan-Meier',
      why,
      steps: rows.map((row) => {
        const { standardError: _, ...step } = stepOf(curve, row);
        return { ...step, untilMs: step.timeMs };
      }),
      stepsInAll: curve.timeMs.length,
      incidence: { answered: shares('answered'), declined: shares('declined') },
      isSettled: true,
    },
    median: { leastMs: timeMs, mostMs: timeMs, lowerMs, upperMs },
    lastMs: curve.timeMs.at(-1) ?? 0,
    counts: curve,
    restrictedMean: (limitMs) => {
      const mean = restrictedMean(curve, limitMs);
      if (mean === null) return null;
      const { meanMs, standardErrorMs } = mean;
      // Where the curve comes down to 0 there is nothing left to estimate the error from.
      const error = Number.isFinite(standardErrorMs) ? standardErrorMs : null;
      return { limitMs, leastMs: meanMs, mostMs: meanMs, standardErrorMs: error };
    },
  };
}

/** Some rows of the columns. */
function rowsOf({ spells, ...columns }: Incidence, rows: readonly number[]): Incidence {
  const picked = Object.entries(columns).map(([name, column]) => [
    name,
    Float64Array.from(rows, (row) => column[row] ?? 0),
  ]);
  return { spells, ...Object.fromEntries(picked) } as Incidence;
}

/** Evenly over the time and over the height, so that no part of the drawn curve lacks a step. */
function rowsToTell({ timeMs, waiting }: Curve): number[] {
  const count = timeMs.length;
  if (count <= mostSteps) return Array.from({ length: count }, (_, row) => row);
  const parts = mostSteps / 2;
  const [last, lowest] = [timeMs[count - 1] ?? 0, waiting[count - 1] ?? 0];
  const rows = new Set([0, count - 1]);
  let [timePart, heightPart] = [-1, -1];
  for (let row = 0; row < count; row += 1) {
    const time = Math.floor(((timeMs[row] ?? 0) / last) * parts);
    const height = lowest === 1 ? 0 : Math.floor(((1 - (waiting[row] ?? 1)) / (1 - lowest)) * parts);
    if (time !== timePart || height !== heightPart) rows.add(row);
    [timePart, heightPart] = [time, height];
  }
  return [...rows].sort((a, b) => a - b);
}

function intervalEstimate({ curve, incidence, why }: Interval, lastMs: number): GroupEstimate {
  const median = medianBetween(curve);
  const known = curve.steps.filter(({ byMs }) => byMs !== null);
  const shares = (steps: readonly TurnbullStep[]) =>
    steps.map(({ afterMs, byMs, waiting }) => ({
      timeMs: afterMs,
      untilMs: byMs,
      share: 1 - waiting,
      lower: null,
      upper: null,
    }));
  const notCounted = { atRisk: null, answered: null, declined: null, censored: null };
  return {
    curve: {
      method: 'Turnbull',
      why,
      steps: known.map(({ afterMs, byMs, waiting }) => ({
        timeMs: afterMs,
        untilMs: byMs,
        ...notCounted,
        waiting,
        lower: null,
        upper: null,
      })),
      stepsInAll: known.length,
      incidence: { answered: shares(incidence.answered), declined: shares(incidence.declined) },
      isSettled: curve.isSettled && incidence.isSettled,
    },
    median: {
      leastMs: median?.leastMs ?? null,
      mostMs: median?.mostMs ?? null,
      lowerMs: null,
      upperMs: null,
    },
    lastMs,
    counts: null,
    restrictedMean: (limitMs) => ({ limitMs, ...meanBetween(curve, limitMs), standardErrorMs: null }),
  };
}

/**
 * The area under the curve up to a limit, with each step as early and as late as its bounds let it be: 1 less the part of
 * the time by which each share of answers came before the limit.
 */
function meanBetween({ steps }: TurnbullCurve, limitMs: number): { leastMs: number; mostMs: number } {
  const before = (timeMs: number | null) => (timeMs === null ? 0 : Math.max(0, limitMs - timeMs));
  const ended = steps.filter(({ byMs }) => byMs !== null);
  const sum = (part: (step: TurnbullStep) => number) => ended.reduce((total, step) => total + part(step), 0);
  return {
    leastMs: limitMs - sum(({ mass, afterMs }) => mass * before(afterMs)),
    mostMs: limitMs - sum(({ mass, byMs }) => mass * before(byMs)),
  };
}
