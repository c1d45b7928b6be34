/** How long work takes: the median and the 95th percentile of many times, in milliseconds. */
import { setImmediate } from 'node:timers/promises';

export interface Figures {
  readonly median: number;
  readonly p95: number;
}

const times = 60;
/** By then the code is compiled and the pages are in the cache. */
const warmUps = 20;

/** @param before what is done each time and not timed */
export async function measure(work: () => unknown, before: () => unknown = () => {}): Promise<Figures> {
  const taken: number[] = [];
  for (let count = -warmUps; count < times; count += 1) {
    await before();
    // A reply is out before the next question comes, and so is what waited for it.
    await setImmediate();
    const startedAt = performance.now();
    await work();
    if (count >= 0) taken.push(performance.now() - startedAt);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.floor(times * share)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}
