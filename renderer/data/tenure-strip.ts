/** Tenures laid out along time, as fractions of the width of a strip. */
import type { TenureLine } from '../../contract/model/pages.ts';
import { clockAt } from '../../contract/model/wall-clock.ts';

export interface Bar {
  readonly tenure: TenureLine;
  readonly lane: number;
  /** Where it certainly was; null when its dates do not say. */
  readonly is: Stretch | null;
  /** Where it may have been. */
  readonly mayBe: Stretch;
}

/** Fractions of the width, 0 to 1. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

export interface Strip {
  readonly bars: readonly Bar[];
  readonly lanes: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Where the moment lies at which the tenures are told; null when it is beyond the strip. */
  readonly moment: number | null;
  /** Those without a date, or for which there is no room. */
  readonly left: number;
}

const mostLanes = 8;
/** Of the width: how far a bar reaches whose beginning or end is not told. */
const openShare = 0.04;

/** @param moment epoch milliseconds; a tenure that has not ended lasts until then */
export function stripOf(tenures: readonly TenureLine[], moment: number): Strip | null {
  const dated = tenures.filter(({ began, ended }) => hasBound(began) || hasBound(ended));
  const bounds = dated.flatMap(({ began, ended }) => [began?.from, began?.until, ended?.from, ended?.until]);
  const known = bounds.filter((bound) => bound != null);
  const isRunning = dated.some(({ ended }) => ended === null);
  if (known.length === 0) return null;
  const first = Math.min(...known);
  const last = Math.max(...known, ...(isRunning ? [moment] : []));
  const length = Math.max(last - first, 1);
  const placeAt = (epochMs: number) => Math.min(1, Math.max(0, (epochMs - first) / length));
  const laid = inLanes(dated.map((tenure) => barOf(tenure, moment, placeAt)));
  const bars = laid.filter(({ lane }) => lane < mostLanes);
  return {
    bars,
    lanes: Math.max(0, ...bars.map(({ lane }) => lane + 1)),
    ticks: ticksBetween(first, last).map(({ at, label }) => ({ at: placeAt(at), label })),
    moment: moment >= first && moment <= last ? placeAt(moment) : null,
    left: tenures.length - bars.length,
  };
}

type Unlaid = Omit<Bar, 'lane'>;

function barOf(tenure: TenureLine, moment: number, placeAt: (epochMs: number) => number): Unlaid {
  const began = tenure.began ?? { from: null, until: null };
  const ended = tenure.ended ?? { from: null, until: null };
  const runs = tenure.ended === null;
  const leastFrom = began.from ?? began.until;
  const mostUntil = ended.until ?? ended.from ?? (runs ? Math.max(moment, leastFrom ?? moment) : null);
  const from = leastFrom === null ? placeAt(mostUntil ?? moment) - openShare : placeAt(leastFrom);
  const until = mostUntil === null ? from + openShare : placeAt(mostUntil);
  const isFrom = began.until;
  const isUntil = ended.from ?? (runs ? moment : null);
  const isCertain = isFrom !== null && isUntil !== null && isFrom < isUntil;
  return {
    tenure,
    mayBe: { from: Math.max(0, from), until: Math.min(1, Math.max(from, until)) },
    is: isCertain ? { from: placeAt(isFrom), until: placeAt(isUntil) } : null,
  };
}

/** Each in the first lane that is free, so that tenures that overlap lie beneath one another. */
function inLanes(bars: readonly Unlaid[]): readonly Bar[] {
  const free: number[] = [];
  return bars
    .toSorted((a, b) => a.mayBe.from - b.mayBe.from)
    .map((bar) => {
      const found = free.findIndex((until) => until <= bar.mayBe.from + 0.001);
      const lane = found === -1 ? free.length : found;
      free[lane] = bar.mayBe.until;
      return { ...bar, lane };
    });
}

const yearSteps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500];
const mostTicks = 9;

function ticksBetween(first: number, last: number): { at: number; label: string }[] {
  const from = clockAt(first, 'UTC').year;
  const until = clockAt(last, 'UTC').year;
  const step = yearSteps.find((years) => (until - from) / years <= mostTicks) ?? 1_000;
  const years = Array.from({ length: until - from + 1 }, (_, index) => from + index);
  return years
    .filter((year) => year % step === 0)
    .map((year) => ({ at: Date.UTC(year, 0, 1), label: String(year) }))
    .filter(({ at }) => at >= first && at <= last);
}

function hasBound(when: TenureLine['began']): boolean {
  return when !== null && (when.from !== null || when.until !== null);
}
