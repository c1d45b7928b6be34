/** The count over a board, always with its denominator: "3 of 4 reached" (DOMAIN.md, rule 5). */
import type { Board, BoardRow } from './board-shape.ts';
import {
  reachedStatuses,
  statuses,
  uncountedStatuses,
  type CountRange,
  type Status,
} from './status-words.ts';

type Tally = Board['tally'];

/** What of a row is counted. */
type Counted = Pick<BoardRow, 'requestId' | 'direction' | 'status'> & {
  readonly possibly: readonly { readonly status: Status }[];
};

export function tallyOf(rows: readonly Counted[]): Tally {
  const ours = rows.filter(isRequestOfOurs);
  return {
    reached: countWhere(ours, isReached),
    outOf: countWhere(ours, (status) => !uncountedStatuses.includes(status)),
    deputyOnly: ours.filter(({ status }) => status === 'deputy only').length,
    byStatus: countByStatus(rows),
  };
}

/**
 * Header of a board: "3 of 4 reached · 1 awaiting · 1 not contacted by decision". What follows the count is the rest of
 * its denominator, so requests of theirs are not in it.
 */
export function headlineOf({ reached, outOf }: Tally, rows: readonly Counted[]): string {
  const byStatus = countByStatus(rows.filter(isRequestOfOurs));
  const among = (wanted: (status: Status) => boolean) =>
    byStatus
      .filter(({ status }) => wanted(status))
      .map(({ status, count }) => `${count} ${inHeadline[status] ?? status}`);
  return [
    outOf.most === 0 ? 'nobody to be reached' : `${showCount(reached)} of ${showCount(outOf)} reached`,
    ...among((status) => !isReached(status) && !uncountedStatuses.includes(status)),
    ...among((status) => uncountedStatuses.includes(status)),
  ].join(' · ');
}

function isRequestOfOurs({ direction, requestId }: Counted): boolean {
  return direction === 'ours' && requestId !== null;
}

function countByStatus(rows: readonly Counted[]): Tally['byStatus'] {
  return statuses
    .map((status) => ({ status, count: rows.filter((row) => row.status === status).length }))
    .filter(({ count }) => count > 0);
}

/** "1", or "1–2" where an imprecise time leaves it open. */
export function showCount({ least, most }: CountRange): string {
  return least === most ? String(least) : `${least}–${most}`;
}

const inHeadline: { readonly [Word in Status]?: string } = {
  'excluded by decision': 'not contacted by decision',
  'our move': 'waiting for our move',
  'deputy only': 'reached at deputy level only',
};

function isReached(status: Status): boolean {
  return reachedStatuses.includes(status);
}

function countWhere(rows: readonly Counted[], holds: (status: Status) => boolean): CountRange {
  const surely = rows.filter(
    ({ status, possibly }) => holds(status) && possibly.every((other) => holds(other.status)),
  );
  const perhaps = rows.filter(
    ({ status, possibly }) => holds(status) || possibly.some((other) => holds(other.status)),
  );
  return { least: surely.length, most: perhaps.length };
}
