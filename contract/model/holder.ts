/** Who held a seat at a moment, from tenures whose dates may be imprecise, acting or open. */
import type { Bounds } from './certainty.ts';
import type { RecordOf } from './records.ts';

type Tenure = RecordOf<'tenure'>;

/** How sure it is that a tenure covered a moment. */
function coverage(tenure: Tenure, at: number): 'certain' | 'possible' | 'none' {
  const began: Bounds = tenure.began ?? { from: null, until: null };
  if (began.from !== null && began.from > at) return 'none';
  if (tenure.ended?.until != null && tenure.ended.until <= at) return 'none';
  // Over, with neither end told: a nominee who never took the seat, perhaps. It says nothing of any moment.
  if (tenure.began === null && tenure.ended?.granularity === 'unknown') return 'none';
  const hasBegun = began.until !== null && began.until <= at + 1;
  const hasNotEnded = tenure.ended === null || (tenure.ended.from !== null && tenure.ended.from > at);
  return hasBegun && hasNotEnded ? 'certain' : 'possible';
}

/**
 * The tenures that covered a moment, the likeliest first: certain before possible, holders before acting ones, a
 * later beginning before an earlier one. Empty when nobody is known to have held the seat.
 * @param at epoch milliseconds
 */
export function tenuresAt(tenures: readonly Tenure[], at: number): Tenure[] {
  const rank = (tenure: Tenure) =>
    (coverage(tenure, at) === 'certain' ? 0 : 4) + ['holder', 'acting', 'vacant'].indexOf(tenure.kind);
  return tenures
    .filter((tenure) => coverage(tenure, at) !== 'none')
    .sort(
      (a, b) => rank(a) - rank(b) || (b.began?.from ?? 0) - (a.began?.from ?? 0) || (a.id < b.id ? -1 : 1),
    );
}
