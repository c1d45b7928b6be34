/** Records read together: what was read leads on to what belongs to it, and each key is turned into its id once. */
import { uidHexOf, type Id } from '../../contract/model/id.ts';
import { gather, type RecordOf, type Records } from '../../contract/model/records.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import { placesNaming, recordFrom, type Cell } from './columns.ts';
import type { TableStore } from './table-store.ts';

export class Gathering {
  readonly #store: TableStore;
  /** What was read, by kind and key. */
  readonly #rows = new Map<ThingName, Map<number, Cell[]>>();
  /** The ids of what was only named. */
  readonly #named = new Map<ThingName, Map<number, Id>>();

  constructor(store: TableStore) {
    this.#store = store;
  }

  /** @param tail as `TableStore.list` takes it */
  read(thing: ThingName, tail: string, ...cells: Cell[]): this {
    return this.#add(thing, this.#store.rows(thing, `${thing} ${tail}`, ...cells));
  }

  /** Reads what belongs to the records of another kind that were read. */
  readOf(thing: ThingName, whole: ThingName): this {
    return this.#readWhere(thing, `${whole}_id = wanted.value`, [...this.#rowsOf(whole).keys()]);
  }

  /** Reads the versions or citations of the records of these kinds that were read. */
  readAbout(thing: 'account' | 'citation', kinds: readonly ThingName[]): this {
    const rows = kinds.flatMap((kind) => [...this.#rowsOf(kind).values()]);
    const uids = rows.map(([, id]) => uidHexOf(id as Id));
    return this.#readWhere(thing, 'about_uid = unhex(wanted.value)', uids);
  }

  /** Reads the records of a kind that are named in what was read. */
  readNamed(thing: ThingName): this {
    const named = new Set<number>();
    for (const [kind, rows] of this.#rows) {
      for (const place of placesNaming(thing, kind)) {
        for (const { [place]: key } of rows.values()) if (typeof key === 'number') named.add(key);
      }
    }
    return this.#readWhere(thing, `${thing}_id = wanted.value`, [...named]);
  }

  recordsOf<Name extends ThingName>(thing: Name): RecordOf<Name>[] {
    const rows = [...this.#rowsOf(thing).values()];
    return rows.map((row) => recordFrom(thing, row, this.#idOf) as unknown as RecordOf<Name>);
  }

  /** All that was read. */
  records(): Records {
    const all = [...this.#rows.keys()].map((thing) => [thing, this.recordsOf(thing)]);
    return gather(Object.fromEntries(all) as Partial<Records>);
  }

  /** What is wanted comes first, so that an index is used whatever the planner thinks of the sizes. */
  #readWhere(thing: ThingName, condition: string, values: readonly (number | string)[]): this {
    const from = `json_each(?) AS wanted CROSS JOIN ${thing} ON ${thing}.${condition}`;
    return this.#add(thing, this.#store.rows(thing, from, JSON.stringify(values)));
  }

  #add(thing: ThingName, rows: readonly Cell[][]): this {
    const ofThing = this.#rowsOf(thing);
    for (const row of rows) ofThing.set(row[0] as number, row);
    return this;
  }

  #rowsOf(thing: ThingName): Map<number, Cell[]> {
    return entryOf(this.#rows, thing, () => new Map<number, Cell[]>());
  }

  readonly #idOf = (thing: ThingName, key: number): Id => {
    const [, id] = this.#rows.get(thing)?.get(key) ?? [];
    if (id !== undefined) return id as Id;
    const named = entryOf(this.#named, thing, () => new Map<number, Id>());
    return entryOf(named, key, () => this.#store.idOf(thing, key));
  };
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
