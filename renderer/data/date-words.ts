/** Dates where the zone they are told in is said once for many of them. */
import { showWhen } from '../../contract/model/show-time.ts';
import { placeOf } from '../../contract/model/time-zone.ts';
import type { When } from '../../contract/model/when.ts';

/** A time at its own precision, without the name of its zone; what it stands in says which that is. */
export function dateWords(when: When): string {
  const shown = showWhen(when);
  const place = ` (${placeOf(when.zone)})`;
  return shown.endsWith(place) ? shown.slice(0, -place.length) : shown;
}

/** The same for a time that is told in words already. */
export function withoutPlace(words: string): string {
  return words.replace(/ \([^()]*\)$/, '');
}

/** From one time to another, the zone of both named once where it is the same. */
export function spanWords(began: When, ended: When | null): string {
  if (ended === null) return `from ${showWhen(began)}`;
  const last = showWhen(ended);
  const first = began.zone === ended.zone ? dateWords(began) : showWhen(began);
  return first === dateWords(ended) && began.zone === ended.zone ? last : `${first} to ${last}`;
}
