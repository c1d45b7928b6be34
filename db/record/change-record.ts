/** The append-only change record: every change with before and after, chained by hash. */
import { createHash } from 'node:crypto';
import { idFrom, thingNameOf, uidHexOf, type Id } from '../../contract/model/id.ts';
import { importUidOf, isMadeBy, type ImportMade } from '../../contract/model/import-made.ts';
import type { ChangeEntry, ImportEntry } from '../../contract/model/known-at.ts';
import type { FindRecord } from '../../contract/model/record-name.ts';
import type { AnyRecord, RecordOf } from '../../contract/model/records.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import { uidBytes, type Row } from './columns.ts';
import type { TableStore } from './table-store.ts';

/** Who does what, when and why: the same for every change of one command. */
export interface CommandStamped {
  readonly commandUid: Buffer;
  readonly operation: string;
  /** Epoch milliseconds; never before that of an earlier entry, whatever the clock said. */
  readonly recordedAt: number;
  readonly who: string;
  readonly why: string | null;
}

export interface Change {
  readonly thing: ThingName;
  readonly id: Id;
  /** The round, seat, official … at the root of what the record is part of: by it a round's changes are found. */
  readonly subject: Id;
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
}

/** What an import was and made: the whole of its entry. */
export interface ImportMaking {
  readonly files: readonly {
    readonly name: string;
    readonly format: string;
    /** SHA-256 of the text in UTF-8, in hexadecimal digits. */
    readonly digest: string;
    readonly rows: number;
  }[];
  readonly made: ImportMade;
}

/** An entry with the command it belongs to. */
export interface RecordedEntry extends ChangeEntry {
  readonly commandUid: Buffer;
  readonly operation: string;
  readonly who: string;
  readonly why: string | null;
}

/** An import as an entry tells it, with who made it, when and why. */
export interface RecordedImport extends ImportEntry, ImportMaking {
  readonly operation: string;
  readonly who: string;
  readonly why: string | null;
}

/** Stands where an entry about one record has its kind. */
const importThing = 'import';

const columns =
  'sequence, command_uid, operation, recorded_at, who, why, thing, uid, subject_uid, before, after';
const noHash = Buffer.alloc(32);

export class ChangeRecord {
  readonly #store: TableStore;

  constructor(store: TableStore) {
    this.#store = store;
  }

  /** The sequence of the last entry; 0 when there is none. */
  get revision(): number {
    return Number(this.#store.prepare('SELECT coalesce(max(sequence), 0) FROM change').pluck().get());
  }

  /** The hash of the last entry, by which one end of the record is told from any other. */
  get lastHash(): Buffer {
    const last = this.#store.prepare('SELECT hash FROM change ORDER BY sequence DESC LIMIT 1').pluck().get();
    return (last as Buffer | undefined) ?? noHash;
  }

  /**
   * When a command that is carried out now counts as recorded, in epoch milliseconds: now, or with the last entry where
   * the clock was set back since. What was known at a moment is so always a beginning of the record; the price is that a
   * clock that ran ahead holds the times of later entries until it is caught up with.
   */
  momentToRecord(now: number): number {
    const last = this.#store
      .prepare('SELECT recorded_at FROM change ORDER BY sequence DESC LIMIT 1')
      .pluck()
      .get() as number | undefined;
    return Math.max(now, last ?? now);
  }

  append(stamp: CommandStamped, { thing, id, subject, before, after }: Change): void {
    this.#append(stamp, [thing, uidBytes(id), uidBytes(subject)], before, after);
  }

  /** One entry for everything that an import made. */
  appendImport(stamp: CommandStamped, importUid: string, making: ImportMaking): void {
    const uid = Buffer.from(importUid, 'hex');
    this.#append(stamp, [importThing, uid, uid], null, making);
  }

  #append(
    stamp: CommandStamped,
    about: readonly [thing: string, uid: Buffer, subjectUid: Buffer],
    before: object | null,
    after: object | null,
  ): void {
    const last = this.#store
      .prepare('SELECT sequence, hash FROM change ORDER BY sequence DESC LIMIT 1')
      .get() as { sequence: number; hash: Buffer } | undefined;
    const previousHash = last?.hash ?? noHash;
    const cells = [
      (last?.sequence ?? 0) + 1,
      stamp.commandUid,
      stamp.operation,
      stamp.recordedAt,
      stamp.who,
      stamp.why,
      ...about,
      before === null ? null : JSON.stringify(before),
      after === null ? null : JSON.stringify(after),
    ] as const;
    this.#store
      .prepare(`INSERT INTO change (${columns}, previous_hash, hash) VALUES (${'?, '.repeat(12)}?)`)
      .run(...cells, previousHash, hashOf(cells, previousHash));
  }

