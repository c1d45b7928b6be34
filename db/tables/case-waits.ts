/** How long cases waited on a clock, as two columns: milliseconds, not a number where that clock tells no wait. */
import type { Bounds } from '../../contract/model/certainty.ts';
import { isOneMoment, spanOf, waitOf } from '../../contract/model/response-case.ts';
import type { Clock, Counting, Wait } from '../../contract/model/response-shape.ts';
import type { Progress } from '../../contract/operations/operation.ts';
import type { CaseColumns } from './case-columns.ts';

const chunk = 500;

export interface Waits {
  readonly leastMs: Float64Array;
  /** Infinite where nothing bounds it from above. */
  readonly mostMs: Float64Array;
}

/** How long of a span lies within the working hours of a seat. @param seat by key */
export type WorkingWait = (start: Bounds, end: Bounds, seat: number) => Wait;

/** @param chosen indexes of cases; the columns given back are as long, and in the same order */
export function* waitsOf(
  columns: CaseColumns,
  chosen: Uint32Array,
  clock: Clock,
  counting: Counting,
  working: WorkingWait,
): Generator<Progress, Waits> {
  const leastMs = new Float64Array(chosen.length);
  const mostMs = new Float64Array(chosen.length);
  const {
    endFrom,
    endUntil,
    [`${clock}From` as const]: startFrom,
    [`${clock}Until` as const]: startUntil,
  } = columns.moments;
  for (let place = 0; place < chosen.length; place += 1) {
    const index = chosen[place] ?? 0;
    const [start, end] = [startFrom[index] ?? Number.NaN, endFrom[index] ?? Number.NaN];
    const isBetweenInstants = startUntil[index] === start && endUntil[index] === end;
    if (counting === 'elapsed' && isBetweenInstants && Number.isFinite(end - start)) {
      // The same as below, many times as fast where a million times are told to the minute.
      leastMs[place] = mostMs[place] = end < start ? Number.NaN : end - start;
      continue;
    }
    if (counting === 'working' && place % chunk === chunk - 1) {
      yield { done: place, total: chosen.length, stage: 'Counting working hours' };
    }
    const wait = waitAt(columns, index, clock, counting, working);
    leastMs[place] = wait?.leastMs ?? Number.NaN;
    mostMs[place] = wait === null ? Number.NaN : (wait.mostMs ?? Number.POSITIVE_INFINITY);
  }
  return { leastMs, mostMs };
}

function waitAt(
  columns: CaseColumns,
  index: number,
  clock: Clock,
  counting: Counting,
  working: WorkingWait,
): Wait | null {
  const moments = columns.momentsAt(index);
  if (counting === 'elapsed') return waitOf(moments, clock);
  const span = spanOf(moments, clock);
  if (span === null) return null;
  if (isOneMoment(moments, clock)) return { leastMs: 0, mostMs: 0 };
  return working(span.start, span.end, columns.keys.seat[index] ?? 0);
}
