/** The one way to change a record inside a command: checks it, writes it, and enters it in the change record. */
import { Refusal } from '../../contract/errors.ts';
import { isSameRecord } from '../../contract/model/changed-fields.ts';
import { thingNameOf, type Id } from '../../contract/model/id.ts';
import type { ChangeEntry } from '../../contract/model/known-at.ts';
import { wholesOf, type AnyRecord, type FieldsOf, type RecordOf } from '../../contract/model/records.ts';
import { phraseOf } from '../../contract/model/record-name.ts';
import type { Act, Acted } from '../../contract/model/step-title.ts';
import { things } from '../../contract/model/things.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { ChangeTopic } from '../../contract/topics.ts';
import { checks } from '../tables/index.ts';
import type { ChangeRecord, CommandStamped, ImportMaking } from './change-record.ts';
import { hasPartsByName, partsOf } from './parts.ts';
import type { TableStore } from './table-store.ts';

/** How many acts are kept to name a command by; a command may have very many. */
const mostFirstActs = 20;

export class Recorder {
  readonly #store: TableStore;
  readonly #changes: ChangeRecord;
  readonly #stamp: CommandStamped;
  readonly #topics = new Set<ChangeTopic>();
  /** The first things that were done, and the last one. */
  readonly #firstActs: Act[] = [];
  #lastAct: Act | null = null;
  readonly #touched = new Set<Id>();
  #taken: ImportMaking | null = null;

  constructor(store: TableStore, changes: ChangeRecord, stamp: CommandStamped) {
    this.#store = store;
    this.#changes = changes;
    this.#stamp = stamp;
  }

  /** What has been touched so far. */
  get topics(): readonly ChangeTopic[] {
    return [...this.#topics];
  }

  get commandUid(): Buffer {
    return this.#stamp.commandUid;
  }

  /** What was done so far; null when nothing is other than it was. */
  get acted(): Acted | null {
    const { operation } = this.#stamp;
    if (this.#taken !== null) {
      const records = Object.values(this.#taken.made).reduce((sum, { count }) => sum + count, 0);
      const rows = this.#taken.files.reduce((sum, file) => sum + file.rows, 0);
      return { operation, acts: [], records, rows };
    }
    if (this.#lastAct === null) return null;
    const acts = [...new Set([...this.#firstActs, this.#lastAct])];
    return { operation, acts, records: this.#touched.size, rows: null };
  }

  /** @throws Refusal `bad-input` with the place, `conflict` when the id is taken */
  make<Name extends ThingName>(name: Name, record: RecordOf<Name>): RecordOf<Name> {
    this.#store.requireReferences(name, record);
    checks[name]?.(record, this.#store);
    this.#putIn(name, record);
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
    this.#taken = making;
  }

  /** @throws Refusal `not-found`, `bad-input` with the place */
  change<Name extends ThingName>(name: Name, id: Id<NoInfer<Name>>, fields: FieldsOf<Name>): RecordOf<Name> {
    const before = this.#store.require(name, id);
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    const after = { ...before, ...Object.fromEntries(given) } as RecordOf<Name>;
    this.#store.requireReferences(name, after);
    checks[name]?.(after, this.#store);
    this.#rewrite(name, before, after);
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
    this.#takeOut(name, record);
    return removed + 1;
  }

  /**
   * Sets a record to what it was before an entry. Nothing is checked: it stood like this among the same others before.
   * @throws Refusal `conflict` when the record is not as the entry left it
   */
  takeBack({ thing, id, before, after }: ChangeEntry): void {
    const current = this.#store.find(thing, id) as AnyRecord | null;
    if (isSameRecord(thing, current, before)) return;
    if (!isSameRecord(thing, current, after)) throw this.#changedSince(after ?? before);
    if (before === null) this.#takeBackMaking(thing, current);
    else if (current === null) this.#putIn(thing, before);
    else this.#rewrite(thing, current, before);
  }

  /** Takes out a record that an import made. @throws Refusal `conflict` while something else hangs on it */
  takeBackImported(id: Id): void {
    const thing = thingNameOf(id);
    this.#takeBackMaking(thing, this.#store.find(thing, id));
  }

  #takeBackMaking(name: ThingName, record: AnyRecord | null): void {
    if (record === null) return;
    if (hasPartsByName(this.#store, record.id)) throw this.#stillNeeded(record);
    try {
      this.#takeOut(name, record);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'conflict') throw this.#stillNeeded(record);
      throw error;
    }
  }

  #putIn(name: ThingName, record: AnyRecord): void {
    this.#store.insert(name, record);
    this.#note(name, this.#subjectOf(name, record), null, record);
  }

  #takeOut(name: ThingName, record: AnyRecord): void {
    const subject = this.#subjectOf(name, record);
    this.#store.delete(name, record.id);
    this.#note(name, subject, record, null);
  }

  /** What moves to another whole is entered under both, with the parts that go along: each whole's past stays whole. */
  #rewrite(name: ThingName, before: AnyRecord, after: AnyRecord): void {
    const isMoved = wholesOf(name, before)[0] !== wholesOf(name, after)[0];
    const old = isMoved ? this.#withSubjects(before) : [];
    this.#store.update(name, after);
    const subject = this.#subjectOf(name, after);
    for (const { record, subject: oldSubject } of old) {
      const thing = thingNameOf(record.id);
      const isItself = record.id === after.id;
      if ((isItself ? subject : this.#subjectOf(thing, record)) === oldSubject) continue;
      this.#note(thing, oldSubject, record, isItself ? after : record);
    }
    this.#note(name, subject, before, after);
  }

  /** A record with all that is part of it, each with what it is filed under. */
  #withSubjects(record: AnyRecord): { record: AnyRecord; subject: Id }[] {
    return [
      { record, subject: this.#subjectOf(thingNameOf(record.id), record) },
      ...partsOf(this.#store, record.id).flatMap((part) => this.#withSubjects(part)),
    ];
  }

  #note(name: ThingName, subject: Id, before: AnyRecord | null, after: AnyRecord | null): void {
    const record = after ?? before;
    if (record === null) return;
    const { id } = record;
    this.#changes.append(this.#stamp, { thing: name, id, subject, before, after });
    this.#topics.add(things[name].topic);
    if (isSameRecord(name, before, after)) return;
    this.#lastAct = { thing: name, id, before, after };
    this.#touched.add(id);
    if (this.#firstActs.length < mostFirstActs) this.#firstActs.push(this.#lastAct);
  }

  #phraseOf(record: AnyRecord): string {
    return phraseOf(record, this.#changes.findEver);
  }

  #changedSince(record: AnyRecord | null): Refusal {
    const what = record === null ? 'a record' : this.#phraseOf(record);
    return new Refusal('conflict', `Something else was done to ${what} since.`, {
      next: 'Its history tells how, and puts back single fields.',
    });
  }

  #stillNeeded(record: AnyRecord): Refusal {
    return new Refusal('conflict', `Later records refer to ${this.#phraseOf(record)}.`, {
      next: 'Remove those first.',
    });
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
