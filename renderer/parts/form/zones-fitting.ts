/** The time zones whose city, region or offset fits what was typed, the best first. */
import { offsetIn } from '../../../contract/model/show-time.ts';
import { findZone, placeOf } from '../../../contract/model/time-zone.ts';
import type { ComboOption } from './combo-field.tsx';

const most = 40;

/** The runtime lists the zones in use; UTC is not among them everywhere. */
const names: readonly string[] = [
  ...new Set(
    ['UTC', ...Intl.supportedValuesOf('timeZone')].flatMap((name) => {
      const zone = findZone(name);
      return zone === undefined ? [] : [zone];
    }),
  ),
];

/** @param at epoch milliseconds at which offsets are told; null is now */
export function zonesFitting(typed: string, at: number | null): ComboOption[] {
  const words = folded(typed).split(' ').filter(Boolean);
  const now = at ?? Date.now();
  return names
    .filter((zone) => words.every((word) => folded(zone).includes(word)))
    .sort((one, other) => rank(one, words) - rank(other, words))
    .slice(0, most)
    .map((zone) => ({ id: zone, title: placeOf(zone), more: `${zone} · ${offsetIn(now, zone)}` }));
}

/** Cities that begin with what was typed come before those that hold it, and those before regions. */
function rank(zone: string, [first = '']: readonly string[]): number {
  const place = folded(placeOf(zone));
  if (place === first) return 0;
  if (place.startsWith(first)) return 1;
  return place.includes(first) ? 2 : 3;
}

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[_/]/g, ' ').toLowerCase().trim();
}
