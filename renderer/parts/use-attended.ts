import { useEffect, useRef, useState, type RefObject } from 'react';

/** Whether the pointer or the keyboard is within an element, and where the keyboard came from. */
export function useAttended(element: RefObject<HTMLElement | null>) {
  const [isPointed, setPointed] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const cameFrom = useRef<HTMLElement | null>(null);

  useEffect(() => {
    const within = element.current;
    if (within === null) return;
    const isWithin = (target: EventTarget | null) => target instanceof Node && within.contains(target);
    const listening = new AbortController();
    const { signal } = listening;
    within.addEventListener('pointerenter', () => setPointed(true), { signal });
    within.addEventListener('pointerleave', () => setPointed(false), { signal });
    within.addEventListener('focusout', ({ relatedTarget }) => setFocus(isWithin(relatedTarget)), { signal });
    within.addEventListener(
      'focusin',
      ({ relatedTarget }) => {
        setFocus(true);
        if (relatedTarget instanceof HTMLElement && !isWithin(relatedTarget))
          cameFrom.current = relatedTarget;
      },
      { signal },
    );
    return () => listening.abort();
  }, [element]);

  return { isAttended: isPointed || hasFocus, cameFrom };
}
