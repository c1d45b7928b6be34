/** Which requests of a round the versions of its events concern. */
import type { Id } from './id.ts';
import { recordsWith, type Records } from './records.ts';

type RequestIds = ReadonlySet<Id<'request'> | null>;

/** The requests that a voice may read otherwise than another; all others read alike under every voice. */
export function requestsTold(records: Records): RequestIds {
  return new Set(
    records.account.flatMap(({ aboutId }) => {
      const talks = recordsWith(records, 'conversation', 'attemptId', aboutId);
      const decisions = recordsWith(records, 'decision', 'id', aboutId);
      const events = [aboutId, ...talks.map(({ id }) => id)];
      return [
        ...events.flatMap((eventId) => requestsOf(records, eventId)),
        ...decisions.map(({ requestId }) => requestId),
      ];
    }),
  );
}

/** The requests of which some event has a version that denies it or tells a field differently. */
export function requestsDisputed(records: Records): RequestIds {
  const differing = records.account.filter(
    ({ happened, tells }) => !happened || Object.keys(tells).length > 0,
  );
  return new Set(differing.flatMap(({ aboutId }) => requestsOf(records, aboutId)));
}

/** The requests that an attempt, an offer, a change of one or a talk belongs to: a talk may have answered several. */
function requestsOf(records: Records, eventId: Id): (Id<'request'> | null)[] {
  const [change] = recordsWith(records, 'offer_change', 'id', eventId);
  return [
    ...recordsWith(records, 'attempt', 'id', eventId),
    ...recordsWith(records, 'offer', 'id', change?.offerId ?? eventId),
    ...recordsWith(records, 'answered_request', 'conversationId', eventId),
  ].map(({ requestId }) => requestId);
}
