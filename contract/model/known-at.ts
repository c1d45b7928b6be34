/** What was known at a moment: the records of today with the later entries of the change record taken back. */
import type { Id } from './id.ts';
import { gather, type AnyRecord, type Records } from './records.ts';
import { thingNames, type ThingName } from './thing-names.ts';

/** One entry of the change record: a record before and after a command. */
export interface ChangeEntry {
  readonly sequence: number;
  /** Epoch milliseconds. */
  readonly recordedAt: number;
  readonly thing: ThingName;
  readonly id: Id;
  /** Null: the command made the record. */
  readonly before: AnyRecord | null;
  /** Null: the command removed the record. */
  readonly after: AnyRecord | null;
}

/** Reverse replay: every entry recorded after the moment is undone, the latest first. */
export function asKnownAt(records: Records, changes: readonly ChangeEntry[], knownAt: number): Records {
  const byKind = new Map(
    thingNames.map((name) => [
      name,
      new Map<Id, AnyRecord>(records[name].map((record) => [record.id, record])),
    ]),
  );
  const later = changes.filter(({ recordedAt }) => recordedAt > knownAt);
  for (const { thing, id, before } of later.sort((a, b) => b.sequence - a.sequence)) {
    if (before === null) byKind.get(thing)?.delete(id);
    else byKind.get(thing)?.set(id, before);
  }
  return gather(Object.fromEntries([...byKind].map(([name, ofKind]) => [name, [...ofKind.values()]])));
}
