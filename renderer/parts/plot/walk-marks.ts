/**
 * Walking the marks of a picture by keyboard: one is reached by Tab, the others by arrows from there. Where marks lie in
 * lanes, arrows to the side stay in the lane, and those up and down lead to the lane beside it.
 */
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

const marks = '[data-mark]';
const lanes = '[data-lane]';

/**
 * Keeps one tab stop, and the keyboard on the mark it was at when the picture is drawn anew; a mark that is drawn no more
 * hands it to the first of its lane.
 */
export function useOneTabStop(plot: RefObject<HTMLElement | null>): void {
  const stoodOn = useRef<{ readonly key: string; readonly lane: string | null } | null>(null);
  useEffect(() => {
    const box = plot.current;
    const onFocusIn = ({ target }: FocusEvent) => {
      const mark = markAt(target);
      stoodOn.current = mark === null ? null : { key: keyOf(mark), lane: laneOf(mark) };
    };
    // Whoever leaves goes to something; a mark that is gone leaves the keyboard nowhere.
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) stoodOn.current = null;
    };
    box?.addEventListener('focusin', onFocusIn);
    box?.addEventListener('focusout', onFocusOut);
    return () => {
      box?.removeEventListener('focusin', onFocusIn);
      box?.removeEventListener('focusout', onFocusOut);
    };
  }, [plot]);
  useLayoutEffect(() => {
    const box = plot.current;
    if (box === null) return;
    const was = stoodOn.current;
    if (was !== null && document.activeElement === document.body) {
      const beside = marksIn(was.lane === null ? box : laneAt(box, was.lane));
      standOn(beside.find((mark) => keyOf(mark) === was.key) ?? beside[0], box);
    }
    if (box.querySelector(`${marks}[tabindex="0"]`) !== null) return;
    box.querySelector(marks)?.setAttribute('tabindex', '0');
  });
}

export function markAt(target: EventTarget | null): SVGElement | null {
  const mark = target instanceof Element ? target.closest(marks) : null;
  return mark instanceof SVGElement ? mark : null;
}

export function keyOf(mark: Element): string {
  return mark.getAttribute('data-mark') ?? '';
}

/** The records behind a mark, by their ids. */
export function leadsOf(mark: Element): readonly string[] {
  return (mark.getAttribute('data-leads') ?? '').split(' ').filter((id) => id !== '');
}

/** @returns whether the key was for that */
export function walkMarks(
  { key, target, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  plot: Element | null,
): boolean {
  const mark = markAt(target);
  if (altKey || ctrlKey || metaKey || shiftKey || plot === null || mark === null) return false;
  const all = marksIn(mark.closest(lanes) ?? plot);
  const at = all.indexOf(mark);
  switch (key) {
    case 'ArrowRight':
      return standOn(all[at + 1] ?? mark, plot);
    case 'ArrowLeft':
      return standOn(all[at - 1] ?? mark, plot);
    case 'ArrowDown':
      return standOn(above(mark, plot, 1) ?? mark, plot);
    case 'ArrowUp':
      return standOn(above(mark, plot, -1) ?? mark, plot);
    case 'Home':
      return standOn(all[0], plot);
    case 'End':
      return standOn(all.at(-1), plot);
    default:
      return false;
  }
}

function marksIn(within: Element | null): readonly SVGElement[] {
  return within === null ? [] : [...within.querySelectorAll<SVGElement>(marks)];
}

function laneOf(mark: Element): string | null {
  return mark.closest(lanes)?.getAttribute('data-lane') ?? null;
}

function laneAt(plot: Element, lane: string): Element | null {
  return plot.querySelector(`[data-lane="${lane}"]`);
}

function standOn(mark: SVGElement | undefined, plot: Element): boolean {
  if (mark === undefined) return false;
  for (const other of plot.querySelectorAll(`${marks}[tabindex="0"]`)) other.setAttribute('tabindex', '-1');
  mark.setAttribute('tabindex', '0');
  mark.focus();
  return true;
}

/** @param way 1 for the one beneath */
function above(mark: SVGElement, plot: Element, way: 1 | -1): SVGElement | undefined {
  const lane = laneOf(mark);
  const [x, y] = middleOf(mark);
  if (lane !== null) {
    const beside = marksIn(laneAt(plot, String(Number(lane) + way)));
    return beside.toSorted((a, b) => Math.abs(middleOf(a)[0] - x) - Math.abs(middleOf(b)[0] - x))[0];
  }
  const all = marksIn(plot);
  const nearest = all
    .map((other) => {
      const [otherX, otherY] = middleOf(other);
      return { other, along: (otherY - y) * way, beside: Math.abs(otherX - x) };
    })
    .filter(({ along, beside }) => along > 6 && beside <= along * 2)
    .toSorted((a, b) => a.along + 2 * a.beside - (b.along + 2 * b.beside))[0]?.other;
  return nearest ?? all[all.indexOf(mark) + way];
}

function middleOf(mark: SVGElement): readonly [x: number, y: number] {
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  return [(left + right) / 2, (top + bottom) / 2];
}
