import { useState, type PointerEvent } from 'react';
import type { Frame } from '../../../drawing/timeline/layout.ts';
import { look } from '../../data/place.ts';
import { useTimelineStage } from '../../data/timeline-stage.ts';
import { nearestHour } from '../../data/time-steps.ts';

/** A drag that is shorter is a click. */
const leastDrag = 4;

interface Brushed {
  readonly start: number;
  readonly end: number;
}

/** A drag along the dates shows the stretch it went over; a click moves the as-of moment there. */
export function useBrush({ left, right, span, zone }: Frame) {
  const [brushed, setBrushed] = useState<Brushed | null>(null);
  const xIn = ({ clientX, currentTarget }: PointerEvent<SVGElement>) =>
    Math.min(right, Math.max(left, clientX - currentTarget.getBoundingClientRect().left));
  const momentAt = (x: number) => span.from + ((x - left) / (right - left)) * (span.until - span.from);
  const from = brushed === null ? 0 : Math.min(brushed.start, brushed.end);
  const until = brushed === null ? 0 : Math.max(brushed.start, brushed.end);
  return {
    brush: brushed === null || until - from < leastDrag ? null : { x: from, width: until - from },
    onPointerDown(event: PointerEvent<SVGElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setBrushed({ start: xIn(event), end: xIn(event) });
    },
    onPointerMove(event: PointerEvent<SVGElement>) {
      const end = xIn(event);
      setBrushed((before) => (before === null ? null : { ...before, end }));
    },
    onPointerUp() {
      if (brushed === null) return;
      setBrushed(null);
      if (until - from < leastDrag) look({ asOf: nearestHour(momentAt(from), zone) });
      else useTimelineStage.getState().timeline?.show({ from: momentAt(from), until: momentAt(until) });
    },
    onPointerCancel() {
      setBrushed(null);
    },
  };
}
