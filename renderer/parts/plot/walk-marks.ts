/** Walking the marks of a plot by keyboard: one is reached by Tab, the others by arrows from there. */
import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

const marks = '[data-mark]';

/** Keeps one tab stop, and the keyboard on the mark it was at when the plot is drawn anew. */
export function useOneTabStop(plot: RefObject<HTMLElement | null>): void {
  const stoodOn = useRef<string | null>(null);
  useLayoutEffect(() => {
    const box = plot.current;
    if (box === null) return undefined;
    const onFocusIn = ({ target }: FocusEvent) => {
      stoodOn.current = keyAt(target);
    };
    // Whoever leaves goes to something; a mark that is gone leaves the keyboard nowhere.
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) stoodOn.current = null;
    };
    box.addEventListener('focusin', onFocusIn);
    box.addEventListener('focusout', onFocusOut);
    return () => {
      box.removeEventListener('focusin', onFocusIn);
      box.removeEventListener('focusout', onFocusOut);
    };
  }, [plot]);
  useLayoutEffect(() => {
    const box = plot.current;
    if (box === null) return;
    const all = [...box.querySelectorAll<SVGElement>(marks)];
    const wasLost = stoodOn.current !== null && document.activeElement === document.body;
    if (wasLost) standOn(all.find((mark) => keyAt(mark) === stoodOn.current) ?? all[0], box);
    if (!all.some((mark) => mark.getAttribute('tabindex') === '0')) all[0]?.setAttribute('tabindex', '0');
  });
}

function keyAt(target: EventTarget | null): string | null {
  return markAt(target)?.getAttribute('data-mark') ?? null;
}

export function markAt(target: EventTarget | null): SVGElement | null {
  const mark = target instanceof Element ? target.closest(marks) : null;
  return mark instanceof SVGElement ? mark : null;
}

function standOn(mark: SVGElement | undefined, plot: Element): boolean {
  if (mark === undefined) return false;
  for (const other of plot.querySelectorAll(`${marks}[tabindex="0"]`)) other.setAttribute('tabindex', '-1');
  mark.setAttribute('tabindex', '0');
  mark.focus();
  return true;
}

/** @returns whether the key was for that */
export function walkMarks(
  { key, target, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  plot: Element | null,
): boolean {
  const mark = markAt(target);
  if (altKey || ctrlKey || metaKey || shiftKey || plot === null || mark === null) return false;
  const all = [...plot.querySelectorAll<SVGElement>(marks)];
  const at = all.indexOf(mark);
  switch (key) {
    case 'ArrowRight':
      return standOn(all[at + 1] ?? mark, plot);
    case 'ArrowLeft':
      return standOn(all[at - 1] ?? mark, plot);
    case 'ArrowDown':
      return standOn(nearest(all, mark, 1) ?? all[at + 1] ?? mark, plot);
    case 'ArrowUp':
      return standOn(nearest(all, mark, -1) ?? all[at - 1] ?? mark, plot);
    case 'Home':
      return standOn(all[0], plot);
    case 'End':
      return standOn(all.at(-1), plot);
    default:
      return false;
  }
}

/** The one most nearly straight above or beneath. */
function nearest(all: readonly SVGElement[], from: SVGElement, way: 1 | -1): SVGElement | undefined {
  const [x, y] = middleOf(from);
  return all
    .map((mark) => {
      const [otherX, otherY] = middleOf(mark);
      return { mark, along: (otherY - y) * way, beside: Math.abs(otherX - x) };
    })
    .filter(({ along, beside }) => along > 6 && beside <= along * 2)
    .toSorted((a, b) => a.along + 2 * a.beside - (b.along + 2 * b.beside))[0]?.mark;
}

function middleOf(mark: SVGElement): readonly [number, number] {
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  return [(left + right) / 2, (top + bottom) / 2];
}