  /** Entries about these subjects recorded after a moment, and those of imports, in order. */
  since(knownAt: number, subjects: readonly Id[]): (ChangeEntry | ImportEntry)[] {
    const statement = this.#store.prepare(
      'SELECT sequence, recorded_at, thing, uid, before, after FROM change WHERE subject_uid = ? AND recorded_at > ?',
    );
    const entries = [...new Set(subjects)]
      .flatMap((subject) => statement.all(uidBytes(subject), knownAt) as Row[])
      .map(entryFrom);
    return [...entries, ...this.#importsSince(knownAt)].sort((a, b) => a.sequence - b.sequence);
  }

  /** The last entries about any of these records, the newest first. */
  aboutAny(ids: readonly Id[], limit: number): RecordedEntry[] {
    const rows = this.#store
      .prepare(
        `SELECT * FROM change WHERE uid IN (SELECT unhex(value) FROM json_each(?)) AND thing <> 'import'
         ORDER BY sequence DESC LIMIT ?`,
      )
      .all(JSON.stringify(ids.map(uidHexOf)), limit) as Row[];
    return rows.map(recordedFrom);
  }

  /** What was removed of everything that is filed under a record. */
  removedUnder(subject: Id): ChangeEntry[] {
    const rows = this.#store
      .prepare('SELECT * FROM change WHERE subject_uid = ? AND after IS NULL')
      .all(uidBytes(subject)) as Row[];
    return rows.map(entryFrom);
  }

  /** Some entries of a command, the last ones before a place in the record first. */
  entriesOf(commandUid: Buffer, before: number, limit: number): (RecordedEntry | RecordedImport)[] {
    const rows = this.#store
      .prepare(`SELECT * FROM change WHERE command_uid = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?`)
      .all(commandUid, before, limit) as Row[];
    return rows.map((row) => (row['thing'] === importThing ? importFrom(row) : recordedFrom(row)));
  }

  /** The first entries of a command and its last one, and how many records all of them are about. */
  outlineOf(commandUid: Buffer, limit: number): { entries: RecordedEntry[]; records: number } {
    const some = (order: 'ASC' | 'DESC', most: number) =>
      this.#store
        .prepare(
          `SELECT * FROM change WHERE command_uid = ? AND thing <> 'import' ORDER BY sequence ${order} LIMIT ?`,
        )
        .all(commandUid, most) as Row[];
    const entries = [...some('ASC', limit), ...some('DESC', 1)].map(recordedFrom);
    const records = this.#store
      .prepare('SELECT count(DISTINCT uid) FROM change WHERE command_uid = ?')
      .pluck()
      .get(commandUid);
    return { entries, records: Number(records) };
  }

  /** Every entry about one record by itself, in order. */
  about(id: Id): RecordedEntry[] {
    const rows = this.#store
      .prepare(`SELECT * FROM change WHERE uid = ? AND thing <> 'import' ORDER BY sequence`)
      .all(uidBytes(id)) as Row[];
    return rows.map(recordedFrom);
  }

  /** How many entries a command made. */
  countOf(commandUid: Buffer): number {
    return Number(
      this.#store.prepare('SELECT count(*) FROM change WHERE command_uid = ?').pluck().get(commandUid),
    );
  }

