import type { PointerEvent } from 'react';
import type { Frame } from '../../../drawing/timeline/layout.ts';
import { look } from '../../data/place.ts';
import { nearestHour } from '../../data/time-steps.ts';

/** Dragging the line of the as-of moment moves that moment, here and on the board. */
export function useCursorDrag({ left, right, span, zone }: Frame) {
  return {
    onPointerDown(event: PointerEvent<SVGElement>) {
      if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<SVGElement>) {
      const { currentTarget, pointerId, clientX } = event;
      if (!currentTarget.hasPointerCapture(pointerId)) return;
      const box = currentTarget.ownerSVGElement?.getBoundingClientRect();
      if (box === undefined) return;
      const x = Math.min(right, Math.max(left, clientX - box.left));
      const moment = span.from + ((x - left) / (right - left)) * (span.until - span.from);
      look({ asOf: nearestHour(moment, zone) });
    },
  };
}
