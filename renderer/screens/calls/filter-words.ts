/** The parts of a filter in words: what a chip says, and what taking it away leaves. */
import type { CallFilter } from '../../../contract/model/call-view.ts';
import type { Id } from '../../../contract/model/id.ts';
import { showInstant } from '../../../contract/model/show-time.ts';
import { withCapital } from './call-words.ts';

export interface FilterPart {
  readonly name: keyof CallFilter;
  /** What it is about: "Official". */
  readonly title: string;
  readonly value: string;
  /** The filter without it. */
  readonly without: Partial<CallFilter>;
}

/** The parts that name a record, and the kind of it. */
export const recordParts = {
  officialId: 'official',
  seatId: 'seat',
  countryId: 'country',
  roundId: 'round',
  rosterId: 'roster',
  topicId: 'topic',
} as const;
export type RecordPart = keyof typeof recordParts;

/** @param nameOf what a record is called; null while that is not known, or when it is gone */
export function filterParts(
  filter: CallFilter,
  zone: string,
  nameOf: (id: Id) => string | null,
): readonly FilterPart[] {
  const parts: FilterPart[] = [];
  const add = (name: keyof CallFilter, title: string, value: string) =>
    parts.push({ name, title, value, without: { [name]: null } });
  if (filter.text.trim() !== '') {
    parts.push({ name: 'text', title: 'Words', value: filter.text.trim(), without: { text: '' } });
  }
  for (const [name, kind] of Object.entries(recordParts) as [RecordPart, string][]) {
    const id = filter[name];
    if (id !== null) add(name, withCapital(kind), nameOf(id) ?? 'one that is gone');
  }
  if (filter.outcomeId !== null) add('outcomeId', 'Outcome', nameOf(filter.outcomeId) ?? 'one that is gone');
  if (filter.direction !== null) add('direction', 'Direction', filter.direction);
  if (filter.reason !== null) add('reason', 'Reason', filter.reason);
  if (filter.returned !== null)
    add('returned', 'Returned calls', filter.returned ? 'only these' : 'left out');
  if (filter.from !== null) add('from', 'From', showInstant(filter.from, zone, 'minute'));
  if (filter.until !== null) add('until', 'Until', showInstant(filter.until, zone, 'minute'));
  return parts;
}
