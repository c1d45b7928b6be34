import type { Id } from '../../../contract/model/id.ts';
import type { Raising } from '../../../contract/model/pages.ts';
import type { RecordOf } from '../../../contract/model/records.ts';
import type { operations } from '../../../contract/operations/index.ts';
import type { TableStore } from '../../record/table-store.ts';
import { Named } from '../../tables/named.ts';
import type { Handlers } from '../handler.ts';

export const mostRaised = 200;

// The conversations are reached from the topic, whatever the planner knows of them.
export const latestRaised = `CROSS JOIN conversation USING (conversation_id) WHERE topic_raised.topic_id = ?
  ORDER BY conversation.at_from DESC, topic_raised.topic_raised_id DESC LIMIT ?`;

export const topicPage: Handlers<typeof operations>['topics']['page'] = ({ id }, { store }) => {
  const topic = store.require('topic', id);
  const key = store.keyOf('topic', id);
  const raised = store.list('topic_raised', latestRaised, key, mostRaised + 1);
  const named = new Named(store);
  return {
    topic,
    above: topicsAbove(store, topic),
    below: store.list('topic', 'WHERE parent_id = ? ORDER BY name, topic_id', key),
    plannedFor: store.list(
      'round',
      `WHERE round_id IN (SELECT round_id FROM round_topic WHERE topic_id = ?)
        ORDER BY trigger_at_from DESC, round_id DESC`,
      key,
    ),
    raised: {
      lines: raised.slice(0, mostRaised).map((one) => raisingOf(store, named, one)),
      more: raised.length > mostRaised,
    },
  };
};

function topicsAbove(store: TableStore, { parentId }: RecordOf<'topic'>): RecordOf<'topic'>[] {
  if (parentId === null) return [];
  const above = store.require('topic', parentId);
  return [...topicsAbove(store, above), above];
}

function raisingOf(store: TableStore, named: Named, raised: RecordOf<'topic_raised'>): Raising {
  const { id, conversationId, by, line } = raised;
  const { at, attemptId } = store.require('conversation', conversationId);
  const key = store.keyOf('conversation', conversationId);
  const participants = store.list(
    'participant',
    'WHERE conversation_id = ? AND official_id IS NOT NULL ORDER BY participant_id',
    key,
  );
  const officials = new Set(participants.flatMap(({ officialId }) => officialId ?? []));
  return {
    id,
    conversationId,
    attemptId,
    requestId: requestOf(store, attemptId, key),
    at,
    by,
    line,
    officials: [...officials].map((official) => named.official(official)),
  };
}

/** The request that the attempt belongs to, or the first one that the conversation answered. */
function requestOf(
  store: TableStore,
  attemptId: Id<'attempt'> | null,
  conversation: number,
): Id<'request'> | null {
  const tried = attemptId === null ? null : store.require('attempt', attemptId).requestId;
  if (tried !== null) return tried;
  const [answered] = store.list(
    'answered_request',
    'WHERE conversation_id = ? ORDER BY answered_request_id LIMIT 1',
    conversation,
  );
  return answered?.requestId ?? null;
}
