/** Which cases a filter leaves, and in which groups they stand side by side. */
import { clockAt } from '../../contract/model/wall-clock.ts';
import type { Id } from '../../contract/model/id.ts';
import type { Grouping, Period, ResponseFilter } from '../../contract/model/response-shape.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { TableStore } from '../record/table-store.ts';
import { callMarkStatements } from './call-marks.ts';
import type { CaseColumns, CaseKey } from './case-columns.ts';
import type { Cases } from './case-asked.ts';

/** One group of cases, by their places among those that are chosen. */
export interface CaseGroup {
  readonly key: string;
  /** What it is the group of; null for those that are of no record. */
  readonly of: { readonly thing: ThingName; readonly key: number } | null;
  readonly label: string;
  /** Where it belongs among groups that have an order of their own. */
  readonly order: number | null;
  readonly places: Uint32Array;
}

/** Whether the holder of a case was away, by its index. */
export type IsAway = (index: number) => boolean;

const filteredBy = [
  ['officialId', 'official', 'holder'],
  ['seatId', 'seat', 'seat'],
  ['countryId', 'country', 'country'],
  ['rosterId', 'roster', 'roster'],
  ['roundId', 'round', 'round'],
  ['firstOutcomeId', 'outcome', 'firstOutcome'],
] as const satisfies readonly (readonly [keyof ResponseFilter, ThingName, CaseKey])[];

const columnOf: { readonly [By in Grouping]?: readonly [ThingName, CaseKey, none: string] } = {
  official: ['official', 'holder', 'Holder not known'],
  seat: ['seat', 'seat', ''],
  country: ['country', 'country', ''],
  roster: ['roster', 'roster', 'No roster'],
  round: ['round', 'round', ''],
  firstOutcome: ['outcome', 'firstOutcome', 'Not tried'],
};

const topicsOfRounds = 'SELECT round_id, topic_id FROM round_topic ORDER BY round_id, position';
const roundTimes = 'SELECT round_id, trigger_at_from, trigger_at_until, zone FROM round';

/** Indexes of the cases that are left, in no particular order. */
export function chosenBy(
  store: TableStore,
  { columns, count }: Cases,
  filter: ResponseFilter,
  isAway: IsAway,
): Uint32Array {
  let left: Uint32Array = upTo(count);
  for (const [field, thing, column] of filteredBy) {
    const id: Id | null = filter[field];
    if (id === null) continue;
    const key = store.keyOf(thing, id) || -1;
    left = left.filter((index) => columns.keys[column][index] === key);
  }
  if (filter.topicId !== null) {
    const rounds = roundsOfTopic(store, filter.topicId);
    left = left.filter((index) => rounds.has(columns.keys.round[index] ?? 0));
  }
  if (filter.from !== null || filter.until !== null) {
    const { triggerFrom, triggerUntil } = columns.moments;
    const [from, until] = [filter.from ?? -Infinity, filter.until ?? Infinity];
    left = left.filter(
      (index) => (triggerFrom[index] ?? Number.NaN) < until && (triggerUntil[index] ?? Number.NaN) >= from,
    );
  }
  const { travelling } = filter;
  return travelling === null ? left : left.filter((index) => isAway(index) === travelling);
}

/** From 0 on; a loop fills a million many times as fast as a function called for each. */
export function upTo(count: number): Uint32Array {
  const all = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) all[index] = index;
  return all;
}

/** The rounds a topic, or one below it, was planned for. */
function roundsOfTopic(store: TableStore, topicId: Id<'topic'>): Set<number> {
  const topics = new Set(
    store.prepare(callMarkStatements.topicsBelow).pluck().all(store.keyOf('topic', topicId)) as number[],
  );
  return new Set(
    plannedTopics(store)
      .filter(([, topic]) => topics.has(topic))
      .map(([round]) => round),
  );
}

