/** The one way to change a record inside a command: checks it, writes it, and enters it in the change record. */
import type { Id } from '../../contract/model/id.ts';
import { wholesOf, type AnyRecord, type FieldsOf, type RecordOf } from '../../contract/model/records.ts';
import { thingNameOf } from '../../contract/model/id.ts';
import { things } from '../../contract/model/things.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { ChangeTopic } from '../../contract/topics.ts';
import { checks } from '../tables/index.ts';
import type { ChangeRecord, CommandStamped, ImportMaking } from './change-record.ts';
import { partsOf } from './parts.ts';
import type { TableStore } from './table-store.ts';

export class Recorder {
  readonly #store: TableStore;
  readonly #changes: ChangeRecord;
  readonly #stamp: CommandStamped;
  readonly #topics = new Set<ChangeTopic>();

  constructor(store: TableStore, changes: ChangeRecord, stamp: CommandStamped) {
    this.#store = store;
    this.#changes = changes;
    this.#stamp = stamp;
  }

  /** What has been touched so far. */
  get topics(): readonly ChangeTopic[] {
    return [...this.#topics];
  }

  /** @throws Refusal `bad-input` with the place, `conflict` when the id is taken */
  make<Name extends ThingName>(name: Name, record: RecordOf<Name>): RecordOf<Name> {
    this.#store.requireReferences(name, record);
    checks[name]?.(record, this.#store);
    this.#store.insert(name, record);
    this.#enter(name, null, record);
    return record;
  }

  /**
   * Writes a record of an import. It gets no entry of its own: `enterImport` makes the one for all of them.
   * @throws Refusal `bad-input` with the place, `conflict` when the id is taken
   */
  takeIn<Name extends ThingName>(name: Name, record: RecordOf<Name>): void {
    checks[name]?.(record, this.#store);
    this.#store.insert(name, record);
    this.#topics.add(things[name].topic);
  }

  /** Enters everything that `takeIn` has written. */
  enterImport(importUid: string, making: ImportMaking): void {
    this.#changes.appendImport(this.#stamp, importUid, making);
  }

  /** @throws Refusal `not-found`, `bad-input` with the place */
  change<Name extends ThingName>(name: Name, id: Id<Name>, fields: FieldsOf<Name>): RecordOf<Name> {
    const before = this.#store.require(name, id);
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    const after = { ...before, ...Object.fromEntries(given) } as RecordOf<Name>;
    this.#store.requireReferences(name, after);
    checks[name]?.(after, this.#store);
    this.#store.update(name, after);
    this.#enter(name, before, after);
    return after;
  }

  /** Removes a record with its parts, the parts first. @returns how many records went */
  remove(id: Id): number {
    const name = thingNameOf(id);
    const record = this.#store.require(name, id);
    let removed = 0;
    for (const part of referrersFirst(partsOf(this.#store, id))) {
      // A record may be part of two wholes, and have gone with the first.
      if (this.#store.keyOf(thingNameOf(part), part) !== 0) removed += this.remove(part);
    }
    const subject = this.#subjectOf(name, record);
    this.#store.delete(name, id);
    this.#note(name, subject, record, null);
    return removed + 1;
  }

  #enter(name: ThingName, before: AnyRecord | null, after: AnyRecord): void {
    this.#note(name, this.#subjectOf(name, after), before, after);
  }

  #note(name: ThingName, subject: Id, before: AnyRecord | null, after: AnyRecord | null): void {
    const id = (after ?? before)?.id;
    if (id === undefined) return;
    this.#changes.append(this.#stamp, { thing: name, id, subject, before, after });
    this.#topics.add(things[name].topic);
  }

  /** The record at the end of the chain of wholes. */
  #subjectOf(name: ThingName, record: AnyRecord): Id {
    const whole = wholesOf(name, record)[0];
    if (whole === undefined) return record.id;
    const wholeName = thingNameOf(whole);
    const found = this.#store.find(wholeName, whole);
    return found === null ? whole : this.#subjectOf(wholeName, found);
  }
}

/** Orders records so that none is removed while another of them refers to it: a returned call before the one it answers. */
function referrersFirst(records: readonly AnyRecord[]): Id[] {
  const ordered = new Set<Id>();
  const visited = new Set<Id>();
  const place = (id: Id) => {
    if (visited.has(id)) return;
    visited.add(id);
    for (const other of records) {
      if (other.id !== id && Object.values(other).includes(id)) place(other.id);
    }
    ordered.add(id);
  };
  for (const { id } of records) place(id);
  return [...ordered];
}
