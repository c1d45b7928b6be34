/** The moment that a call is proposed to have been at. */
import { useStage } from '../../data/stage.ts';

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
