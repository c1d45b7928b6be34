import { createHash } from 'node:crypto';
import type { Id } from '../../contract/model/id.ts';
import type { RecordOf } from '../../contract/model/records.ts';
import { seatZone } from '../seat-zone.ts';
import { countryNames } from './country-names.ts';
import type { Draft } from './draft.ts';
import { knownEntities } from './entities.ts';
import { wordsOf } from './names.ts';

/** A country as a file means it: in the workspace, or to be made when something is to be in it. */
export interface FoundCountry {
  readonly code: string;
  readonly name: string;
  /** That of the capital; null when it is not known. */
  readonly zone: string | null;
}

/** Finds countries by code, or by a name in any of its spellings, and makes those that ISO 3166 has no code for. */
export class Countries {
  readonly #draft: Draft;
  readonly #ids = new Map<string, Id<'country'>>();
  readonly #byCode = new Map<string, FoundCountry>();
  readonly #byName = new Map<string, FoundCountry>();
  readonly #unmatched = new Set<string>();

  constructor(draft: Draft) {
    this.#draft = draft;
    const unicodeNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const inWorkspace = draft.store.list('country', '');
    for (const { id, code, name } of inWorkspace) {
      const unicodeName = /^[A-Z]{2}$/.test(code) ? unicodeNames.of(code) : undefined;
      const also = countryNames[code] ?? knownEntities.find((one) => one.code === code)?.also ?? [];
      const spellings = [...also, unicodeName?.replace(/ \(.*\)$/, ''), name];
      this.#ids.set(code, id);
      this.#know({ code, name, zone: zoneOf(code) }, spellings);
    }
    for (const entity of knownEntities) {
      if (!this.#ids.has(entity.code)) this.#know(entity, [entity.name, ...entity.also]);
    }
  }

  /** Names that were looked for and are in no list here. */
  get unmatched(): string[] {
    return [...this.#unmatched];
  }

  findByCode(code: string): FoundCountry | null {
    return this.#byCode.get(code) ?? null;
  }

  /** The first of several spellings that is known, each as a name or as the words of a slug. */
  findByName(...names: readonly string[]): FoundCountry | null {
    for (const name of names) {
      const found = this.#byName.get(keyOf(name));
      if (found !== undefined) return found;
    }
    return null;
  }

  /** The known organization, or else the country, whose name stands within a text: NATO Secretary General. */
  findWithin(text: string): FoundCountry | null {
    const words = ` ${wordsOf(text).join(' ')} `;
    const names = knownEntities.flatMap(({ code, name, also }) =>
      [name, ...also].map((one) => [one, code] as const),
    );
    const all = [
      ...names,
      ['European Union', 'EU'],
      ['EU', 'EU'],
      ['United Nations', 'UN'],
      ['UN', 'UN'],
    ] as const;
    const [, code] = all.find(([name]) => words.includes(` ${wordsOf(name).join(' ')} `)) ?? [];
    return code === undefined ? null : this.findByCode(code);
  }

  /** The country as known by one of the names; an entity of the first of them, told as unmatched, when none is known. */
  byNameOrNew(...names: readonly [string, ...string[]]): FoundCountry {
    const found = this.findByName(...names);
    if (found !== null) return found;
    const [name] = names;
    this.#unmatched.add(name);
    const entity = { code: codeFor(name), name, zone: null };
    this.#know(entity, [name]);
    return entity;
  }

  /** Tells that a name was looked for and not found, and is done without. */
  missed(name: string): void {
    this.#unmatched.add(name);
  }

  /** The record of a country; made when the workspace has none. */
  idOf({ code, name }: FoundCountry): Id<'country'> {
    const known = this.#ids.get(code);
    if (known !== undefined) return known;
    const kind: RecordOf<'country'>['kind'] =
      knownEntities.find((one) => one.code === code)?.kind ?? 'entity';
    const id = this.#draft.make('country', { code, name, kind });
    this.#ids.set(code, id);
    return id;
  }

  #know(country: FoundCountry, spellings: readonly (string | undefined)[]): void {
    const { code, name, zone } = country;
    const found = { code, name, zone };
    this.#byCode.set(code, found);
    for (const spelling of spellings) {
      if (spelling !== undefined) this.#byName.set(keyOf(spelling), found);
    }
  }
}

function zoneOf(code: string): string | null {
  return seatZone(code) ?? knownEntities.find((one) => one.code === code)?.zone ?? null;
}

/** The words in the order of the alphabet: "Korea, South" is "South Korea". */
function keyOf(name: string): string {
  const filler = ['and', 'of', 'the'];
  return wordsOf(name)
    .map((word) => (word === 'st' ? 'saint' : word))
    .filter((word) => !filler.includes(word))
    .sort()
    .join(' ');
}

/** A code for a name that has none, the same each time: its first letters and four digits of a hash. */
function codeFor(name: string): string {
  const words = wordsOf(name).join('');
  const letters = words
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, 4);
  const digits = createHash('sha256').update(words).digest('hex').slice(0, 4);
  return `X-${letters}${digits}`.toUpperCase();
}
