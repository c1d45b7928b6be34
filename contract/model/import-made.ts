/**
 * What one import made, told in a few bytes. The uids of an import share their first 24 digits; two more stand for the
 * kind of record and six count on from 0, so that the first uid and a count name all records of a kind. They are
 * UUIDv7s as every uid is.
 */
import { idFrom, thingNameOf, uidHexOf, type Id } from './id.ts';
import { thingNames, type ThingName } from './thing-names.ts';

const sharedDigits = 24;
const countDigits = 6;

/** The most records of one kind that one import can make. */
export const mostOfAKind = 16 ** countDigits;

/** The records of one kind: their uids run from the first on, without a gap. */
export interface Run {
  /** 32 hexadecimal digits. */
  readonly first: string;
  readonly count: number;
}

/** What an import made, by kind; a kind of which there is nothing is left out. */
export type ImportMade = { readonly [Name in ThingName]?: Run };

/** The uid of the import that a record would come from, if it came from one. */
export function importUidOf(uidHex: string): string {
  return uidHex.slice(0, sharedDigits).padEnd(32, '0');
}

/** The uid of the record at this place among those of its kind, the first at 0. */
export function importedUid(importUid: string, thing: ThingName, index: number): string {
  const kind = hex(thingNames.indexOf(thing) + 1, 2);
  return importUid.slice(0, sharedDigits) + kind + hex(index, countDigits);
}

export function isMadeBy(made: ImportMade, id: Id): boolean {
  const run = made[thingNameOf(id)];
  if (run === undefined) return false;
  const shared = run.first.length - countDigits;
  const uid = uidHexOf(id);
  const index = Number.parseInt(uid.slice(shared), 16) - Number.parseInt(run.first.slice(shared), 16);
  return uid.slice(0, shared) === run.first.slice(0, shared) && index >= 0 && index < run.count;
}

/** Every id that an import made, the parts after what they are part of: backwards, the order to undo it in. */
export function idsMadeBy(made: ImportMade): Id[] {
  return thingNames.flatMap((name) => {
    const run = made[name];
    if (run === undefined) return [];
    const shared = run.first.slice(0, -countDigits);
    const from = Number.parseInt(run.first.slice(-countDigits), 16);
    return Array.from({ length: run.count }, (_, index) =>
      idFrom(name, shared + hex(from + index, countDigits)),
    );
  });
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}
