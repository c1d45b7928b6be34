/** A record with everything that is or was a part of it: whose changes make up its history. */
import { thingNameOf, type Id } from '../../contract/model/id.ts';
import { wholesOf, type AnyRecord } from '../../contract/model/records.ts';
import type { ChangeRecord } from '../record/change-record.ts';
import { partsOf } from '../record/parts.ts';
import type { TableStore } from '../record/table-store.ts';

export function idsOfWhole(store: TableStore, changes: ChangeRecord, id: Id): Id[] {
  const ids = new Set<Id>();
  addWithParts(store, id, ids);
  const removed = changes.removedUnder(subjectOf(changes, id));
  for (let known = 0; known < ids.size;) {
    known = ids.size;
    for (const { id: part, thing, before } of removed) {
      if (before !== null && wholesOf(thing, before).some((whole) => ids.has(whole))) ids.add(part);
    }
  }
  return [...ids];
}

function addWithParts(store: TableStore, id: Id, ids: Set<Id>): void {
  if (ids.has(id)) return;
  ids.add(id);
  for (const part of partsOf(store, id)) addWithParts(store, part.id, ids);
}

/** What the record is filed under, also when it is gone. */
function subjectOf(changes: ChangeRecord, id: Id): Id {
  const record = changes.findEver(id) as AnyRecord | null;
  const whole = record === null ? undefined : wholesOf(thingNameOf(id), record)[0];
  return whole === undefined ? id : subjectOf(changes, whole);
}
