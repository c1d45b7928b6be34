/** The measures of a timeline: where its lanes, its axis and its columns lie, and where a moment is. */
import { certaintyAt, notBefore, type Bounds, type Certainty } from '../../contract/model/certainty.ts';
import type { Timeline, TimelineEvent, TimelineLane } from '../../contract/model/timeline-shape.ts';
import { clockAt } from '../../contract/model/wall-clock.ts';
import { spanOf, type Span } from '../time-span.ts';

/** In CSS pixels, as everything here. */
export const laneHeight = 70;
export const axisHeight = 58;
/** From the middle of a lane to the middle of each row of a half. */
export const rowDistance = [13, 26] as const;
export const barHeight = 11;
/** As wide as a mark for a moment is. */
export const markWidth = 11;
export const labelSize = 10.5;
/** The column of events whose time is not known. */
const unknownWidth = 46;
/** With less room the names of the lanes stand above the marks. */
export const widthForNames = 640;
const namesWidth = 212;

export interface Frame {
  /** Of the whole picture. */
  readonly width: number;
  /** The part where time runs. */
  readonly left: number;
  readonly right: number;
  readonly namesBeside: boolean;
  readonly hasUnknown: boolean;
  readonly span: Span;
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly asOf: number;
}

export function frameOf(
  timeline: Timeline,
  { width, span, asOf }: { width: number; span: Span; asOf: number },
): Frame {
  const namesBeside = width >= widthForNames;
  const hasUnknown = timeline.lanes.some(({ events }) => events.some(({ at }) => isUnknown(at)));
  return {
    width,
    left: namesBeside ? namesWidth : 8,
    right: width - 12 - (hasUnknown ? unknownWidth : 0),
    namesBeside,
    hasUnknown,
    span,
    zone: timeline.zone,
    asOf,
  };
}

/** Names above the marks need a line of their own. */
export function heightOf({ namesBeside }: Pick<Frame, 'namesBeside'>): number {
  return namesBeside ? laneHeight : laneHeight + 18;
}

/** The middle of a lane, beneath its top. */
export function middleOf({ namesBeside }: Pick<Frame, 'namesBeside'>): number {
  return (namesBeside ? 0 : 18) + laneHeight / 2;
}

/** Where a moment is, which may be outside of the frame. */
export function xOf({ left, right, span }: Frame, epochMs: number): number {
  return left + ((epochMs - span.from) / (span.until - span.from)) * (right - left);
}

/** Where something lies between its bounds; an open end reaches beyond the frame. */
export function extentOf(frame: Frame, { from, until }: Bounds): { x0: number; x1: number } {
  const x0 = from === null ? frame.left - 20 : xOf(frame, from);
  const x1 = until === null ? frame.right + 20 : xOf(frame, until);
  return { x0, x1: Math.max(x0, x1) };
}

export function isInSight(frame: Frame, { x0, x1 }: { x0: number; x1: number }): boolean {
  return x1 >= frame.left - markWidth && x0 <= frame.right + markWidth;
}

export function isUnknown({ from, until }: Bounds): boolean {
  return from === null && until === null;
}

/** The trigger bounds what belongs to a round from below; a decision may have been taken before. */
export function boundsIn(
  timeline: Pick<Timeline, 'trigger'>,
  lane: Pick<TimelineLane, 'trigger'>,
  kind: TimelineEvent['kind'],
  at: Bounds,
): Bounds {
  const trigger = lane.trigger ?? timeline.trigger;
  return trigger === null || kind === 'decision' || isUnknown(at) ? at : notBefore(at, trigger.at);
}

export function certaintyIn({ asOf }: Pick<Frame, 'asOf'>, bounds: Bounds): Certainty {
  return certaintyAt(bounds, asOf);
}

const yearMs = 366 * 86_400_000;
const longestTenureMs = 80 * yearMs;

/** From the day of the first thing that is dated to the day after the last, so that all of it can be seen. */
export function wholeSpan(timeline: Timeline): Span {
  const { zone, asOf, trigger, closedAt, lanes, opensAsOf } = timeline;
  const events = lanes.flatMap((lane) =>
    lane.events.flatMap(({ kind, at, versions, proposed }) =>
      [at, ...versions.map((version) => version.at), ...(proposed === null ? [] : [proposed.from])].map(
        (one) => boundsIn(timeline, lane, kind, one),
      ),
    ),
  );
  const triggers = lanes.flatMap((lane) => lane.trigger?.at ?? []);
  const dated = [...events, ...triggers].filter((at) => !isUnknown(at));
  const isOfRound = timeline.about.kind === 'round';
  const moments = [...dated, ...(closedAt === null ? [] : [closedAt]), { from: asOf, until: asOf + 1 }];
  const opening = opensAsOf === null ? [] : [{ from: opensAsOf, until: opensAsOf + 1 }];
  if (isOfRound && trigger !== null) {
    return withFirst(spanOf(trigger.at, [...moments, ...opening], zone, asOf), dated, zone);
  }
  const began = (kind: 'tenure' | 'absence') =>
    lanes
      .flatMap(({ stretches }) => stretches.filter((stretch) => stretch.kind === kind))
      .flatMap((stretch) => stretch.began?.from ?? [])
      .filter((at) => at > asOf - longestTenureMs);
  const tenures = began('tenure');
  const stretches = tenures.length > 0 ? tenures : began('absence');
  const starts = [...dated.flatMap(({ from }) => from ?? []), ...stretches];
  const first = starts.length === 0 ? asOf - yearMs : starts.reduce((least, at) => Math.min(least, at));
  return spanOf({ from: first, until: first + 1 }, moments, zone, asOf);
}

/** What is told to have been before the trigger is seen too. */
function withFirst(span: Span, dated: readonly Bounds[], zone: string): Span {
  const first = dated.reduce((least, { from }) => (from === null ? least : Math.min(least, from)), span.from);
  return first >= span.from ? span : { ...span, from: clockAt(first, zone).startOfDay().epochMilliseconds };
}
