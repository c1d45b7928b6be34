/** Whose move it is: ours, theirs, or disputed when the voices of the round do not agree. */
import type { BoardView } from './board-shape.ts';
import { historyOfRequest } from './history-of-request.ts';
import { readUnder } from './reading.ts';
import { findIn, type RecordOf, type Records } from './records.ts';
import type { Ball } from './status-words.ts';
import { statusOf } from './status.ts';

/** @param found the ball under the view's own voice, which alone counts when a voice was chosen */
export function ballUnderAllVoices(
  records: Records,
  request: RecordOf<'request'>,
  view: BoardView,
  found: Ball | null,
): Ball | 'disputed' | null {
  if (found === null || view.voiceId !== null) return found;
  const tellers = new Set(records.account.map(({ voiceId }) => voiceId));
  const balls = [...tellers].flatMap((voiceId) => {
    const read = readUnder(records, voiceId);
    const told = findIn(read, 'request', request.id);
    return told === null ? [] : [statusOf(historyOfRequest(read, told), view.asOf).ball];
  });
  return balls.some((ball) => ball !== null && ball !== found) ? 'disputed' : found;
}
