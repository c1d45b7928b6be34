/** The share of requests still waiting when some answers are known only to have come between two lengths. */
import type { ElapsedRange } from '../elapsed.ts';
import { equalWithin } from './quantile-wait.ts';
import { selfConsistent, type Admitted } from './self-consistent.ts';
import type { Spell } from './spell.ts';

/** A share of the answers that came after one length and by another, or at one length exactly when the two are equal. */
export interface TurnbullStep {
  /** Milliseconds. Between the two the curve falls by `mass`, nothing says where. */
  readonly afterMs: number;
  /** Milliseconds; null where nothing bounds the length from above. */
  readonly byMs: number | null;
  readonly mass: number;
  /** The curve from `byMs` on. */
  readonly waiting: number;
}

/** An estimate with the proof that it is one. */
export interface Settled {
  readonly spells: number;
  /** How far, on average for each request, the log-likelihood can lie below the largest there is. */
  readonly gap: number;
  /** False when the work was cut short: the shares are near the estimate but not it. */
  readonly isSettled: boolean;
}

export interface TurnbullCurve extends Settled {
  readonly steps: readonly TurnbullStep[];
  /** The share still waiting when the last of them was last seen: what the steps leave. */
  readonly open: number;
}

/** The shares answered and declined by each length, from ends known between bounds. */
export interface IntervalIncidence extends Settled {
  readonly answered: readonly TurnbullStep[];
  readonly declined: readonly TurnbullStep[];
  /** The share with neither yet when last seen. */
  readonly open: number;
}

/**
 * Turnbull's estimate: the curve under which what was seen is likeliest. It can fall only within the innermost
 * stretches, those from a lower bound to the next upper bound with no other bound between; where in a stretch is left
 * open. B. W. Turnbull, JRSS B 38 (1976), 290–295.
 *
 * A length between bounds is taken to exceed the lower and to be at most the upper one. A declined request counts as
 * censored at its lower bound, as in `kaplanMeier`, whose curve this is where every length is known exactly. No limits
 * are given: the estimate has no standard error of the usual kind (P. Groeneboom and J. A. Wellner, "Information Bounds
 * and Nonparametric Maximum Likelihood Estimation", 1992).
 * @throws RangeError for bounds that are negative, out of order, or no numbers
 */
export function turnbull(spells: readonly Spell[]): TurnbullCurve {
  const asCensored = spells.map((spell): Spell =>
    spell.end === 'declined' ? { ...spell, end: 'censored' } : spell,
  );
  const { cells, ...settled } = estimate(asCensored, ['answered']);
  return { ...settled, steps: stepsOfEnd(cells, 'answered'), open: openShare(cells) };
}

/**
 * The same for two ends that rule each other out: Aalen–Johansen where every length is known exactly. The `waiting` of
 * a step is 1 less the share that ended so by `byMs`. M. G. Hudgens, G. A. Satten and I. M. Longini, Biometrics 57 (2001), 74–80.
 * @throws RangeError for bounds that are negative, out of order, or no numbers
 */
export function intervalIncidence(spells: readonly Spell[]): IntervalIncidence {
  const { cells, ...settled } = estimate(spells, ['answered', 'declined']);
  return {
    ...settled,
    answered: stepsOfEnd(cells, 'answered'),
    declined: stepsOfEnd(cells, 'declined'),
    open: openShare(cells),
  };
}

function stepsOfEnd(cells: readonly FilledCell[], end: CellEnd): TurnbullStep[] {
  let waiting = 1;
  return cells
    .filter((cell) => cell.end === end && cell.mass > 0)
    .map(({ afterMs, byMs, mass }) => {
      waiting = Math.max(0, waiting - mass);
      return { afterMs, byMs: Number.isFinite(byMs) ? byMs : null, mass, waiting };
    });
}

function openShare(cells: readonly FilledCell[]): number {
  return cells.find(({ end }) => end === 'none')?.mass ?? 0;
}

/**
 * Between which lengths the median lies: where the curve comes down to one half, anywhere in the stretch in which it
 * falls past it. Null where it does not.
 */
export function medianBetween({ steps }: TurnbullCurve): ElapsedRange | null {
  const step = steps.find(({ waiting }) => waiting <= 0.5 + equalWithin);
  return step === undefined ? null : { leastMs: step.afterMs, mostMs: step.byMs };
}

type CellEnd = 'answered' | 'declined' | 'none';

/** A stretch in which an estimate may put mass; `isExact` for a single length. */
interface Cell {
  readonly end: CellEnd;
  readonly afterMs: number;
  readonly byMs: number;
  readonly isExact: boolean;
}

