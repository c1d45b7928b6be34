/** The moment that a call is proposed to have been at, and how it lies to the one that is shown. */
import { whenInputSchema } from '../../../contract/model/when.ts';
import { useStage } from '../../data/stage.ts';
import type { TypedWhen } from '../../parts/form/when-field.tsx';

const minuteMs = 60_000;

/**
 * The last minute that is over, so that the board counts the call at once: of the present, or of the moment that is
 * shown where a round is read as of a moment of its own.
 * @returns epoch milliseconds
 */
export function momentOfCall(presentMs: number = Date.now()): number {
  const { shown } = useStage.getState();
  const moment = shown === null || shown.followsNow ? presentMs : shown.asOf;
  return Math.floor(moment / minuteMs) * minuteMs - minuteMs;
}

/**
 * Whether a call was after the moment that a round is read as of, so that its board does not count it. A call is logged
 * when it was: whoever looks back while the telephone rings does not log it into the past.
 */
export function isAfterShown(at: TypedWhen): boolean {
  const { shown } = useStage.getState();
  const read = whenInputSchema.safeParse(at);
  if (shown === null || shown.round === null || !read.success) return false;
  return read.data.until !== null && read.data.until > shown.asOf;
}
