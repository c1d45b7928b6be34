/** Brings the parts of a record to what a form sent, within one command. */
import { badInput, within } from '../../contract/errors.ts';
import type { Id } from '../../contract/model/id.ts';
import type { AnyRecord, FieldsOf, RecordOf } from '../../contract/model/records.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { Recorder } from './recorder.ts';
import type { TableStore } from './table-store.ts';

interface Entering {
  readonly store: TableStore;
  readonly recorder: Recorder;
}

/** Makes the record, or changes what differs in it; null leaves it as it is. @throws Refusal `not-found` for null */
export function enterRecord<Name extends ThingName>(
  name: Name,
  id: Id<Name>,
  fields: Omit<RecordOf<Name>, 'id'> | null,
  { store, recorder }: Entering,
): RecordOf<Name> {
  if (fields === null) return store.require(name, id);
  return within(['record'], () =>
    bring(name, { ...fields, id } as unknown as RecordOf<Name>, { store, recorder }),
  );
}

/**
 * Makes, changes and removes parts until there are those that were sent and no others. What goes, goes first, so that
 * a seat can leave a roster and come back as another member.
 * @param place the field of the input that holds them
 */
export function enterParts<Name extends ThingName>(
  name: Name,
  kept: readonly RecordOf<Name>[],
  sent: readonly RecordOf<Name>[],
  place: string,
  { store, recorder }: Entering,
): RecordOf<Name>[] {
  const own = new Set<Id>(kept.map(({ id }) => id));
  const staying = new Set<Id>(sent.map(({ id }) => id));
  for (const { id } of kept) if (!staying.has(id)) recorder.remove(id);
  return sent.map((part, index) =>
    within([place, index], () => {
      if (!own.has(part.id) && store.keyOf(name, part.id) !== 0) {
        throw badInput(['id'], 'This is part of another record already.');
      }
      return bring(name, part, { store, recorder });
    }),
  );
}

function bring<Name extends ThingName>(name: Name, record: RecordOf<Name>, { store, recorder }: Entering) {
  const before = store.find(name, record.id as Id<Name>);
  if (before === null) return recorder.make(name, record);
  const changed = changesBetween(before, record);
  return Object.keys(changed).length === 0
    ? before
    : recorder.change(name, record.id as Id<Name>, changed as FieldsOf<Name>);
}

/** An entry in the change record says that something changed, so what is the same is not written again. */
function changesBetween(before: AnyRecord, after: AnyRecord): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key])),
  );
}
