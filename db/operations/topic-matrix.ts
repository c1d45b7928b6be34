/** The topics that came up with whom, and the conversations behind each count. */
import type { Id } from '../../contract/model/id.ts';
import { nameOf, type FindRecord } from '../../contract/model/record-name.ts';
import { thingNameOf } from '../../contract/model/id.ts';
import type { AnyRecord } from '../../contract/model/records.ts';
import type { MatrixConversation, TopicMatrix } from '../../contract/model/topic-matrix-shape.ts';
import type { operations } from '../../contract/operations/index.ts';
import { periodAt } from '../tables/case-groups.ts';
import { Named } from '../tables/named.ts';
import { readTalks, topicsWithin, TopicTally, type Talk } from '../tables/talks.ts';
import type { TableStore } from '../record/table-store.ts';
import type { Handlers } from './handler.ts';

type Handler = Handlers<typeof operations>['topics'];

const mostConversations = 100;

export const topicMatrix: Handler['matrix'] = (input, { store, now }) => {
  const { by, period, filter, rowLimit, topicLimit } = input;
  const talks = readTalks(store, input, input.asOf);
  const within = topicsWithin(store, filter.topicId);
  const topicsOf = ({ planned, raised }: Talk) =>
    [...new Set([...planned, ...raised.keys()])].filter((topic) => within === null || within.has(topic));
  const rows = new Map<number, { talks: number; topics: Map<number, TopicTally> }>();
  const topics = new Map<number, TopicTally>();
  const periods = new Map<
    number,
    { label: string; from: number; talks: number; topics: Map<number, TopicTally> }
  >();
  for (const talk of talks) {
    const span = talk.at.from === null ? null : periodAt(talk.at.from, 'UTC', period);
    const inSpan =
      span === null
        ? []
        : [
            entryOf(periods, span.order, () => ({
              label: span.label,
              from: talk.at.from ?? 0,
              talks: 0,
              topics: new Map(),
            })),
          ];
    const ofRows = [...talk.with[by]].map((row) =>
      entryOf(rows, row, () => ({ talks: 0, topics: new Map() })),
    );
    for (const one of [...ofRows, ...inSpan]) one.talks += 1;
    for (const topic of topicsOf(talk)) {
      for (const tallies of [topics, ...[...ofRows, ...inSpan].map((one) => one.topics)]) {
        entryOf(tallies, topic, () => new TopicTally()).add(talk, topic);
      }
    }
  }
  const shownRows = [...rows]
    .sort(([a, one], [b, other]) => other.talks - one.talks || a - b)
    .slice(0, rowLimit);
  const shownTopics = [...topics]
    .sort(
      ([a, one], [b, other]) =>
        other.raised - one.raised || other.plannedNotRaised - one.plannedNotRaised || a - b,
    )
    .slice(0, topicLimit)
    .map(([key, tally]) => ({
      key,
      tally,
      topic: store.require('topic', store.idOf('topic', key) as Id<'topic'>),
    }));
  const named = shownRows.map(([key, row]) => ({ ...row, lead: leadOf(store, store.idOf(by, key)) }));
  return {
    asOf: input.asOf ?? now(),
    rows: named.map(({ lead, talks: conversations }) => ({
      key: lead.id,
      label: lead.name,
      lead,
      conversations,
    })),
    rowsInAll: rows.size,
    topics: shownTopics.map(({ tally, topic: { id, name, standing } }) => ({
      id,
      name,
      standing,
      ...tally.counts(talks.length),
    })),
    topicsInAll: topics.size,
    cells: named.flatMap(({ lead, talks: outOf, topics: tallies }) =>
      shownTopics.flatMap(({ key, topic }) => {
        const tally = tallies.get(key);
        if (tally === undefined) return [];
        const counts = tally.counts(outOf);
        return [
          {
            row: lead.id,
            topicId: topic.id,
            ...counts,
            sentence: sentenceOf(topic.name, lead.name, counts),
            conversationIds: tally.conversations
              .slice(0, mostConversations)
              .map((conversation) => store.idOf('conversation', conversation) as Id<'conversation'>),
          },
        ];
      }),
    ),
    conversations: talks.length,
    withoutRow: talks.filter((talk) => talk.with[by].size === 0).length,
    trend: [...periods]
      .sort(([a], [b]) => a - b)
      .flatMap(([, { label, from, talks: outOf, topics: tallies }]) =>
        shownTopics.map(({ key, topic }) => ({
          period: label,
          ...spanOf(from, period),
          topicId: topic.id,
          ...(tallies.get(key) ?? new TopicTally()).counts(outOf),
        })),
      ),
  };
};

