/** What a call has of few possible values, as bits of one byte: which side dialled, whether it is returned, the reason. */
import type { CallFilter } from '../../contract/model/call-view.ts';
import { parties, reasons } from '../../contract/model/words.ts';

/** Two bits of the party that dialled, one of a returned call, four of the reason, 0 being none. */
const dialled = { shift: 0, mask: 0b11 };
const returned = { shift: 2, mask: 0b100 };
const reason = { shift: 3, mask: 0b111_1000 };

/** The bits that are looked at, and what they have to be. */
export interface Bits {
  readonly mask: number;
  readonly value: number;
}

const placeOf = (column: string, words: readonly string[], first: number) =>
  `CASE ${column} ${words.map((word, index) => `WHEN '${word}' THEN ${index + first}`).join(' ')} ELSE 0 END`;

// SQL gives | and << the same rank, so that sums say it better.
export const callBits = `((${placeOf('dialled_by', parties, 0)}) << ${dialled.shift})
  + ((answers_id IS NOT NULL) << ${returned.shift})
  + ((${placeOf('reason', reasons, 1)}) << ${reason.shift})`;

/** Null for a filter that looks at none of them. */
export function bitsWanted(filter: Pick<CallFilter, 'direction' | 'returned' | 'reason'>): Bits | null {
  const { direction } = filter;
  const wanted = [
    ...(direction === null
      ? []
      : [{ ...dialled, value: parties.indexOf(direction === 'placed' ? 'us' : 'them') }]),
    ...(filter.returned === null ? [] : [{ ...returned, value: Number(filter.returned) }]),
    ...(filter.reason === null ? [] : [{ ...reason, value: reasons.indexOf(filter.reason) + 1 }]),
  ];
  if (wanted.length === 0) return null;
  return {
    mask: wanted.reduce((mask, part) => mask | part.mask, 0),
    value: wanted.reduce((value, part) => value | (part.value << part.shift), 0),
  };
}
