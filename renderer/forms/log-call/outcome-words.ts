/** What the flags of an outcome mean, in words. */
import type { Outcome } from '../../../contract/model/attempt.ts';

/** "holder reached, closes it"; a custom outcome is told by its flags as the built-in ones are. */
export function outcomeWords(outcome: Outcome): string {
  const { reached, closesRequest, competing, movesToCaller, leavesWord, retryAfterMinutes } = outcome;
  const said = [
    ...(reached === null ? [] : [`${reached} reached`]),
    ...(competing ? ['final answer'] : []),
    ...(closesRequest ? ['closes it'] : []),
    ...(movesToCaller ? ['the move is the caller’s'] : []),
    ...(reached === null && !closesRequest && !movesToCaller
      ? [leavesWord ? 'they know of it' : 'they may not know of it']
      : []),
    ...(retryAfterMinutes === null ? [] : [`again after ${lengthWords(retryAfterMinutes)}`]),
  ];
  return said.join(', ');
}

function lengthWords(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}
