/** What the cells of a call say. */
import { describeElapsedExactly } from '../../../contract/model/elapsed.ts';
import { isOfClock } from '../../../contract/model/granularity.ts';
import { showWhen } from '../../../contract/model/show-time.ts';
import { placeOf } from '../../../contract/model/time-zone.ts';
import type { When } from '../../../contract/model/when.ts';
import { dateWords } from '../../data/date-words.ts';
import type { Call } from '../../../contract/operations/attempts.ts';

const offset = / [+-]\d{2}:\d{2}(?= |$)/g;

/** A time under a head that names the zone; days of another zone stay in theirs, and name it. */
export function timeInZone(at: When, zone: string): string {
  if (at.granularity === 'unknown') return 'Not known';
  if (!isOfClock(at.granularity)) return at.zone === zone ? dateWords(at) : showWhen(at, zone);
  return showWhen(at, zone)
    .replaceAll(offset, '')
    .replaceAll(` ${placeOf(zone)}`, '');
}

/** The same on the clock of the seat; null where the hour is not known or there is no seat. */
export function timeAtSeat({ at, seatZone }: Call): string | null {
  if (seatZone === null || !isOfClock(at.granularity)) return null;
  return showWhen(at, seatZone).replaceAll(offset, '');
}

export type DirectionWord = 'Placed' | 'Received' | 'Returned' | 'Disputed' | 'Not stated';

/** Which side dialled. */
export function directionWord({
  dialledBy,
  isReturned,
}: Pick<Call, 'dialledBy' | 'isReturned'>): DirectionWord {
  if (dialledBy === 'us') return 'Placed';
  if (dialledBy === 'them') return isReturned ? 'Returned' : 'Received';
  return dialledBy === 'disputed' ? 'Disputed' : 'Not stated';
}

export function lengthWords({ length }: Pick<Call, 'length'>): string | null {
  if (length === null) return null;
  const { leastSeconds, mostSeconds, asTold } = length;
  return asTold ?? describeElapsedExactly({ leastMs: leastSeconds * 1_000, mostMs: mostSeconds * 1_000 });
}

/** Whom the call was with, as well as it is known. */
export function whomWords({ official, seat, country }: Pick<Call, 'official' | 'seat' | 'country'>): string {
  return official ?? ([country, seat].filter((part) => part !== null).join(', ') || 'somebody not named');
}

export function withCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
