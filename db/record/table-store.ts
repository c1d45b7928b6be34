/** Records in their tables: reads and writes rows, and knows nothing of commands or the change record. */
import type Database from 'better-sqlite3';
import { badInput, Refusal } from '../../contract/errors.ts';
import { idFrom, type Id } from '../../contract/model/id.ts';
import type { AnyRecord, RecordOf } from '../../contract/model/records.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import { cellsOf, columnNamesOf, selectListOf, uidBytes, type Cell, type KeyOf } from './columns.ts';
import { refusingConstraints } from './constraint-refusals.ts';
import { Gathering } from './gathering.ts';

export class TableStore {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();
  /** Those that read records, by what stands behind `FROM`. */
  readonly #readers = new Map<string, Database.Statement>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  /** Prepares once; the text is always a constant of this program, never built from input. */
  prepare(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  find<Name extends ThingName>(thing: Name, id: Id<NoInfer<Name>>): RecordOf<Name> | null {
    return this.list(thing, 'WHERE uid = ?', uidBytes(id))[0] ?? null;
  }

  /** @throws Refusal `not-found` */
  require<Name extends ThingName>(thing: Name, id: Id<NoInfer<Name>>): RecordOf<Name> {
    const record = this.find(thing, id);
    if (record === null) {
      throw new Refusal('not-found', `There is no ${thing.replaceAll('_', ' ')} ${id} in this workspace.`, {
        next: 'It may have been removed; look at the list again.',
      });
    }
    return record;
  }

  /** @param tail a constant `WHERE …`, `JOIN …` or `ORDER BY …` in which the table goes by its own name */
  list<Name extends ThingName>(thing: Name, tail: string, ...cells: Cell[]): RecordOf<Name>[] {
    return new Gathering(this).read(thing, tail, ...cells).recordsOf(thing);
  }

  /** Rows for `recordFrom`. @param from a constant that stands behind `FROM`, in which the table goes by its own name */
  rows(thing: ThingName, from: string, ...cells: Cell[]): Cell[][] {
    const known = this.#readers.get(from);
    const reader = known ?? this.#database.prepare(`SELECT ${selectListOf(thing)} FROM ${from}`).raw();
    this.#readers.set(from, reader);
    return reader.all(...cells) as Cell[][];
  }

  /** The integer key of a record; 0 is none. */
  keyOf(thing: ThingName, id: Id): number {
    const key = this.prepare(`SELECT ${thing}_id FROM ${thing} WHERE uid = ?`).pluck().get(uidBytes(id));
    return typeof key === 'number' ? key : 0;
  }

  /** The id that a key stands for; a key always comes from a row that names it, so the record is there. */
  idOf(thing: ThingName, key: number): Id {
    const uid = this.prepare(`SELECT lower(hex(uid)) FROM ${thing} WHERE ${thing}_id = ?`).pluck().get(key);
    return idFrom(thing, String(uid));
  }

  /** @throws Refusal `bad-input` at the first field that names a record which is not there */
  requireReferences(thing: ThingName, record: AnyRecord): void {
    cellsOf(thing, record, this.#requireKey);
  }

  insert(thing: ThingName, record: AnyRecord): void {
    const names = columnNamesOf(thing);
    const places = names.map(() => '?').join(', ');
    const statement = this.prepare(`INSERT INTO ${thing} (${names.join(', ')}) VALUES (${places})`);
    refusingConstraints(thing, () => statement.run(...cellsOf(thing, record, this.#requireKey)));
  }

  update(thing: ThingName, record: AnyRecord): void {
    const assignments = columnNamesOf(thing).map((name) => `${name} = ?`);
    const statement = this.prepare(`UPDATE ${thing} SET ${assignments.join(', ')} WHERE uid = ?`);
    const cells = cellsOf(thing, record, this.#requireKey);
    refusingConstraints(thing, () => statement.run(...cells, uidBytes(record.id)));
  }

  delete(thing: ThingName, id: Id): void {
    const statement = this.prepare(`DELETE FROM ${thing} WHERE uid = ?`);
    refusingConstraints(thing, () => statement.run(uidBytes(id)));
  }

  readonly #requireKey: KeyOf = (thing, id, field) => {
    const key = this.keyOf(thing, id);
    if (key === 0) throw badInput([field], `There is no ${thing.replaceAll('_', ' ')} with this id.`);
    return key;
  };
}
