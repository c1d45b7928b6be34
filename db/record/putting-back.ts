/** Putting back what a record was once, as a change of today: the rules of today hold for it. */
import { Refusal } from '../../contract/errors.ts';
import { isId, thingNameOf, type Id } from '../../contract/model/id.ts';
import { phraseOf } from '../../contract/model/record-name.ts';
import { wholesOf, type AnyRecord } from '../../contract/model/records.ts';
import type { Field } from '../../contract/model/thing.ts';
import { things } from '../../contract/model/things.ts';
import type { ChangeRecord, RecordedEntry } from './change-record.ts';
import type { Recorder } from './recorder.ts';
import type { TableStore } from './table-store.ts';

interface Hands {
  readonly store: TableStore;
  readonly changes: ChangeRecord;
  readonly recorder: Recorder;
}

type FieldValues = Readonly<Record<string, unknown>>;

/** Sets fields of a record that is there. */
export function putBackIn(id: Id, fields: FieldValues, hands: Hands): void {
  const { id: _, ...values } = fields;
  requireNamed({ ...values, id }, hands);
  hands.recorder.change(thingNameOf(id), id, values);
}

/** Makes a record again that is gone, with the parts that went with it; `fields` are set to other values. */
export function putBackGone(id: Id, fields: FieldValues, hands: Hands): void {
  const removal = hands.changes.about(id).findLast(({ after }) => after === null);
  if (removal === undefined) return;
  const back = new Set<Id>();
  for (const entry of removedBy(removal, hands)) {
    const record = entry.before;
    const isPart = record !== null && wholesOf(entry.thing, record).some((whole) => back.has(whole));
    if (record === null || (entry.id !== id && !isPart)) continue;
    if (hands.store.keyOf(entry.thing, entry.id) !== 0) continue;
    const again = entry.id === id ? { ...record, ...fields, id } : record;
    requireNamed(again, hands);
    hands.recorder.make(entry.thing, again as never);
    back.add(entry.id);
  }
}

const chunk = 1_000;

/** What a command removed up to an entry, wholes before their parts. */
function* removedBy(last: RecordedEntry, { changes }: Hands): Generator<RecordedEntry> {
  for (let before = last.sequence + 1; ;) {
    const entries = changes.entriesOf(last.commandUid, before, chunk);
    for (const entry of entries) if (!('made' in entry) && entry.after === null) yield entry;
    if (entries.length < chunk) return;
    before = entries.at(-1)?.sequence ?? 0;
  }
}

/** @throws Refusal `conflict` with the name of what is to be put back first */
function requireNamed(record: AnyRecord, { store, changes }: Hands): void {
  const { fields } = things[thingNameOf(record.id)];
  for (const [key, { holds }] of Object.entries(fields as Record<string, Field>)) {
    const id = record[key] ?? null;
    if ((holds.kind !== 'reference' && holds.kind !== 'about') || !isId(id)) continue;
    if (store.keyOf(thingNameOf(id), id) !== 0) continue;
    const gone = changes.findEver(id) as AnyRecord | null;
    const missing = gone === null ? 'a record' : phraseOf(gone, changes.findEver);
    const named = upperFirst(phraseOf(record, changes.findEver));
    throw new Refusal('conflict', `${named} names ${missing}, and that is gone.`, {
      next: `Put ${missing} back first.`,
    });
  }
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
