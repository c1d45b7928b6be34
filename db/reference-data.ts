/** What every workspace starts with: the built-in outcomes with their flags (DOMAIN.md), and the countries of the world. */
import { createHash } from 'node:crypto';
import { getAllCountries } from 'countries-and-timezones';
import { idFrom, type Id } from '../contract/model/id.ts';
import type { RecordOf } from '../contract/model/records.ts';
import type { ThingName } from '../contract/model/thing-names.ts';
import type { TableStore } from './record/table-store.ts';

/** The same record has the same id in every workspace, so that two laptops agree on it (UUIDv8 of a SHA-256). */
function sharedId<Name extends ThingName>(thing: Name, key: string): Id<Name> {
  const digest = createHash('sha256').update(`demarche ${thing} ${key}`).digest().subarray(0, 16);
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  return idFrom(thing, digest.toString('hex'));
}

export function countryId(code: string): Id<'country'> {
  return sharedId('country', code);
}

export const builtInOutcomes = [
  'connected',
  'reached deputy',
  'message left',
  'no answer',
  'unavailable',
  'offered another time',
  'redirected',
  'declined',
] as const;
export type BuiltInOutcome = (typeof builtInOutcomes)[number];

export function outcomeId(name: BuiltInOutcome): Id<'outcome'> {
  return sharedId('outcome', name);
}

type Flags = Partial<Omit<RecordOf<'outcome'>, 'id' | 'name' | 'builtIn' | 'position'>>;

const flagsOf: Readonly<Record<BuiltInOutcome, Flags>> = {
  connected: { reached: 'holder', closesRequest: true, countsAsAnswer: true },
  'reached deputy': { reached: 'deputy' },
  'message left': {},
  'no answer': { leavesWord: false },
  unavailable: { reasonRequired: true },
  'offered another time': { movesToCaller: true },
  redirected: { reasonRequired: true },
  declined: { closesRequest: true, countsAsAnswer: true, competing: true },
};

/** ISO 3166 has no code for these; the first two are reserved there. */
const organizations = [
  ['EU', 'European Union'],
  ['UN', 'United Nations'],
] as const;

/** The package's names that differ from the words of the field. */
const names: Readonly<Record<string, string>> = {
  KP: 'North Korea',
  KR: 'South Korea',
  RU: 'Russia',
  US: 'United States',
};

export function addReferenceData(store: TableStore): void {
  for (const [index, name] of builtInOutcomes.entries()) {
    store.insert('outcome', {
      id: outcomeId(name),
      name,
      reached: null,
      closesRequest: false,
      countsAsAnswer: false,
      competing: false,
      movesToCaller: false,
      leavesWord: true,
      reasonRequired: false,
      retryAfterMinutes: null,
      ...flagsOf[name],
      builtIn: true,
      position: index + 1,
    });
  }
  for (const { id: code, name } of Object.values(getAllCountries())) {
    store.insert('country', { id: countryId(code), code, name: names[code] ?? name, kind: 'country' });
  }
  for (const [code, name] of organizations) {
    store.insert('country', { id: countryId(code), code, name, kind: 'organization' });
  }
}
