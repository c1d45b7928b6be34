/** Walking the marks of a timeline by keyboard, and following one to what is behind it. */
import {
  useEffect,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import { isId } from '../../../contract/model/id.ts';
import { placeOf } from '../../data/address.ts';
import { goTo } from '../../data/place.ts';

const marks = '[data-mark]';

/**
 * One mark is reached by Tab, the others by arrows from there: the one stood on last, else the first. A mark that is
 * drawn no more, because it was zoomed away, hands the keyboard to the name of its lane.
 */
export function useOneTabStop(plot: RefObject<HTMLElement | null>): void {
  const stoodOn = useRef<{ key: string; lane: string } | null>(null);
  useEffect(() => {
    const all = plot.current;
    const onFocusIn = ({ target }: FocusEvent) => {
      const mark = target instanceof Element ? target.closest(marks) : null;
      const lane = mark?.closest('[data-lane]')?.getAttribute('data-lane');
      stoodOn.current = lane == null ? null : { key: mark?.getAttribute('data-mark') ?? '', lane };
    };
    // Whoever leaves goes to something; a mark that is gone leaves the keyboard nowhere.
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) stoodOn.current = null;
    };
    all?.addEventListener('focusin', onFocusIn);
    all?.addEventListener('focusout', onFocusOut);
    return () => {
      all?.removeEventListener('focusin', onFocusIn);
      all?.removeEventListener('focusout', onFocusOut);
    };
  }, [plot]);
  useLayoutEffect(() => {
    const all = plot.current;
    if (all === null) return;
    const was = stoodOn.current;
    if (was !== null && document.activeElement === document.body) {
      const lane = all.querySelector(`[data-lane="${was.lane}"]`);
      const same = [...(lane?.querySelectorAll(marks) ?? [])].find(
        (mark) => mark.getAttribute('data-mark') === was.key,
      );
      standOn(same ?? lane?.querySelector(marks), all);
    }
    if (all.querySelector(`${marks}[tabindex="0"]`) !== null) return;
    all.querySelector(marks)?.setAttribute('tabindex', '0');
  });
}

function standOn(mark: Element | null | undefined, plot: Element): boolean {
  if (!(mark instanceof SVGElement)) return false;
  for (const other of plot.querySelectorAll(`${marks}[tabindex="0"]`)) other.setAttribute('tabindex', '-1');
  mark.setAttribute('tabindex', '0');
  mark.focus();
  return true;
}

/** @returns whether the key was for that */
export function moveAmongMarks(
  { key, target, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  plot: Element | null,
): boolean {
  if (altKey || ctrlKey || metaKey || shiftKey || plot === null || !(target instanceof Element)) return false;
  const mark = target.closest(marks);
  const lane = mark?.closest('[data-lane]');
  if (mark == null || lane == null) return false;
  const inLane = [...lane.querySelectorAll(marks)];
  const at = inLane.indexOf(mark);
  switch (key) {
    case 'ArrowRight':
      return standOn(inLane[at + 1] ?? mark, plot);
    case 'ArrowLeft':
      return standOn(inLane[at - 1] ?? mark, plot);
    case 'Home':
      return standOn(inLane[0], plot);
    case 'End':
      return standOn(inLane.at(-1), plot);
    case 'ArrowDown':
      return standOn(nearestIn(laneBeside(lane, plot, 1), mark) ?? mark, plot);
    case 'ArrowUp':
      return standOn(nearestIn(laneBeside(lane, plot, -1), mark) ?? mark, plot);
    default:
      return false;
  }
}

function laneBeside(lane: Element, plot: Element, by: 1 | -1): Element | null {
  const index = Number(lane.getAttribute('data-lane')) + by;
  return plot.querySelector(`[data-lane="${index}"]`);
}

/** The one above or beneath; the name of the lane where one stands on a name. */
function nearestIn(lane: Element | null, mark: Element): Element | undefined {
  if (lane === null) return undefined;
  const all = [...lane.querySelectorAll(marks)];
  const x = middleOf(mark);
  return all.toSorted((a, b) => Math.abs(middleOf(a) - x) - Math.abs(middleOf(b) - x))[0];
}

function middleOf(mark: Element): number {
  const { left, right } = mark.getBoundingClientRect();
  return (left + right) / 2;
}

/** Enter or a click opens the first record behind a mark, with Shift the second: the call itself. */
export function followMark(event: KeyboardEvent | MouseEvent): boolean {
  if ('key' in event ? event.key !== 'Enter' : event.button !== 0) return false;
  const { target, shiftKey } = event;
  const mark = target instanceof Element ? target.closest(marks) : null;
  const leads = (mark?.getAttribute('data-leads') ?? '').split(' ').filter((lead) => lead !== '');
  const lead = (shiftKey ? leads[1] : undefined) ?? leads[0];
  const shows = isId(lead) ? placeOf(lead) : null;
  if (shows === null) return false;
  goTo(shows);
  return true;
}
