import { useLayoutEffect, useRef, type RefObject } from 'react';

/** The heading of a place, which takes the focus when one arrives there, with the place shown from its top. */
export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.getElementById('main')?.scrollTo(0, 0);
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
