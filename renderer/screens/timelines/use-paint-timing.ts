import { useLayoutEffect, useState } from 'react';

/** How long a timeline takes from its answer until it is painted, as the measure `timeline-paint` of the page. */
export function usePaintTiming(): void {
  const [startedAt] = useState(() => performance.now());
  useLayoutEffect(() => {
    // A message that is sent from within a frame arrives once that frame has been painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        port1.close();
        performance.measure('timeline-paint', { start: startedAt, end: performance.now() });
      });
      port1.start();
      port2.postMessage(null);
    });
  }, [startedAt]);
}
