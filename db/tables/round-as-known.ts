/** A gathered round as it was known at a moment: later changes are taken back, and what that brings up is looked up too. */
import { thingNameOf, type Id } from '../../contract/model/id.ts';
import { asKnownAt } from '../../contract/model/known-at.ts';
import { gather, type AnyRecord, type Records } from '../../contract/model/records.ts';
import type { Field } from '../../contract/model/thing.ts';
import { thingNames, type ThingName } from '../../contract/model/thing-names.ts';
import { things } from '../../contract/model/things.ts';
import type { ChangeRecord } from '../record/change-record.ts';
import { partsOf } from '../record/parts.ts';
import type { TableStore } from '../record/table-store.ts';

/** The kinds under whose records the change record files what a round draws on. */
const subjectKinds: readonly ThingName[] = [
  'round',
  'seat',
  'official',
  'country',
  'source',
  'outcome',
  'voice',
  'topic',
  'conversation',
];

/**
 * A record that was changed or removed since may have named others that today's round does not: a former holder, an
 * outcome that is gone. Each is found where it is now, its changes are taken back as well, and so on until nothing new
 * is named.
 */
export function roundAsKnown(
  store: TableStore,
  changes: ChangeRecord,
  today: Records,
  knownAt: number,
): Records {
  const subjects = new Set<Id>(subjectKinds.flatMap((kind) => today[kind].map(({ id }) => id)));
  let found = today;
  for (;;) {
    const known = asKnownAt(found, changes.since(knownAt, [...subjects]), knownAt);
    const missing = missingFrom(known).filter((id) => !subjects.has(id));
    if (missing.length === 0) return known;
    for (const id of missing) subjects.add(id);
    found = withMore(
      found,
      missing.flatMap((id) => withParts(store, id)),
    );
  }
}

/** The ids that records name and that are not among them. */
function missingFrom(records: Records): Id[] {
  const named = thingNames.flatMap((name) => records[name].flatMap((record) => namedBy(name, record)));
  const there = new Set<Id>(thingNames.flatMap((name) => records[name].map(({ id }) => id)));
  return [...new Set(named)].filter((id) => !there.has(id));
}

/** What a record draws on. What it is part of it needs to be shown, except the talk that answered a request. */
function namedBy(name: ThingName, record: AnyRecord): Id[] {
  return Object.entries(things[name].fields as Record<string, Field>).flatMap(([key, { holds }]) => {
    if (holds.kind !== 'reference' || (holds.part && holds.to !== 'conversation')) return [];
    const id = record[key] as Id | null;
    return id === null ? [] : [id];
  });
}

function withParts(store: TableStore, id: Id): AnyRecord[] {
  const record = store.find(thingNameOf(id), id);
  if (record === null) return [];
  return [record, ...partsOf(store, id).flatMap((part) => withParts(store, part.id))];
}

function withMore(records: Records, more: readonly AnyRecord[]): Records {
  const all = Object.fromEntries(
    thingNames.map((name) => {
      const ofKind = new Map<Id, AnyRecord>(records[name].map((record) => [record.id, record]));
      for (const record of more) if (thingNameOf(record.id) === name) ofKind.set(record.id, record);
      return [name, [...ofKind.values()]];
    }),
  );
  return gather(all);
}
