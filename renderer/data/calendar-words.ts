/** The present on the clock of this machine. */
import { clockAt } from '../../contract/model/wall-clock.ts';

/** The time of day on this machine's own clock: `10:42`. */
export function clockWords(epochMs: number): string {
  const { hour, minute } = clockAt(epochMs, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
