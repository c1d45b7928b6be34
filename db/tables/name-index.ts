/**
 * The names of a workspace, folded and in memory, each kind filled when it is first asked for. What the change record
 * says has changed since is forgotten, so that an index is never behind the tables, whichever way they were written.
 */
import { findableKinds, type Found, type FindableKind } from '../../contract/operations/find.ts';
import { idFrom, type Id } from '../../contract/model/id.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import type { TableStore } from '../record/table-store.ts';
import { fits, FoldedNames, soughtIn, type Fit, type NameOf } from './folded-names.ts';

/** A record as it was found, before it is told from its namesakes. */
export type FoundName = Omit<Found, 'more'>;

interface KindOfName {
  /** Rows of the uid, the name, the alias or null, and what is searched where it is neither. */
  readonly sql: string;
  /** The kinds of record whose changes make the names stale. */
  readonly from: readonly ThingName[];
}

const kinds: { readonly [Kind in FindableKind]: KindOfName } = {
  official: {
    sql: `SELECT uid, name, NULL, NULL FROM official
      UNION ALL SELECT official.uid, official.name, official_alias.name, NULL
      FROM official_alias JOIN official USING (official_id)`,
    from: ['official', 'official_alias'],
  },
  seat: {
    sql: `SELECT uid, title, NULL, NULL FROM seat
      UNION ALL SELECT seat.uid, title, NULL, title || ' ' || name FROM seat JOIN country USING (country_id)
      UNION ALL SELECT seat.uid, title, NULL, title || ' ' || code FROM seat JOIN country USING (country_id)`,
    from: ['seat', 'country'],
  },
  country: {
    sql: `SELECT uid, name, NULL, NULL FROM country UNION ALL SELECT uid, name, code, NULL FROM country`,
    from: ['country'],
  },
  round: { sql: 'SELECT uid, name, NULL, NULL FROM round', from: ['round'] },
  roster: { sql: 'SELECT uid, name, NULL, NULL FROM roster', from: ['roster'] },
  topic: { sql: 'SELECT uid, name, NULL, NULL FROM topic', from: ['topic'] },
  source: { sql: 'SELECT uid, title, NULL, NULL FROM source', from: ['source'] },
};

type NameRow = readonly [uid: Buffer, name: string, alias: string | null, searched: string | null];

interface LastChange {
  readonly sequence: number;
  readonly hash: Buffer;
}

const nothingRecorded: LastChange = { sequence: 0, hash: Buffer.alloc(0) };

export class NameIndex {
  readonly #store: TableStore;
  readonly #names = new Map<FindableKind, FoldedNames>();
  /** The change after which everything that is remembered was read. */
  #asOf = nothingRecorded;

  constructor(store: TableStore) {
    this.#store = store;
  }

  /** The best fit first, equal fits in the order of the kinds and then of the names; no record twice. */
  find(text: string, wanted: readonly FindableKind[], limit: number): { found: FoundName[]; more: boolean } {
    const sought = soughtIn(text);
    this.#forgetWhatChanged();
    const matches = findableKinds
      .filter((kind) => wanted.includes(kind))
      .map((kind) => ({ kind, names: this.#namesOf(kind).find(sought, limit + 1) }));
    const found = new Map<Id, FoundName>();
    for (const fit of fits) {
      for (const { kind, names } of matches) {
        for (const { id, name, alias } of names[fit]) {
          if (!found.has(id)) found.set(id, { id, kind, name, alias, whole: isWhole(fit) } as FoundName);
        }
      }
    }
    return { found: [...found.values()].slice(0, limit), more: found.size > limit };
  }

  #namesOf(kind: FindableKind): FoldedNames {
    const known = this.#names.get(kind);
    if (known !== undefined) return known;
    const rows = this.#store.prepare(kinds[kind].sql).raw().all() as NameRow[];
    const names = new FoldedNames(rows.map((row) => nameFrom(kind, row)));
    this.#names.set(kind, names);
    return names;
  }

  #forgetWhatChanged(): void {
    const last = this.#lastChange('ORDER BY sequence DESC LIMIT 1');
    if (last.hash.equals(this.#asOf.hash)) return;
    const then = this.#lastChange('WHERE sequence = ?', this.#asOf.sequence);
    const changed = this.#store
      .prepare('SELECT DISTINCT thing FROM change WHERE sequence > ?')
      .pluck()
      .all(this.#asOf.sequence) as (ThingName | 'import')[];
    // What was read inside a transaction that was rolled back never was: its last change is not there any more.
    const isAll = !then.hash.equals(this.#asOf.hash) || changed.includes('import');
    for (const kind of findableKinds) {
      if (isAll || kinds[kind].from.some((thing) => changed.includes(thing))) this.#names.delete(kind);
    }
    this.#asOf = last;
  }

  #lastChange(tail: string, ...cells: number[]): LastChange {
    const row = this.#store.prepare(`SELECT sequence, hash FROM change ${tail}`).get(...cells);
    return (row as LastChange | undefined) ?? nothingRecorded;
  }
}

function isWhole(fit: Fit): boolean {
  return fit === 'whole' || fit === 'read alike';
}

function nameFrom(kind: FindableKind, [uid, name, alias, searched]: NameRow): NameOf {
  return { id: idFrom(kind, uid.toString('hex')), name, alias, searched };
}
