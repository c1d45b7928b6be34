/** One call with everything that is part of it. */
import type { Id } from '../../contract/model/id.ts';
import type { WholeCall } from '../../contract/model/whole-call.ts';
import { uidBytes } from '../record/columns.ts';
import type { TableStore } from '../record/table-store.ts';

const ofConversation = 'WHERE conversation_id = ?';

/** @throws Refusal `not-found` */
export function readWholeCall(store: TableStore, id: Id<'attempt'>): WholeCall {
  const attempt = store.require('attempt', id);
  const key = store.keyOf('attempt', id);
  const conversations = store.list('conversation', 'WHERE attempt_id = ? ORDER BY conversation_id', key);
  const keys = new Map(conversations.map((one) => [one.id, store.keyOf('conversation', one.id)]));
  return {
    attempt,
    conversations: conversations.map((conversation) => {
      const part = keys.get(conversation.id) ?? 0;
      return {
        ...conversation,
        participants: store.list('participant', `${ofConversation} ORDER BY participant_id`, part),
        topicsRaised: store.list('topic_raised', `${ofConversation} ORDER BY topic_raised_id`, part),
        readouts: store.list('readout', `${ofConversation} ORDER BY readout_id`, part),
        answeredRequests: store.list(
          'answered_request',
          `${ofConversation} ORDER BY answered_request_id`,
          part,
        ),
      };
    }),
    offers: store.list('offer', 'WHERE attempt_id = ? ORDER BY offer_id', key),
    citations: store.list('citation', 'WHERE about_uid = ? ORDER BY citation_id', uidBytes(id)),
    followUps: [...keys.values()].flatMap((part) =>
      store.list('follow_up', `${ofConversation} ORDER BY follow_up_id`, part),
    ),
  };
}
