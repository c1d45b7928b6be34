/** What tells a record that was found from others of its name, as a few words. */
import type { Id } from '../../contract/model/id.ts';
import { showWhen } from '../../contract/model/show-time.ts';
import { isOfClock } from '../../contract/model/granularity.ts';
import { uidBytes } from '../record/columns.ts';
import type { TableStore } from '../record/table-store.ts';
import type { FoundName } from './name-index.ts';
import { Named } from './named.ts';
import { tenureLine, tenuresOfOfficial } from './tenure-lines.ts';

/** @param at epoch milliseconds, the moment at which seats are told */
export function withNamesakes(store: TableStore, found: readonly FoundName[], at: number) {
  const named = new Named(store);
  return found.map((one) => ({ ...one, more: moreOf(store, named, one, at) }));
}

function moreOf(store: TableStore, named: Named, { id, kind }: FoundName, at: number): string | null {
  switch (kind) {
    case 'official':
      return seatsOf(store, named, id as Id<'official'>, at);
    case 'seat':
      return named.seat(id as Id<'seat'>).country.name;
    case 'country':
      return named.country(id as Id<'country'>).code;
    case 'round':
      return dayOf(store, id as Id<'round'>);
    case 'topic':
      return nameAbove(store, id as Id<'topic'>);
    case 'source':
      return store.require('source', id as Id<'source'>).publisher;
    case 'roster':
      return null;
  }
}

/** The seats in force, or those that may be, or the last one. */
function seatsOf(store: TableStore, named: Named, id: Id<'official'>, at: number): string | null {
  const lines = tenuresOfOfficial(store, id).map((tenure) => tenureLine(named, tenure, at));
  const words = ({ seat }: (typeof lines)[number]) => `${seat.title}, ${seat.country.name}`;
  for (const standing of ['in force', 'possibly in force']) {
    const held = lines.filter(({ stands }) => stands === standing).map(words);
    if (held.length > 0) return [...new Set(held)].join('; ');
  }
  const past = lines.find(({ stands }) => stands === 'past');
  if (past !== undefined) return `formerly ${words(past)}`;
  const [next] = lines;
  return next === undefined ? null : `to be ${words(next)}`;
}

function dayOf(store: TableStore, id: Id<'round'>): string {
  const { triggerAt, zone } = store.require('round', id);
  return showWhen(isOfClock(triggerAt.granularity) ? { ...triggerAt, zone, granularity: 'day' } : triggerAt);
}

function nameAbove(store: TableStore, id: Id<'topic'>): string | null {
  const name = store
    .prepare(
      'SELECT above.name FROM topic JOIN topic AS above ON above.topic_id = topic.parent_id WHERE topic.uid = ?',
    )
    .pluck()
    .get(uidBytes(id));
  return typeof name === 'string' ? name : null;
}
