/** How a round stands, in one line: the headline of its board without the board. */
import { headlineOf, tallyOf } from './board-tally.ts';
import { historyOfRequest } from './history-of-request.ts';
import { readUnder } from './reading.ts';
import { gather, recordsWith, type RecordOf, type Records } from './records.ts';
import { statusOf } from './status.ts';

/**
 * @param records the requests of one or more rounds, their events, and the versions of those
 * @param asOf epoch milliseconds
 */
export function roundHeadline(records: Records, round: RecordOf<'round'>, asOf: number): string {
  const read = readUnder(onlyOf(records, round), null);
  const rows = read.request.map((request) => ({
    requestId: request.id,
    direction: request.direction,
    ...statusOf(historyOfRequest(read, request), asOf),
  }));
  return headlineOf(tallyOf(rows), rows);
}

/** What a board of the round alone is computed from: what is told of another round says nothing of this one. */
function onlyOf(records: Records, round: RecordOf<'round'>): Records {
  const request = recordsWith(records, 'request', 'roundId', round.id);
  const attempt = request.flatMap(({ id }) => recordsWith(records, 'attempt', 'requestId', id));
  const decision = request.flatMap(({ id }) => recordsWith(records, 'decision', 'requestId', id));
  const offer = request.flatMap(({ id }) => recordsWith(records, 'offer', 'requestId', id));
  const change = offer.flatMap(({ id }) => recordsWith(records, 'offer_change', 'offerId', id));
  const answered = request.flatMap(({ id }) => recordsWith(records, 'answered_request', 'requestId', id));
  const talkIds = [...new Set(answered.map(({ conversationId }) => conversationId))];
  const conversation = talkIds.flatMap((id) => recordsWith(records, 'conversation', 'id', id));
  const events = [...attempt, ...decision, ...offer, ...change, ...conversation];
  return gather({
    round: [round],
    outcome: records.outcome,
    request,
    attempt,
    decision,
    offer,
    offer_change: change,
    answered_request: answered,
    conversation,
    account: events.flatMap(({ id }) => recordsWith(records, 'account', 'aboutId', id)),
  });
}
