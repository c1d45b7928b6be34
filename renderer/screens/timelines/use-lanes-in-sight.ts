import { useLayoutEffect, useState, type RefObject } from 'react';
import { axisHeight, heightOf, widthForNames } from '../../../drawing/timeline/layout.ts';

interface InSight {
  /** Of the picture, in CSS pixels. */
  readonly width: number;
  /** The lanes from the first to before `until` are in sight, or nearly so. */
  readonly first: number;
  readonly until: number;
}

/** So that walking by keyboard finds the next lane drawn. */
const beyond = 2;
const narrowest = 300;

/** Which lanes can be seen in the scrolled box, and how wide it is. */
export function useLanesInSight(plot: RefObject<HTMLElement | null>, count: number): InSight {
  const [inSight, setInSight] = useState<InSight>({ width: 0, first: 0, until: 0 });
  useLayoutEffect(() => {
    const box = plot.current;
    if (box === null) return undefined;
    const look = () => {
      const width = Math.max(narrowest, box.clientWidth);
      const laneHeight = heightOf({ namesBeside: width >= widthForNames });
      const first = Math.max(0, Math.floor((box.scrollTop - axisHeight) / laneHeight) - beyond);
      const until = Math.min(count, Math.ceil((box.scrollTop + box.clientHeight) / laneHeight) + beyond);
      setInSight((before) =>
        before.width === width && before.first === first && before.until === until
          ? before
          : { width, first, until },
      );
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(box);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, [plot, count]);
  return inSight;
}