  /** A record as it is, or as it was when it went; null when it was never here. */
  readonly findEver: FindRecord = <Name extends ThingName>(id: Id<Name> | null) => {
    if (id === null) return null;
    const found = this.#store.find(thingNameOf(id) as Name, id);
    if (found !== null) return found;
    const before = this.#store
      .prepare('SELECT before FROM change WHERE uid = ? ORDER BY sequence DESC LIMIT 1')
      .pluck()
      .get(uidBytes(id)) as string | null | undefined;
    return parsed(before ?? null) as RecordOf<Name> | null;
  };

  #importsSince(knownAt: number): RecordedImport[] {
    const rows = this.#store
      .prepare(`SELECT * FROM change WHERE thing = 'import' AND recorded_at > ?`)
      .all(knownAt) as Row[];
    return rows.map(importFrom);
  }

  /** The import that made this record, or null. */
  findImportOf(id: Id): RecordedImport | null {
    const row = this.#store
      .prepare(`SELECT * FROM change WHERE uid = unhex(?) AND thing = 'import'`)
      .get(importUidOf(uidHexOf(id))) as Row | undefined;
    const found = row === undefined ? null : importFrom(row);
    return found !== null && isMadeBy(found.made, id) ? found : null;
  }

  /**
   * Checks a stretch of the chain.
   * @returns the first sequence that does not follow, and where to go on; `next` is null at the end
   */
  checkFrom(sequence: number, previousHash: Buffer, limit: number) {
    const rows = this.#store
      .prepare(
        `SELECT ${columns}, previous_hash, hash FROM change WHERE sequence > ? ORDER BY sequence LIMIT ?`,
      )
      .raw()
      .all(sequence, limit) as (string | number | Buffer | null)[][];
    let at = sequence;
    let hash = previousHash;
    for (const row of rows) {
      const cells = row.slice(0, 11);
      const follows =
        cells[0] === at + 1 &&
        hash.equals(row[11] as Buffer) &&
        hashOf(cells, hash).equals(row[12] as Buffer);
      if (!follows) return { brokenAt: at + 1, at, hash, isEnd: true };
      at += 1;
      hash = row[12] as Buffer;
    }
    return { brokenAt: null, at, hash, isEnd: rows.length < limit };
  }

  static readonly start = noHash;
}

function entryFrom(row: Row): ChangeEntry {
  const thing = row['thing'] as ThingName;
  return {
    sequence: Number(row['sequence']),
    recordedAt: Number(row['recorded_at']),
    thing,
    id: idFrom(thing, (row['uid'] as Buffer).toString('hex')),
    before: parsed(row['before'] as string | null),
    after: parsed(row['after'] as string | null),
  };
}

function recordedFrom(row: Row): RecordedEntry {
  return {
    ...entryFrom(row),
    commandUid: row['command_uid'] as Buffer,
    operation: String(row['operation']),
    who: String(row['who']),
    why: row['why'] as string | null,
  };
}

function importFrom(row: Row): RecordedImport {
  const { files, made } = JSON.parse(String(row['after'])) as ImportMaking;
  return {
    sequence: Number(row['sequence']),
    recordedAt: Number(row['recorded_at']),
    operation: String(row['operation']),
    who: String(row['who']),
    why: row['why'] as string | null,
    files,
    made,
  };
}

function parsed(text: string | null): AnyRecord | null {
  return text === null ? null : (JSON.parse(text) as AnyRecord);
}

/** SHA-256 over the hash before and every cell with its length, so that no two entries read alike. */
function hashOf(cells: readonly (string | number | Buffer | null)[], previousHash: Buffer): Buffer {
  const hash = createHash('sha256').update(previousHash);
  for (const cell of cells) {
    const bytes = Buffer.isBuffer(cell) ? cell : Buffer.from(cell === null ? '' : String(cell), 'utf8');
    hash.update(`${cell === null ? 'null' : bytes.length}:`).update(bytes);
  }
  return hash.digest();
}
