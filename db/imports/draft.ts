/** What an import would make, gathered in memory: nothing is written before all of it is known to be right. */
import { createHash } from 'node:crypto';
import { Refusal } from '../../contract/errors.ts';
import { idFrom, type Id } from '../../contract/model/id.ts';
import {
  importedUid,
  importUidOf,
  mostOfAKind,
  type ImportMade,
  type Run,
} from '../../contract/model/import-made.ts';
import type { AnyRecord, RecordOf } from '../../contract/model/records.ts';
import { thingNames, type ThingName } from '../../contract/model/thing-names.ts';
import type { TableStore } from '../record/table-store.ts';

/** Who or what a record is in the world of its source. */
export interface Identity {
  readonly scheme: string;
  readonly value: string;
}

export type FieldsToMake<Name extends ThingName> = Omit<RecordOf<Name>, 'id'>;

export interface Placed<Name extends ThingName> {
  readonly id: Id<Name>;
  /** False when the workspace had it before. */
  readonly isNew: boolean;
}

type About = RecordOf<'identifier'>['aboutId'];

export class Draft {
  /** The import itself: the records it makes take their uids from this one. */
  readonly uid: string;
  readonly store: TableStore;
  readonly #records = new Map<ThingName, AnyRecord[]>();
  readonly #spellings = new Map<Id<'official'>, Set<string>>();
  readonly #byIdentity = new Map<string, Placed<ThingName>>();

  /** @param newUid makes the digits of a new id */
  constructor(store: TableStore, newUid: () => string) {
    this.store = store;
    this.uid = freshImportUid(newUid());
  }

  /** The record of this identity, from the workspace or from this import; null when there is none yet. */
  find<Name extends ThingName>(thing: Name, identity: Identity): Placed<Name> | null {
    const key = keyOf(thing, identity);
    const known = this.#byIdentity.get(key) as Placed<Name> | undefined;
    if (known !== undefined) return known;
    const uid = this.store
      .prepare('SELECT about_uid FROM identifier WHERE scheme = ? AND value = ? AND about_kind = ?')
      .pluck()
      .get(identity.scheme, identity.value, thing) as Buffer | undefined;
    if (uid === undefined) return null;
    const found = { id: idFrom(thing, uid.toString('hex')), isNew: false };
    this.#byIdentity.set(key, found);
    return found;
  }

  /** The record of this identity; makes it, and the identifier it will be known by, when there is none. */
  once<Name extends ThingName>(
    thing: Name,
    identity: Identity,
    fields: () => FieldsToMake<Name>,
  ): Placed<Name> {
    const found = this.find(thing, identity);
    if (found !== null) return found;
    const made = { id: this.make(thing, fields()), isNew: true };
    this.#byIdentity.set(keyOf(thing, identity), made);
    this.make('identifier', { aboutId: made.id as About, ...identity });
    return made;
  }

  make<Name extends ThingName>(thing: Name, fields: FieldsToMake<Name>): Id<Name> {
    const records = this.#records.get(thing) ?? [];
    this.#records.set(thing, records);
    if (records.length >= mostOfAKind) throw new Refusal('bad-input', 'One import cannot make that much.');
    const id = idFrom(thing, importedUid(this.uid, thing, records.length));
    records.push({ id, ...fields });
    return id;
  }

  /** Makes an alias of a name that an official of this import does not go by yet. */
  addSpelling(officialId: Id<'official'>, name: string): void {
    const spellings = this.#spellings.get(officialId) ?? new Set();
    this.#spellings.set(officialId, spellings);
    if (spellings.has(name)) return;
    spellings.add(name);
    if (this.#recordOf('official', officialId)?.name === name) return;
    this.make('official_alias', { officialId, name, kind: 'spelling', script: null });
  }

  /** Sets fields of a record of this import; one that the workspace had before stays as it is. */
  amend<Name extends ThingName>(
    thing: Name,
    { id, isNew }: Placed<Name>,
    fields: Partial<FieldsToMake<Name>>,
  ): void {
    if (isNew) Object.assign(this.#recordOf(thing, id) ?? {}, fields);
  }

  /** What is to be made of one kind, in order. */
  of<Name extends ThingName>(thing: Name): readonly RecordOf<Name>[] {
    return (this.#records.get(thing) ?? []) as unknown as readonly RecordOf<Name>[];
  }

  /** A record of this import: the end of its uid counts those of its kind. */
  #recordOf<Name extends ThingName>(thing: Name, id: Id<Name>): RecordOf<Name> | undefined {
    return this.of(thing)[Number.parseInt(id.slice(-6), 16)];
  }

  /** The whole of it, by kind; what others refer to comes before them. */
  get made(): ImportMade {
    return Object.fromEntries(
      thingNames.flatMap((thing): [ThingName, Run][] => {
        const { length: count } = this.of(thing);
        return count === 0 ? [] : [[thing, { first: importedUid(this.uid, thing, 0), count }]];
      }),
    );
  }

  /** How many records of each kind were met that the workspace had before. */
  get unchanged(): { [Name in ThingName]?: number } {
    const counts: { [Name in ThingName]?: number } = {};
    for (const [key, { isNew }] of this.#byIdentity) {
      const thing = key.slice(0, key.indexOf(' ')) as ThingName;
      if (!isNew) counts[thing] = (counts[thing] ?? 0) + 1;
    }
    return counts;
  }
}

/** Uids made in one millisecond count on from each other: what imports do not share with anything comes from a hash. */
function freshImportUid(uid: string): string {
  const digest = createHash('sha256').update(uid).digest('hex');
  return importUidOf(`${uid.slice(0, 13)}${digest.slice(0, 3)}${uid.slice(16, 17)}${digest.slice(3)}`);
}

function keyOf(thing: ThingName, { scheme, value }: Identity): string {
  return `${thing} ${scheme} ${value}`;
}
