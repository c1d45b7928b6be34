/** The likeliest way to spread a mass of 1 over cells when each case says only which cells it may lie in. */

/** Cases that may lie in the same cells: the ranges of cells `[first, end)`, and how many such cases there are. */
export interface Admitted {
  readonly ranges: readonly (readonly [first: number, end: number])[];
  readonly cases: number;
}

export interface SelfConsistent {
  /** The mass of each cell. */
  readonly mass: Float64Array;
  /**
   * How far the log-likelihood of a case, on average, can lie below the largest there is: the Kuhn–Tucker conditions
   * hold to this. 0 is a proof that no other spread is likelier.
   */
  readonly gap: number;
  /** Whether the gap is so small that the masses are settled. */
  readonly isSettled: boolean;
}

const settledGap = 1e-11;
/** A mass that only rounding keeps from 0. */
const negligible = 1e-10;
/** A mass so small that a cell which does not pull at any more is taken to be empty. */
const slight = 1e-6;
/** A second or two of work; a spread not settled by then says so. */
const mostWork = 1.5e8;

/**
 * The nonparametric maximum likelihood estimate by self-consistency: each case is spread over its cells in proportion
 * to their mass, and the mass of a cell is the average of what it got. B. W. Turnbull, JRSS B 38 (1976), 290–295.
 * Two such steps give the direction of a third, long one: R. Varadhan and C. Roland, Scandinavian Journal of Statistics
 * 35 (2008), 335–353 (SQUAREM); it is taken back where it makes the cases less likely.
 *
 * With `d` the average over cases of `[case may lie in the cell] / (mass of the case's cells)`, a spread is the largest
 * exactly where `d ≤ 1` for every cell, and `max d − 1` bounds what is missing: R. Gentleman and C. J. Geyer, Biometrika
 * 81 (1994), 618–623; B. G. Lindsay, Annals of Statistics 11 (1983), 86–94.
 * @param admitted each with at least one cell
 */
export function selfConsistent(admitted: readonly Admitted[], cells: number): SelfConsistent {
  const rough = settle(new Float64Array(cells).fill(1 / cells), admitted);
  const settled = settle(withoutSlack(rough), admitted);
  const best = gapOf(settled) <= Math.max(gapOf(rough), settledGap) ? settled : rough;
  const gap = Math.max(0, gapOf(best));
  return { mass: best.mass, gap, isSettled: gap <= 1e-9 };
}

function settle(start: Float64Array, admitted: readonly Admitted[]): Weighed {
  const stepCost = start.length + admitted.reduce((sum, { ranges }) => sum + ranges.length, 0);
  let now = weigh(start, admitted);
  for (let work = 0; work < mostWork && gapOf(now) > settledGap; work += 4 * stepCost) {
    const once = weigh(stepFrom(now), admitted);
    const twice = weigh(stepFrom(once), admitted);
    const far = weigh(longStep(now.mass, once.mass, twice), admitted);
    now = far.logLikelihood >= twice.logLikelihood ? far : twice;
  }
  return weigh(withoutSlack(now), admitted);
}

/** Cells that lose mass at every step end with none. Taking the rest of it away at once is put to the same proof. */
function withoutSlack({ mass, pull }: Weighed): Float64Array {
  return normalized(
    mass.map((each, cell) => {
      const isSlack = each < slight && (pull[cell] ?? 0) < 1 - slight;
      return isSlack || each < negligible ? 0 : each;
    }),
  );
}

/** A spread with what the cases make of it. */
interface Weighed {
  readonly mass: Float64Array;
  /** `d` of each cell. */
  readonly pull: Float64Array;
  readonly logLikelihood: number;
}

/** Running sums make the cost one visit for each cell and each range, however wide the ranges are. */
function weigh(mass: Float64Array, admitted: readonly Admitted[]): Weighed {
  const below = new Float64Array(mass.length + 1);
  for (let cell = 0; cell < mass.length; cell += 1) below[cell + 1] = (below[cell] ?? 0) + (mass[cell] ?? 0);
  const change = new Float64Array(mass.length + 1);
  let logLikelihood = 0;
  let total = 0;
  for (const { ranges, cases } of admitted) {
    let own = 0;
    for (const [first, end] of ranges) {
      own += end - first === 1 ? (mass[first] ?? 0) : (below[end] ?? 0) - (below[first] ?? 0);
    }
    logLikelihood += cases * Math.log(own);
    total += cases;
    for (const [first, end] of ranges) {
      change[first] = (change[first] ?? 0) + cases / own;
      change[end] = (change[end] ?? 0) - cases / own;
    }
  }
  const pull = new Float64Array(mass.length);
  let running = 0;
  for (let cell = 0; cell < mass.length; cell += 1) {
    running += change[cell] ?? 0;
    pull[cell] = running / total;
  }
  return { mass, pull, logLikelihood };
}

function gapOf({ pull }: Weighed): number {
  return pull.reduce((most, each) => Math.max(most, each), 0) - 1;
}

function stepFrom({ mass, pull }: Weighed): Float64Array {
  return normalized(mass.map((each, cell) => Math.max(0, each * (pull[cell] ?? 0))));
}

function longStep(now: Float64Array, once: Float64Array, { mass: twice, pull }: Weighed): Float64Array {
  let steps = 0;
  let bends = 0;
  for (let cell = 0; cell < now.length; cell += 1) {
    const step = (once[cell] ?? 0) - (now[cell] ?? 0);
    const bend = (twice[cell] ?? 0) - (once[cell] ?? 0) - step;
    steps += step * step;
    bends += bend * bend;
  }
  const length = bends === 0 ? 1 : Math.max(1, Math.sqrt(steps / bends));
  return normalized(
    now.map((start, cell) => {
      const step = (once[cell] ?? 0) - start;
      const last = twice[cell] ?? 0;
      const far = start + 2 * length * step + length * length * (last - (once[cell] ?? 0) - step);
      // A cell is never emptied for good before the end: it may be pulled at again.
      const kept = far > 0 ? far : last / 10;
      return (pull[cell] ?? 0) > 1 ? Math.max(kept, negligible) : kept;
    }),
  );
}

function normalized(mass: Float64Array): Float64Array {
  const total = mass.reduce((sum, each) => sum + each, 0);
  return mass.map((each) => each / total);
}
