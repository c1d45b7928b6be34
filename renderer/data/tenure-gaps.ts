/** The stretches in which nobody is on record in a seat. */
import type { TenureLine } from '../../contract/model/pages.ts';

export interface Gap {
  /** Epoch milliseconds: nobody is on record after this moment… */
  readonly from: number;
  /** …and until this one. */
  readonly until: number;
}

/** A tenure, or the gap before the one that follows it. */
export type TenureOrGap = { readonly tenure: TenureLine } | { readonly gap: Gap };

/** A tenure that begins on the day after another has ended leaves no gap. */
const dayMs = 86_400_000;

/**
 * The tenures in the order they are given, which is the latest beginning first, each with the gap that came before it.
 * Only what is certain is a gap: one that the imprecise dates of its ends leave room for is none.
 */
export function withGaps(tenures: readonly TenureLine[]): readonly TenureOrGap[] {
  return tenures.flatMap((tenure, index): TenureOrGap[] => {
    const gap = gapBefore(tenure, tenures.slice(index + 1));
    return gap === null ? [{ tenure }] : [{ tenure }, { gap }];
  });
}

function gapBefore({ began }: TenureLine, earlier: readonly TenureLine[]): Gap | null {
  const until = began?.from ?? null;
  const dated = earlier.filter((tenure) => tenure.began !== null);
  const [last] = dated;
  if (until === null || last === undefined || endOf(last) === null) return null;
  // Of those before the last one, an end that is not told came when the next began, but for one that still lasts.
  if (dated.some((tenure) => endOf(tenure) === null && tenure.stands !== 'past')) return null;
  const from = Math.max(...dated.map((tenure) => endOf(tenure) ?? Number.NEGATIVE_INFINITY));
  return until - from > dayMs ? { from, until } : null;
}

/** Epoch milliseconds; null: not told. */
function endOf({ ended }: TenureLine): number | null {
  return ended?.until ?? null;
}
