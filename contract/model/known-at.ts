/** What was known at a moment: the records of today with the later entries of the change record taken back. */
import type { Id } from './id.ts';
import { isMadeBy, type ImportMade } from './import-made.ts';
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

/** One entry for everything that an import made. An import only ever makes records. */
export interface ImportEntry {
  readonly sequence: number;
  /** Epoch milliseconds. */
  readonly recordedAt: number;
  readonly made: ImportMade;
}

/** Reverse replay: every entry recorded after the moment is undone, the latest first. */
export function asKnownAt(
  records: Records,
  changes: readonly (ChangeEntry | ImportEntry)[],
  knownAt: number,
): Records {
  const byKind = new Map(
    thingNames.map((name) => [
      name,
      new Map<Id, AnyRecord>(records[name].map((record) => [record.id, record])),
    ]),
  );
  const later = changes.filter(({ recordedAt }) => recordedAt > knownAt);
  for (const change of later.sort((a, b) => b.sequence - a.sequence)) {
    if ('made' in change) takeAway(byKind, change.made);
    else if (change.before === null) byKind.get(change.thing)?.delete(change.id);
    else byKind.get(change.thing)?.set(change.id, change.before);
  }
  return gather(Object.fromEntries([...byKind].map(([name, ofKind]) => [name, [...ofKind.values()]])));
}

function takeAway(byKind: ReadonlyMap<ThingName, Map<Id, AnyRecord>>, made: ImportMade): void {
  for (const ofKind of byKind.values()) {
    for (const id of ofKind.keys()) if (isMadeBy(made, id)) ofKind.delete(id);
  }
}
