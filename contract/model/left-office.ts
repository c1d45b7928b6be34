/** When the holder of a round's day left the seat: what cuts off a wait for them. */
import type { Bounds } from './certainty.ts';

/** Officials by their ids, or by their keys. */
export interface HeldFromTo<Official> {
  readonly officialId: Official | null;
  readonly began: Bounds | null;
  readonly ended: Bounds | null;
}

/**
 * The end of the tenure that covered a moment, or of the last of those that follow it without a gap, as of a minister who
 * is kept in the next cabinet. Null where the holder is not known, where no tenure covers the moment, or where its end is
 * not told: a successor alone does not say when somebody left.
 * @param ofSeat every tenure of the seat
 * @param at epoch milliseconds
 */
export function leftOffice<Official>(
  ofSeat: readonly HeldFromTo<Official>[],
  holderId: Official | null,
  at: number | null,
): Bounds | null {
  if (holderId === null || at === null) return null;
  const own = ofSeat
    .filter(({ officialId }) => officialId === holderId)
    .sort((a, b) => beganAt(a) - beganAt(b));
  let end: number | null = null;
  let left: Bounds | null = null;
  for (const tenure of own) {
    const covers = end === null ? beganAt(tenure) <= at && endedAt(tenure) > at : beganAt(tenure) <= end;
    if (!covers || endedAt(tenure) <= (end ?? Number.NEGATIVE_INFINITY)) continue;
    end = endedAt(tenure);
    left = tenure.ended;
  }
  return left === null || (left.from === null && left.until === null) ? null : left;
}

function beganAt({ began }: Pick<HeldFromTo<unknown>, 'began'>): number {
  return began?.from ?? Number.NEGATIVE_INFINITY;
}

function endedAt({ ended }: Pick<HeldFromTo<unknown>, 'ended'>): number {
  return ended?.until ?? Number.POSITIVE_INFINITY;
}
