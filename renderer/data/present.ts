/** The present, as often as a clock without seconds shows another time. */
import { useEffect, useState } from 'react';

const minuteMs = 60_000;

/** Epoch milliseconds; a new value at the start of each minute. */
export function usePresentMinute(): number {
  const [present, setPresent] = useState(Date.now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(tick, minuteMs - (Date.now() % minuteMs));
    };
    const tick = () => {
      setPresent(Date.now());
      wait();
    };
    wait();
    return () => clearTimeout(timer);
  }, []);
  return present;
}
