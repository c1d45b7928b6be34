import { useEffect, useRef, type RefObject } from 'react';
import type { Span } from '../../../drawing/time-span.ts';
import type { Frame } from '../../../drawing/timeline/layout.ts';
import { panned, useTimelineStage, zoomed } from '../../data/timeline-stage.ts';
import { oncePerFrame } from './once-per-frame.ts';

/** A drag that is shorter is a click. */
const leastDrag = 4;
/** A turn of the wheel by so many pixels makes a stretch e times as long. */
const wheelTurn = 300;
const notGround = '[data-mark], .timeline-axis, .timeline-cursor-grip';

function show(next: Span): void {
  useTimelineStage.getState().timeline?.show(next);
}

/** Panning by a drag of the ground or the wheel with Shift, zooming by the wheel with Ctrl. */
export function usePan(plot: RefObject<HTMLElement | null>, frame: Frame): void {
  const latest = useRef(frame);
  useEffect(() => {
    latest.current = frame;
  });
  useEffect(() => {
    const box = plot.current;
    if (box === null) return undefined;
    const ends = [hearWheel(box, latest), hearDrag(box, latest)];
    return () => {
      for (const end of ends) end();
    };
  }, [plot]);
}

type Latest = Readonly<RefObject<Frame>>;

/** React listens to wheels passively, so that a zoom could not keep the page from being zoomed. */
function hearWheel(box: HTMLElement, latest: Latest): () => void {
  let turned = 0;
  let pushed = 0;
  // Asked for at each turn, the place of the box would have the page laid out in the midst of it.
  let boxLeft = box.getBoundingClientRect().left;
  const observer = new ResizeObserver(() => {
    boxLeft = box.getBoundingClientRect().left;
  });
  observer.observe(box);
  const act = oncePerFrame((x: number) => {
    const { left, right, span } = latest.current;
    const share = Math.min(1, Math.max(0, (x - left) / (right - left)));
    const around = span.from + share * (span.until - span.from);
    const next = turned === 0 ? span : zoomed(span, Math.exp(-turned / wheelTurn), around);
    show(pushed === 0 ? next : panned(next, pushed / (right - left)));
    turned = 0;
    pushed = 0;
  });
  const onWheel = (event: WheelEvent) => {
    const isZoom = event.ctrlKey || event.metaKey;
    const sideways = event.shiftKey ? event.deltaY : event.deltaX;
    if (!isZoom && sideways === 0) return;
    event.preventDefault();
    if (isZoom) turned += event.deltaY;
    else pushed += sideways;
    act(event.clientX - boxLeft);
  };
  box.addEventListener('wheel', onWheel, { passive: false });
  return () => {
    observer.disconnect();
    box.removeEventListener('wheel', onWheel);
  };
}

interface Drag {
  readonly x: number;
  readonly y: number;
  readonly scrollTop: number;
  readonly span: Span;
}

function hearDrag(box: HTMLElement, latest: Latest): () => void {
  const hearing = new AbortController();
  const { signal } = hearing;
  let drag: Drag | null = null;
  let isMoving = false;
  let lastY = 0;
  const moveTo = oncePerFrame((x: number, y: number) => {
    if (drag === null) return;
    const { left, right } = latest.current;
    show(panned(drag.span, (drag.x - x) / (right - left)));
    // Setting it has the page laid out, so only where the pointer went up or down.
    if (y !== lastY) box.scrollTop = drag.scrollTop + drag.y - y;
    lastY = y;
  });
  const begin = ({ target, button, pointerType, clientX: x, clientY: y }: PointerEvent) => {
    const isGround = target instanceof Element && target.closest(notGround) === null;
    if (button !== 0 || pointerType === 'touch' || !isGround) return;
    drag = { x, y, scrollTop: box.scrollTop, span: latest.current.span };
    isMoving = false;
    lastY = y;
  };
  const move = ({ clientX, clientY, pointerId }: PointerEvent) => {
    if (drag === null) return;
    if (!isMoving && Math.hypot(clientX - drag.x, clientY - drag.y) < leastDrag) return;
    if (!isMoving) box.setPointerCapture(pointerId);
    isMoving = true;
    moveTo(clientX, clientY);
  };
  const end = () => {
    drag = null;
  };
  box.addEventListener('pointerdown', begin, { signal });
  box.addEventListener('pointermove', move, { signal });
  box.addEventListener('pointerup', end, { signal });
  box.addEventListener('pointercancel', end, { signal });
  return () => hearing.abort();
}