/** By name, in the round's order. @param round by key */
export function topicsPlanned(store: TableStore, round: number): { id: Id<'topic'>; name: string }[] {
  const topics = store.list(
    'topic',
    'CROSS JOIN round_topic ON round_topic.topic_id = topic.topic_id WHERE round_topic.round_id = ? ORDER BY position',
    round,
  );
  return topics.map(({ id, name }) => ({ id, name }));
}

function plannedTopics(store: TableStore): [round: number, topic: number][] {
  return store.prepare(topicsOfRounds).raw().all() as [number, number][];
}

/** By topic, a case stands in as many groups as its round has topics. */
export function groupsOf(
  store: TableStore,
  columns: CaseColumns,
  chosen: Uint32Array,
  by: Grouping,
  period: Period,
  isAway: IsAway,
): CaseGroup[] {
  if (by === 'all') return [];
  const column = columnOf[by];
  if (column !== undefined) {
    const [thing, name, none] = column;
    return groupedBy(chosen, (index) => [columns.keys[name][index] ?? 0]).map(([key, places]) => ({
      key: String(key),
      of: key === 0 ? null : { thing, key },
      label: none,
      order: null,
      places,
    }));
  }
  if (by === 'topic') return byTopic(store, columns, chosen);
  if (by === 'period') return byPeriod(store, columns, chosen, period);
  return groupedBy(chosen, (index) => [Number(isAway(index))]).map(([key, places]) => ({
    key: key === 1 ? 'away' : 'not away',
    of: null,
    label: key === 1 ? 'Holder away' : 'Holder not known to be away',
    order: 1 - key,
    places,
  }));
}

function byTopic(store: TableStore, columns: CaseColumns, chosen: Uint32Array): CaseGroup[] {
  const ofRound = Map.groupBy(plannedTopics(store), ([round]) => round);
  const topicsOf = (index: number) =>
    ofRound.get(columns.keys.round[index] ?? 0)?.map(([, topic]) => topic) ?? [0];
  return groupedBy(chosen, topicsOf).map(([key, places]) => ({
    key: String(key),
    of: key === 0 ? null : { thing: 'topic', key },
    label: 'No topic planned',
    order: null,
    places,
  }));
}

function byPeriod(store: TableStore, columns: CaseColumns, chosen: Uint32Array, period: Period): CaseGroup[] {
  const rows = store.prepare(roundTimes).raw().all() as [number, number | null, number | null, string][];
  const periods = new Map(rows.map(([round, from, , zone]) => [round, periodAt(from, zone, period)]));
  const place = (index: number) => periods.get(columns.keys.round[index] ?? 0) ?? unknownPeriod;
  const labels = new Map<number, string>();
  const grouped = groupedBy(chosen, (index) => {
    const { order, label } = place(index);
    labels.set(order, label);
    return [order];
  });
  return grouped.map(([order, places]) => {
    const label = labels.get(order) ?? '';
    return { key: label, of: null, label, order, places };
  });
}

const unknownPeriod = { order: Number.MAX_SAFE_INTEGER, label: 'Time not known' };

/** The calendar span that a moment lies in, with a number by which spans are in order. */
export function periodAt(
  at: number | null,
  zone: string,
  period: Period,
): { readonly order: number; readonly label: string } {
  if (at === null) return unknownPeriod;
  const { year, month } = clockAt(at, zone);
  if (period === 'year') return { order: year, label: String(year) };
  const quarter = Math.ceil(month / 3);
  if (period === 'quarter') return { order: year * 4 + quarter, label: `${year} Q${quarter}` };
  return { order: year * 12 + month, label: `${year}-${String(month).padStart(2, '0')}` };
}

/** The places of the cases of each key. */
function groupedBy(
  chosen: Uint32Array,
  keysOf: (index: number) => readonly number[],
): [number, Uint32Array][] {
  const places = new Map<number, number[]>();
  for (const [place, index] of chosen.entries()) {
    for (const key of keysOf(index)) {
      const ofKey = places.get(key);
      if (ofKey === undefined) places.set(key, [place]);
      else ofKey.push(place);
    }
  }
  return [...places].map(([key, ofKey]) => [key, Uint32Array.from(ofKey)]);
}