export const topicConversations: Handler['conversations'] = (input, { store }) => {
  const { by, row, topicId, offset, limit } = input;
  const topic = store.keyOf('topic', topicId);
  const found = readTalks(store, input, input.asOf).filter((talk) => {
    const isOfRow = row === null || talk.with[by].has(store.keyOf(by, row as Id));
    return isOfRow && (talk.raised.has(topic) || talk.planned.has(topic));
  });
  const named = new Named(store);
  return {
    total: found.length,
    conversations: found
      .slice(offset, offset + limit)
      .map((talk) => conversationOf(store, named, talk, topic)),
  };
};

function conversationOf(store: TableStore, named: Named, talk: Talk, topic: number): MatrixConversation {
  const conversationId = store.idOf('conversation', talk.conversation) as Id<'conversation'>;
  const { at, attemptId } = store.require('conversation', conversationId);
  const [round] = talk.rounds;
  const tried = attemptId === null ? null : store.require('attempt', attemptId).requestId;
  const [answered] = store.list(
    'answered_request',
    'WHERE conversation_id = ? ORDER BY answered_request_id LIMIT 1',
    talk.conversation,
  );
  return {
    conversationId,
    at,
    attemptId,
    requestId: tried ?? answered?.requestId ?? null,
    round: round === undefined ? null : leadOf(store, store.idOf('round', round)),
    officials: [...talk.with.official].map((key) =>
      named.official(store.idOf('official', key) as Id<'official'>),
    ),
    isPlanned: talk.planned.has(topic),
    raised: store
      .list(
        'topic_raised',
        'WHERE conversation_id = ? AND topic_id = ? ORDER BY topic_raised_id',
        talk.conversation,
        topic,
      )
      .map(({ by, line }) => ({ by, line })),
  };
}

function sentenceOf(
  topic: string,
  row: string,
  {
    raised,
    plannedNotRaised,
    outOf,
  }: Pick<TopicMatrix['cells'][number], 'raised' | 'plannedNotRaised' | 'outOf'>,
): string {
  const conversations = `${outOf} ${outOf === 1 ? 'conversation' : 'conversations'} with ${row}`;
  if (raised === 0)
    return `${topic} planned for ${plannedNotRaised} of ${conversations}, and raised in none of them`;
  const planned = plannedNotRaised === 0 ? '' : `, and planned but not raised in ${plannedNotRaised}`;
  return `${topic} in ${raised} of ${conversations}${planned}`;
}

function leadOf(store: TableStore, id: Id): { id: Id; name: string } {
  const find: FindRecord = (one) => (one === null ? null : (store.find(thingNameOf(one), one) as never));
  return { id, name: nameOf(find(id) as unknown as AnyRecord, find) };
}

/** The calendar span in UTC around a moment, in epoch milliseconds. */
function spanOf(at: number, period: 'year' | 'quarter' | 'month'): { from: number; until: number } {
  const date = new Date(at);
  const months = { year: 12, quarter: 3, month: 1 }[period];
  const first = Math.floor(date.getUTCMonth() / months) * months;
  return {
    from: Date.UTC(date.getUTCFullYear(), first),
    until: Date.UTC(date.getUTCFullYear(), first + months),
  };
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
