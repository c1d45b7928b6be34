/** Moving a column, or its edge, with the pointer. */
import { useState, type PointerEvent as ReactPointerEvent } from 'react';
import type { CallColumn, ShownColumn } from '../../../contract/model/call-view.ts';
import { movedColumn, resizedColumn } from '../../data/call-columns.ts';
import { useCallsView } from '../../data/calls-view.ts';

/** Less than this is a click. */
const leastPull = 6;

export function useColumnDrag(columns: readonly ShownColumn[]) {
  const [drag, setDrag] = useState<{ column: CallColumn; dropAt: number } | null>(null);

  function startMoving(event: ReactPointerEvent<HTMLElement>, column: CallColumn): void {
    if (event.button !== 0) return;
    const head = event.currentTarget.parentElement;
    const startX = event.clientX;
    let dropAt: number | null = null;
    follow(
      (move) => {
        if (dropAt === null && Math.abs(move.clientX - startX) < leastPull) return;
        dropAt = placeAt(head, move.clientX);
        setDrag({ column, dropAt });
      },
      () => {
        setDrag(null);
        if (dropAt === null) return;
        swallowClick();
        const from = columns.findIndex((one) => one.column === column);
        const steps = dropAt > from ? dropAt - 1 - from : dropAt - from;
        useCallsView.setState({ columns: movedColumn(columns, column, steps) });
      },
    );
  }

  function startResizing(event: ReactPointerEvent<HTMLElement>, column: CallColumn): void {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.preventDefault();
    const startX = event.clientX;
    const width = columns.find((one) => one.column === column)?.width ?? 0;
    follow(
      (move) => {
        useCallsView.setState((view) => ({
          columns: resizedColumn(view.columns, column, width + move.clientX - startX),
        }));
      },
      () => {},
    );
  }

  return { dragged: drag?.column ?? null, dropAt: drag?.dropAt ?? null, startMoving, startResizing };
}

/** Until the button is let go, wherever that is. */
function follow(onMove: (event: PointerEvent) => void, onEnd: () => void): void {
  const ending = new AbortController();
  const { signal } = ending;
  const end = () => {
    ending.abort();
    onEnd();
  };
  addEventListener('pointermove', onMove, { signal });
  addEventListener('pointerup', end, { signal });
  addEventListener('pointercancel', end, { signal });
}

/** The click that ends a drag is none. */
function swallowClick(): void {
  const stop = (event: Event) => event.stopPropagation();
  addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', stop, { capture: true }));
}

/** Before which column a place is, from the left; as many as there are for the end. */
function placeAt(head: HTMLElement | null, x: number): number {
  const cells = [...(head?.querySelectorAll('[data-column]') ?? [])];
  const after = cells.findIndex((cell) => {
    const { left, width } = cell.getBoundingClientRect();
    return x < left + width / 2;
  });
  return after === -1 ? cells.length : after;
}
