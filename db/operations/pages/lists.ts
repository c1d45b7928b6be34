/** The lists that lead to the pages of seats, rosters, topics and sources. */
import type { RecordOf } from '../../../contract/model/records.ts';
import type { operations } from '../../../contract/operations/index.ts';
import { Named } from '../../tables/named.ts';
import { holderAt } from '../../tables/tenure-lines.ts';
import type { Handlers } from '../handler.ts';

type Handler = Handlers<typeof operations>;

const byCountryAndTitle = `JOIN country USING (country_id)
  WHERE (country.name, seat.title, seat.seat_id) > (?, ?, ?)
  ORDER BY country.name, seat.title, seat.seat_id LIMIT ?`;

export const seatList: Handler['seats']['list'] = ({ after, limit }, { store, now }) => {
  const last = after === null ? null : store.require('seat', after);
  const seats = store.list(
    'seat',
    byCountryAndTitle,
    last === null ? '' : store.require('country', last.countryId).name,
    last?.title ?? '',
    after === null ? 0 : store.keyOf('seat', after),
    limit + 1,
  );
  const named = new Named(store);
  const at = now();
  return {
    seats: seats.slice(0, limit).map((seat) => {
      const { name, code } = named.country(seat.countryId);
      return { ...seat, country: name, code, holder: holderAt(named, seat.id, at) };
    }),
    more: seats.length > limit,
  };
};

export const rosterList: Handler['rosters']['list'] = (_, { store }) => {
  const count = store.prepare('SELECT count(*) FROM roster_member WHERE roster_id = ?').pluck();
  return store
    .list('roster', 'ORDER BY name, roster_id')
    .map((roster) => ({ ...roster, seats: Number(count.get(store.keyOf('roster', roster.id))) }));
};

export const topicList: Handler['topics']['list'] = (_, { store }) => {
  const count = store
    .prepare('SELECT count(DISTINCT conversation_id) FROM topic_raised WHERE topic_id = ?')
    .pluck();
  const topics = Map.groupBy(store.list('topic', 'ORDER BY name, topic_id'), ({ parentId }) => parentId);
  const under = (parentId: RecordOf<'topic'>['parentId'], depth: number): ReturnType<typeof lineOf>[] =>
    (topics.get(parentId) ?? []).flatMap((topic) => [lineOf(topic, depth), ...under(topic.id, depth + 1)]);
  const lineOf = (topic: RecordOf<'topic'>, depth: number) => ({
    ...topic,
    depth,
    conversations: Number(count.get(store.keyOf('topic', topic.id))),
  });
  return under(null, 0);
};

export const sourceList: Handler['sources']['list'] = ({ after, limit }, { store }) => {
  const last = after === null ? null : store.require('source', after);
  const sources = store.list(
    'source',
    'WHERE (title, source_id) > (?, ?) ORDER BY title, source_id LIMIT ?',
    last?.title ?? '',
    after === null ? 0 : store.keyOf('source', after),
    limit + 1,
  );
  const count = store.prepare('SELECT count(*) FROM citation WHERE source_id = ?').pluck();
  return {
    sources: sources
      .slice(0, limit)
      .map((source) => ({ ...source, citations: Number(count.get(store.keyOf('source', source.id))) })),
    more: sources.length > limit,
  };
};
