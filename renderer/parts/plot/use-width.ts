import { useLayoutEffect, useState, type RefObject } from 'react';

const narrowest = 280;

/** How wide an element is, in CSS pixels; 0 before it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return undefined;
    const look = () => setWidth(Math.max(narrowest, Math.floor(box.clientWidth)));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
