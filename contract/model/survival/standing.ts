/** Where an outstanding wait stands among earlier ones: counts and a share, and no verdict. */
import { describeElapsed, type ElapsedRange } from '../elapsed.ts';
import { shareOf, type Share } from '../share.ts';
import type { Spell } from './spell.ts';

/** How many earlier waits there are of each kind, next to the outstanding one. Every earlier wait is counted once. */
export interface Standing {
  readonly wait: ElapsedRange;
  readonly earlier: number;
  /** Ended by an answer, or a refusal, after a shorter time. */
  readonly answeredSooner: number;
  readonly declinedSooner: number;
  /** Lasted at least as long, however they ended, also where they were last seen open after a longer time. */
  readonly asLong: number;
  /** Of those that lasted at least as long, the ones last seen open. */
  readonly asLongStillOpen: number;
  /** Last seen open after a shorter time: whether they would have lasted as long is not known. */
  readonly notComparable: { readonly count: number; readonly seenOpenAt: ElapsedRange | null };
  /** The bounds do not tell whether they ended sooner or lasted as long. */
  readonly undecided: number;
  /** The share of those that can be compared which lasted at least as long, as the bounds allow: equal when they decide. */
  readonly longer: { readonly least: Share; readonly most: Share };
}

type Place =
  'answered sooner' | 'declined sooner' | 'as long' | 'not comparable' | 'undecided' | 'undecided open';

/**
 * Compares an outstanding wait with earlier ones. An earlier wait counts as longer when it lasted at least as long,
 * whatever ended it; one last seen open before that length is counted apart and enters no share. The share therefore
 * speaks of those it can compare; `waitingAt` of the curve over all of them is the estimate that uses the others too.
 *
 * Where bounds leave open which of the two an earlier wait is, the share is a range: the least counts it as sooner, the
 * most as longer. Intervals are Wilson's.
 * @param wait the outstanding wait in milliseconds, exact where both bounds are equal
 */
export function standingOf(wait: ElapsedRange, earlier: readonly Spell[]): Standing {
  const places = earlier.map((spell) => placeOf(wait, spell));
  const count = (place: Place) => places.filter((each) => each === place).length;
  const seenOpen = earlier.filter((_, index) => places[index] === 'not comparable');
  const answeredSooner = count('answered sooner');
  const declinedSooner = count('declined sooner');
  const asLong = count('as long');
  const undecidedEnded = count('undecided');
  const undecided = undecidedEnded + count('undecided open');
  const sooner = answeredSooner + declinedSooner;
  return {
    wait,
    earlier: earlier.length,
    answeredSooner,
    declinedSooner,
    asLong,
    asLongStillOpen: earlier.filter(({ end }, index) => places[index] === 'as long' && end === 'censored')
      .length,
    notComparable: { count: seenOpen.length, seenOpenAt: spanOf(seenOpen) },
    undecided,
    longer: {
      least: shareOf(asLong, asLong + sooner + undecidedEnded),
      most: shareOf(asLong + undecided, asLong + sooner + undecided),
    },
  };
}

function placeOf(wait: ElapsedRange, { atLeastMs, atMostMs, end }: Spell): Place {
  if (wait.mostMs !== null && atLeastMs >= wait.mostMs) return 'as long';
  if (end === 'censored') return atLeastMs < wait.leastMs ? 'not comparable' : 'undecided open';
  // A length between bounds lies inside them, so two that only touch differ.
  const isExactPair = atLeastMs === atMostMs && wait.leastMs === wait.mostMs;
  if (atMostMs < wait.leastMs || (atMostMs === wait.leastMs && !isExactPair)) return `${end} sooner`;
  return 'undecided';
}

function spanOf(spells: readonly Spell[]): ElapsedRange | null {
  if (spells.length === 0) return null;
  const [leastMs, mostMs] = spells.reduce(
    ([least, most], { atLeastMs }) => [Math.min(least, atLeastMs), Math.max(most, atLeastMs)],
    [Number.POSITIVE_INFINITY, 0],
  );
  return { leastMs, mostMs };
}

/**
 * The counts in words: `Of 12 earlier requests, 9 were answered sooner; 2 took as long or longer; 1 was still open at
 * 3 h and cannot be compared.` Counts of 0 are left out, and nothing is made of them.
 * @param other what the earlier ones are called, one of them
 */
export function describeStanding(standing: Standing, other = 'earlier request'): string {
  const { earlier, answeredSooner, declinedSooner, asLong, asLongStillOpen, undecided } = standing;
  if (earlier === 0) return `There is no ${other} to compare with.`;
  const { count: open, seenOpenAt } = standing.notComparable;
  const stillOpen = asLongStillOpen === 0 ? '' : ` (${asLongStillOpen} still open when last seen)`;
  const parts = [
    answeredSooner > 0 && `${were(answeredSooner)} answered sooner`,
    declinedSooner > 0 && `${were(declinedSooner)} declined sooner`,
    asLong > 0 && `${asLong} took as long or longer${stillOpen}`,
    undecided > 0 && `for ${undecided} the times are too imprecise to tell`,
    open > 0 &&
      seenOpenAt !== null &&
      `${were(open)} still open at ${describeElapsed(seenOpenAt)} and cannot be compared`,
  ].filter((part) => part !== false);
  return `Of ${earlier} ${earlier === 1 ? other : plural(other)}, ${parts.join('; ')}.`;
}

/** "earlier requests", "other requests of the round". */
function plural(other: string): string {
  return other.replace('request', 'requests');
}

function were(count: number): string {
  return `${count} ${count === 1 ? 'was' : 'were'}`;
}

/** The share in words: `2 of 11 as long or longer (95 % interval 0.051 to 0.477)`, as a range where the bounds leave one. */
export function describeLonger({ least, most }: Standing['longer']): string {
  const words = ({ count, outOf, interval }: Share) => {
    if (interval === null) return 'none that can be compared';
    const bounds = `95 % interval ${interval.lower.toFixed(3)} to ${interval.upper.toFixed(3)}`;
    return `${count} of ${outOf} as long or longer (${bounds})`;
  };
  const isOne = least.count === most.count && least.outOf === most.outOf;
  return isOne ? words(least) : `between ${words(least)} and ${words(most)}`;
}
