/** Whose move it is: ours, theirs, or disputed when the voices of the round do not agree. */
import { historyOfRequest } from './history-of-request.ts';
import { readUnder } from './reading.ts';
import { findIn, type RecordOf, type Records } from './records.ts';
import type { Ball } from './status-words.ts';
import { statusOf } from './status.ts';

/** The records as each voice that tells something in them reads them. */
export function allReadings(records: Records): Records[] {
  const tellers = new Set(records.account.map(({ voiceId }) => voiceId));
  return [...tellers].map((voiceId) => readUnder(records, voiceId));
}

/** @param found the ball under the preferred versions */
export function ballUnder(
  readings: readonly Records[],
  request: RecordOf<'request'>,
  asOf: number,
  found: Ball | null,
): Ball | 'disputed' | null {
  if (found === null) return null;
  const isContradicted = readings.some((read) => {
    const told = findIn(read, 'request', request.id);
    const ball = told === null ? null : statusOf(historyOfRequest(read, told), asOf).ball;
    return ball !== null && ball !== found;
  });
  return isContradicted ? 'disputed' : found;
}
