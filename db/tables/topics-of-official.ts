/** The topics of the conversations an official took part in, and how many of them each side raised. */
import { idFrom, type Id } from '../../contract/model/id.ts';
import type { TopicCount } from '../../contract/model/pages.ts';
import { sides } from '../../contract/model/words.ts';
import type { TableStore } from '../record/table-store.ts';

/** Named as a participant, or the holder who was reached by the attempt that led to the conversation. */
export const conversationsOfOfficial = `
  SELECT conversation_id FROM participant WHERE official_id = ?
  UNION SELECT conversation_id FROM attempt INDEXED BY attempt_by_official
    CROSS JOIN outcome ON outcome.outcome_id = attempt.outcome_id
    CROSS JOIN conversation ON conversation.attempt_id = attempt.attempt_id
    WHERE attempt.official_id = ? AND outcome.reached = 'holder'`;

const raisedBySide = sides
  .map((side) => `count(DISTINCT conversation_id) FILTER (WHERE by = '${side}') AS ${side}`)
  .join(', ');
const topics = `WITH talk AS (${conversationsOfOfficial})
  SELECT topic.uid AS uid, topic.name AS name, count(DISTINCT conversation_id) AS conversations, ${raisedBySide}
  FROM talk CROSS JOIN topic_raised USING (conversation_id) CROSS JOIN topic USING (topic_id)
  GROUP BY topic_id ORDER BY conversations DESC, topic.name`;

type TopicRow = Record<(typeof sides)[number], number> & {
  readonly uid: Buffer;
  readonly name: string;
  readonly conversations: number;
};

export function topicsOfOfficial(
  store: TableStore,
  id: Id<'official'>,
): { topics: TopicCount[]; conversations: number } {
  const key = store.keyOf('official', id);
  const rows = store.prepare(topics).all(key, key) as TopicRow[];
  return {
    topics: rows.map(({ uid, name, conversations, ...raised }) => ({
      id: idFrom('topic', uid.toString('hex')),
      name,
      conversations,
      raised,
    })),
    conversations: Number(
      store.prepare(`SELECT count(*) FROM (${conversationsOfOfficial})`).pluck().get(key, key),
    ),
  };
}
