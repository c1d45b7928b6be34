/** Whether an event whose time is known only within bounds has happened by a moment (DOMAIN: imprecise events and as-of). */

/** Half-open bounds in epoch milliseconds; null is an open end. */
export interface Bounds {
  readonly from: number | null;
  readonly until: number | null;
}

export type Certainty = 'certain' | 'possible' | 'not yet';

/** Certain once the upper bound has passed, possible between the bounds, not yet before the lower one. */
export function certaintyAt(bounds: Bounds, asOf: number): Certainty {
  if (bounds.until !== null && bounds.until <= asOf) return 'certain';
  return bounds.from === null || bounds.from <= asOf ? 'possible' : 'not yet';
}

/** Nothing that belongs to a round precedes its trigger: computed when read, never stored. */
export function notBefore(bounds: Bounds, trigger: Bounds): Bounds {
  const { from, until } = bounds;
  if (trigger.from === null || (from !== null && from >= trigger.from)) return bounds;
  if (until !== null && until <= trigger.from) return bounds;
  return { from: trigger.from, until };
}

/** The bounds of the earliest of several events, each known within bounds; null when there is none. */
export function earliestOf(all: readonly Bounds[]): Bounds | null {
  if (all.length === 0) return null;
  const lower = all.map(({ from }) => from ?? Number.NEGATIVE_INFINITY);
  const upper = all.map(({ until }) => until ?? Number.POSITIVE_INFINITY);
  return { from: finite(Math.min(...lower)), until: finite(Math.min(...upper)) };
}

/** Orders by upper bound, then lower, so that an event that became certain first stays first. */
export function byTimeThenId(
  a: { readonly at: Bounds; readonly id: string },
  b: { readonly at: Bounds; readonly id: string },
): number {
  const later = (x: number | null, y: number | null, open: number) => (x ?? open) - (y ?? open);
  return (
    later(a.at.until, b.at.until, Number.MAX_SAFE_INTEGER) ||
    later(a.at.from, b.at.from, Number.MIN_SAFE_INTEGER) ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

/** True when `a` began after `b`; false when the bounds do not tell. */
export function isLater(a: Bounds, b: Bounds): boolean {
  return a.from !== null && b.until !== null && a.from >= b.until;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
