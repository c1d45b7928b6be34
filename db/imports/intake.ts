import type { Id } from '../../contract/model/id.ts';
import type { ThingName } from '../../contract/model/thing-names.ts';
import { parseWhen, type When } from '../../contract/model/when.ts';
import { isReversed } from '../tables/check.ts';
import type { Countries, FoundCountry } from './countries.ts';
import type { Draft, FieldsToMake, Identity, Placed } from './draft.ts';
import type { Findings } from './findings.ts';
import { foldedName } from './names.ts';
import type { Row } from './row.ts';

/** What the reading of one file works with: the draft it adds to, and the rules that hold for every format. */
export class Intake {
  readonly draft: Draft;
  readonly countries: Countries;
  readonly findings: Findings;
  readonly #keepReversed: boolean;
  /** The rows that stand for a record, by its identity: the first line of each, and how many there were. */
  readonly #rowsOf = new Map<string, { readonly first: number; count: number }>();
  readonly #withoutZone = new Set<string>();
  #made = 0;
  #unchanged = 0;

  constructor(draft: Draft, countries: Countries, findings: Findings, keepReversed: boolean) {
    this.draft = draft;
    this.countries = countries;
    this.findings = findings;
    this.#keepReversed = keepReversed;
  }

  /** How many rows brought something new, and how many brought nothing. */
  get tally(): { readonly made: number; readonly unchanged: number } {
    return { made: this.#made, unchanged: this.#unchanged };
  }

  count(isNew: boolean): void {
    if (isNew) this.#made += 1;
    else this.#unchanged += 1;
  }

  /**
   * The record that a row stands for. Two rows of the same identity are two records, told of; a record that the
   * workspace has is left as it is, told of when the row says something else.
   */
  own<Name extends ThingName>(
    row: Row,
    thing: Name,
    { scheme, value }: Identity,
    fields: FieldsToMake<Name>,
  ): Placed<Name> {
    const place = this.#placeAmong(row, `${thing} ${scheme} ${value}`);
    const identity = { scheme, value: place === 1 ? value : `${value}#${place}` };
    const placed = this.draft.once(thing, identity, () => fields);
    if (!placed.isNew) this.#tellOfDifference(row, thing, placed.id, fields);
    return placed;
  }

  /** The official of this identity; another spelling of one that is new becomes an alias. */
  official(identity: Identity, name: string): Placed<'official'> {
    const placed = this.draft.once('official', identity, () => ({ name, remark: null }));
    if (placed.isNew) this.draft.addSpelling(placed.id, name);
    return placed;
  }

  seat(row: Row, identity: Identity, country: FoundCountry, title: string): Placed<'seat'> {
    return this.draft.once('seat', identity, () => ({
      countryId: this.countries.idOf(country),
      title,
      zone: this.zoneOf(row, country),
      remark: null,
    }));
  }

  zoneOf(row: Row, { name, zone }: FoundCountry): string {
    if (zone !== null) return zone;
    if (!this.#withoutZone.has(name)) {
      row.notice(null, `The time zone of ${name} is not known; UTC stands in its place.`);
    }
    this.#withoutZone.add(name);
    return 'UTC';
  }

  /** The end of something that began; one that lies before the beginning is a problem, or left unknown on demand. */
  endOf(row: Row, column: string, began: When | null, ended: When | null): When | null {
    if (began === null || ended === null || !isReversed(began, ended)) return ended;
    const what = `The end, ${ended.text}, lies before the beginning, ${began.text}`;
    if (this.#keepReversed) row.notice(column, `${what}; the end is kept as unknown, with its text.`);
    else row.problem(column, `${what}.`);
    return parseWhen('unknown', ended.zone, ended.text);
  }

  #placeAmong(row: Row, key: string): number {
    const rows = this.#rowsOf.get(key) ?? { first: row.number, count: 0 };
    this.#rowsOf.set(key, rows);
    rows.count += 1;
    if (rows.count > 1) {
      row.notice(null, `This row and row ${rows.first} go by the same identity and differ; both are kept.`);
    }
    return rows.count;
  }

  #tellOfDifference<Name extends ThingName>(
    row: Row,
    thing: Name,
    id: Id<Name>,
    fields: FieldsToMake<Name>,
  ): void {
    const kept = this.draft.store.find(thing, id) as Readonly<Record<string, unknown>> | null;
    const differing = Object.entries(fields)
      .filter(([key, value]) => JSON.stringify(kept?.[key]) !== JSON.stringify(value))
      .map(([key]) => key);
    if (differing.length === 0) return;
    row.notice(null, `The workspace has another ${differing.join(', ')} here and was left as it is.`);
  }
}

/** What an identity without an id of its own is made of: the cells that do not change when the row is corrected. */
export function identityOf(scheme: string, ...parts: readonly string[]): Identity {
  return { scheme, value: parts.map((part) => foldedName(part)).join('/') };
}