interface FilledCell extends Cell {
  readonly mass: number;
}

function estimate(
  spells: readonly Spell[],
  ends: readonly ('answered' | 'declined')[],
): Settled & { readonly cells: readonly FilledCell[] } {
  for (const [place, spell] of spells.entries()) requireBounds(spell, place);
  const censoredAt = spells.filter(({ end }) => end === 'censored').map(({ atLeastMs }) => atLeastMs);
  const cells = ends.flatMap((end) =>
    innermostCells(
      end,
      spells.filter((spell) => spell.end === end),
      censoredAt,
    ),
  );
  const lastSeen = censoredAt.reduce((latest, each) => Math.max(latest, each), -1);
  const isOutlived = censoredAt.length > 0 && !cells.some((cell) => liesAfter(cell, lastSeen));
  if (isOutlived) {
    cells.push({ end: 'none', afterMs: lastSeen, byMs: Number.POSITIVE_INFINITY, isExact: false });
  }
  const { mass, gap, isSettled } = selfConsistent(admittedBy(spells, cells), cells.length);
  return {
    spells: spells.length,
    gap,
    isSettled,
    cells: cells.map((cell, place) => ({ ...cell, mass: mass[place] ?? 0 })),
  };
}

function requireBounds({ atLeastMs, atMostMs, end }: Spell, place: number): void {
  const isLength = Number.isFinite(atLeastMs) && atLeastMs >= 0;
  if (!isLength || (end !== 'censored' && !(atMostMs >= atLeastMs))) {
    throw new RangeError(`Spell ${place} lasts from ${atLeastMs} to ${atMostMs} ms: that is no length.`);
  }
}

/**
 * A bound as the order of bounds sees it. At one time come first the lower bounds of exact lengths, which include it,
 * then the upper bounds, then the lower bounds of stretches and censored spells, which do not.
 */
interface Bound {
  readonly timeMs: number;
  readonly order: 0 | 1 | 2;
}

function innermostCells(end: CellEnd, ended: readonly Spell[], censoredAt: readonly number[]): Cell[] {
  const bounds: Bound[] = [
    ...ended.map(({ atLeastMs, atMostMs }): Bound => ({
      timeMs: atLeastMs,
      order: atLeastMs === atMostMs ? 0 : 2,
    })),
    ...ended.map(({ atMostMs }): Bound => ({ timeMs: atMostMs, order: 1 })),
    ...censoredAt.map((timeMs): Bound => ({ timeMs, order: 2 })),
  ].sort((a, b) => (a.timeMs === b.timeMs ? a.order - b.order : a.timeMs - b.timeMs));
  return bounds.flatMap((bound, place) => {
    const next = bounds[place + 1];
    if (bound.order === 1 || next?.order !== 1) return [];
    return [{ end, afterMs: bound.timeMs, byMs: next.timeMs, isExact: bound.order === 0 }];
  });
}

function liesAfter({ afterMs, isExact }: Cell, timeMs: number): boolean {
  return isExact ? afterMs > timeMs : afterMs >= timeMs;
}

/** Cells of one end lie in order of time, so those a spell admits are a range; a censored one has a range of each end. */
function admittedBy(spells: readonly Spell[], cells: readonly Cell[]): Admitted[] {
  const blocks = new Map<CellEnd, readonly [first: number, end: number]>();
  for (const [place, { end }] of cells.entries()) {
    blocks.set(end, [blocks.get(end)?.[0] ?? place, place + 1]);
  }
  const alike = new Map<string, { ranges: [number, number][]; cases: number }>();
  for (const spell of spells) {
    const ranges = [...blocks].flatMap(([end, [first, last]]): [number, number][] => {
      if (spell.end !== 'censored' && spell.end !== end) return [];
      const isPoint = spell.end !== 'censored' && spell.atLeastMs === spell.atMostMs;
      const start = partition(first, last, (cell) => {
        const at = cells[cell];
        return at === undefined || (isPoint ? at.afterMs >= spell.atLeastMs : liesAfter(at, spell.atLeastMs));
      });
      const stop =
        spell.end === 'censored'
          ? last
          : partition(start, last, (cell) => (cells[cell]?.byMs ?? 0) > spell.atMostMs);
      return start < stop ? [[start, stop]] : [];
    });
    const key = ranges.join(' ');
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { ranges, cases: 1 });
    else known.cases += 1;
  }
  return [...alike.values()];
}

/** The first place from `first` on where `holds` does, for a rule that never stops holding; `end` where it never does. */
function partition(first: number, end: number, holds: (place: number) => boolean): number {
  let low = first;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
