/** The groups by which a board is looked through, and which rows a filter leaves. */
import type { BoardRow } from '../../contract/model/board-shape.ts';
import type { Status } from '../../contract/model/status-words.ts';
import type { BoardFilter } from './board-filter.ts';

export const rowGroups = ['awaiting', 'ours', 'reached', 'ended', 'uncounted'] as const;
export type RowGroup = (typeof rowGroups)[number];

export const groupTitles: Readonly<Record<RowGroup | 'all', string>> = {
  all: 'All',
  awaiting: 'Awaiting answer',
  ours: 'Our move',
  reached: 'Reached',
  ended: 'Ended unreached',
  uncounted: 'Out of the count',
};

const groupOf: Readonly<Record<Status, RowGroup>> = {
  'calling side': 'uncounted',
  'excluded by decision': 'uncounted',
  withdrawn: 'uncounted',
  'not yet tried': 'ours',
  tried: 'ours',
  'our move': 'ours',
  awaiting: 'awaiting',
  overdue: 'awaiting',
  'long overdue': 'awaiting',
  'deputy only': 'awaiting',
  returned: 'reached',
  reached: 'reached',
  declined: 'ended',
  'closed unanswered': 'ended',
};

export function groupOfRow({ status }: Pick<BoardRow, 'status'>): RowGroup {
  return groupOf[status];
}

export function rowsLeftBy({ group, text }: BoardFilter, rows: readonly BoardRow[]): readonly BoardRow[] {
  const words = folded(text).split(/\s+/u).filter(Boolean);
  return rows.filter(
    (row) =>
      (group === 'all' || groupOfRow(row) === group) &&
      words.every((word) => folded(textOf(row)).includes(word)),
  );
}

function textOf({ country, seat, holder, status, why }: BoardRow): string {
  return [country.code, country.name, seat, holder?.name ?? '', status, why].join('\n');
}

/** Without case and accents, so that Sergei, SERGEI and Sérgei are found alike. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
