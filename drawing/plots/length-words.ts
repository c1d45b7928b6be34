/** Lengths of time along an axis and in words, and shares as they are printed. */
import { describeElapsed } from '../../contract/model/elapsed.ts';
import type { Clock, Counting, Wait } from '../../contract/model/response-shape.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const steps = [
  ...[1, 5, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 365, 730, 1_825, 3_650, 7_300].map((count) => count * day),
];

/** From 0 on, at most so many, none beyond the last. */
export function lengthTicks(lastMs: number, most: number): number[] {
  const step = steps.find((one) => Math.floor(lastMs / one) <= Math.max(1, most)) ?? 18_250 * day;
  return Array.from({ length: Math.floor(lastMs / step) + 1 }, (_, index) => index * step);
}

/** "0", "36 h", "2 d". */
export function lengthWords(lengthMs: number): string {
  return lengthMs === 0 ? '0' : waitWords({ leastMs: lengthMs, mostMs: lengthMs });
}

/** An estimate lies between milliseconds; it is told to the second. */
export function waitWords({ leastMs, mostMs }: Wait): string {
  const toSecond = (ms: number) => Math.round(ms / 1_000) * 1_000;
  return describeElapsed({ leastMs: toSecond(leastMs), mostMs: mostMs === null ? null : toSecond(mostMs) });
}

/** A mean is no length that was measured: to the hour from two days on, to the minute from an hour on. */
export function estimateWords({ leastMs, mostMs }: Wait): string {
  const unit = (mostMs ?? leastMs) >= 2 * day ? hour : (mostMs ?? leastMs) >= hour ? minute : 1_000;
  const rounded = (ms: number) => Math.round(ms / unit) * unit;
  return waitWords({ leastMs: rounded(leastMs), mostMs: mostMs === null ? null : rounded(mostMs) });
}

/** "0.8333"; empty where there is none. */
export function shareNumber(share: number | null): string {
  return share === null ? '' : share.toFixed(4);
}

/** "83 %", where nothing finer can be seen. */
export function percentWords(share: number): string {
  const percent = share * 100;
  const isRounded = Math.abs(percent - Math.round(percent)) < 0.005;
  return `${isRounded ? Math.round(percent) : percent.toFixed(1)} %`;
}

const starts = { attempt: 'the first placed attempt', trigger: 'the trigger' } as const;

/** "Wait since the trigger, in working hours": what the axis counts. */
export function clockWords(clock: Clock, counting: Counting): string {
  return `Wait since ${starts[clock]}${counting === 'working' ? ', in working hours' : ''}`;
}
