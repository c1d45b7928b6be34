/** The timeline as it is shown just now, for the commands that zoom and pan it. */
import { create } from 'zustand';
import type { Span } from '../../drawing/time-span.ts';

export interface TimelineOnStage {
  /** All that there is to see, and the part that is seen. */
  readonly whole: Span;
  readonly window: Span;
  readonly isTable: boolean;
  readonly show: (window: Span) => void;
  readonly setTable: (isTable: boolean) => void;
  readonly save: () => void;
}

/** Null while no timeline is shown. */
export const useTimelineStage = create<{ readonly timeline: TimelineOnStage | null }>()(() => ({
  timeline: null,
}));

/** No closer, and no farther: a minute is as fine as most times are known. */
const shortestMs = 10 * 60_000;

/** A stretch of time that may be shown: not too short, and not beyond all that there is. */
export function windowWithin(whole: Span, { from, until }: Span): Span {
  const all = whole.until - whole.from;
  const length = Math.min(all, Math.max(Math.min(shortestMs, all), until - from));
  const start = Math.min(whole.until - length, Math.max(whole.from, from));
  // A place on the screen falls between milliseconds.
  return { from: Math.round(start), until: Math.round(start + length) };
}

/** @param by more than one comes closer @param around epoch milliseconds, which stay where they are */
export function zoomed({ from, until }: Span, by: number, around: number): Span {
  const fixed = Math.min(until, Math.max(from, around));
  return { from: fixed - (fixed - from) / by, until: fixed + (until - fixed) / by };
}

/** @param by in parts of what is shown, later where it is positive */
export function panned({ from, until }: Span, by: number): Span {
  const stepMs = (until - from) * by;
  return { from: from + stepMs, until: until + stepMs };
}
