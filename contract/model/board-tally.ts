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

export function tallyOf(rows: readonly BoardRow[]): Tally {
  const ours = rows.filter(({ direction, requestId }) => direction === 'ours' && requestId !== null);
  return {
    reached: countWhere(ours, isReached),
    outOf: countWhere(ours, (status) => !uncountedStatuses.includes(status)),
    deputyOnly: ours.filter(({ status }) => status === 'deputy only').length,
    byStatus: statuses
      .map((status) => ({ status, count: rows.filter((row) => row.status === status).length }))
      .filter(({ count }) => count > 0),
  };
}

/** Header of a board: "3 of 4 reached · 1 awaiting · 1 not contacted by decision". */
export function headlineOf(tally: Tally): string {
  const among = (wanted: (status: Status) => boolean) =>
    tally.byStatus
      .filter(({ status }) => wanted(status))
      .map(({ status, count }) => `${count} ${inHeadline[status] ?? status}`);
  const isLeftOut = (status: Status) => uncountedStatuses.includes(status) && status !== 'calling side';
  return [
    `${showCount(tally.reached)} of ${showCount(tally.outOf)} reached`,
    ...among((status) => !isReached(status) && !uncountedStatuses.includes(status)),
    ...among(isLeftOut),
  ].join(' · ');
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

function countWhere(rows: readonly BoardRow[], holds: (status: Status) => boolean): CountRange {
  const surely = rows.filter(
    ({ status, possibly }) => holds(status) && possibly.every((other) => holds(other.status)),
  );
  const perhaps = rows.filter(
    ({ status, possibly }) => holds(status) || possibly.some((other) => holds(other.status)),
  );
  return { least: surely.length, most: perhaps.length };
}
