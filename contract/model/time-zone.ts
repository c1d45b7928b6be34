/** The names of time zones: which are accepted, how each is spelled, and the place it is called after. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

const nameShape = /^[a-z][a-z0-9_+-]*(?:\/[a-z0-9_+-]+)*$/i;
const fixedOffset = /^etc\/gmt[+-]?\d/i;
const offsetShape = /^(?:utc|gmt|etc\/gmt)?[+-]\d/i;
const abbreviationShape = /^[A-Z]{1,5}(?:\d[A-Z]{3})?$/;

const longestName = 100;

/** The spellings already found good. They are bounded by the number of zones there are. */
const known = new Set<string>();

/**
 * The zone of this name as IANA spells it, or undefined. Names a place keeps from earlier (Europe/Kiev) stay as they
 * are; abbreviations (EST) and fixed offsets (+03:00, Etc/GMT-3) are no zones here, as they do not say which clock
 * changes apply.
 */
export function findZone(name: string): string | undefined {
  if (known.has(name)) return name;
  if (name.length > longestName || !nameShape.test(name) || fixedOffset.test(name)) return undefined;
  const spelled = spellingOf(name);
  if (spelled === undefined || isAbbreviation(spelled)) return undefined;
  known.add(spelled);
  return spelled;
}

function spellingOf(name: string): string | undefined {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return undefined;
  }
}

function isAbbreviation(spelled: string): boolean {
  return spelled !== 'UTC' && spelled === spelled.toUpperCase();
}

/** Why a name is no zone, and what to type instead; for a name that `findZone` does not find. */
export function zoneFault(name: string): string {
  if (offsetShape.test(name)) {
    return 'An offset does not say when clocks change; name a place, for example Europe/Moscow, or UTC.';
  }
  if (abbreviationShape.test(name)) {
    return 'An abbreviation can stand for several zones; name a place, for example America/New_York, or UTC.';
  }
  return 'No time zone has this name; name a place, for example America/New_York, or UTC.';
}

/** A zone as typed, given back as IANA spells it. */
export const zoneSchema = z.string({ error: 'A time zone is a text.' }).transform((typed, context) => {
  const name = typed.trim();
  const zone = findZone(name);
  if (zone !== undefined) return zone;
  context.addIssue({ code: 'custom', message: zoneFault(name) });
  return z.NEVER;
});

/** The place a zone is called after: `New York` for America/New_York. */
export function placeOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
