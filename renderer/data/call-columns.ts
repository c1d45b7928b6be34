/** The columns of the calls: which are shown, in which order, and how wide. */
import {
  callColumns,
  columnWidths,
  usualColumns,
  type CallColumn,
  type CallOrder,
  type ShownColumn,
} from '../../contract/model/call-view.ts';

export const columnTitles: Readonly<Record<CallColumn, string>> = {
  at: 'Time',
  localAt: 'Their time',
  country: 'Country',
  official: 'Official',
  seat: 'Seat',
  round: 'Round',
  direction: 'Direction',
  channel: 'Channel',
  outcome: 'Outcome',
  reason: 'Reason',
  length: 'Length',
  topics: 'Topics raised',
  remark: 'Remark',
};

const orders: { readonly [Column in CallColumn]?: CallOrder } = {
  at: 'at',
  official: 'official',
  country: 'country',
  round: 'round',
  outcome: 'outcome',
};

/** What a column is ordered by; null where it cannot be. */
export function orderOf(column: CallColumn): CallOrder | null {
  return orders[column] ?? null;
}

/** A column that is hidden is shown at the end; the last one that is shown stays. */
export function toggledColumn(shown: readonly ShownColumn[], column: CallColumn): readonly ShownColumn[] {
  const without = shown.filter((one) => one.column !== column);
  if (without.length < shown.length) return without.length === 0 ? shown : without;
  const usual = usualColumns.find((one) => one.column === column);
  return [...shown, usual ?? { column, width: 144 }];
}

/** Moves a column by steps to the left (negative) or right, as far as there is room. */
export function movedColumn(
  shown: readonly ShownColumn[],
  column: CallColumn,
  steps: number,
): readonly ShownColumn[] {
  const from = shown.findIndex((one) => one.column === column);
  const moved = shown[from];
  if (moved === undefined) return shown;
  const to = Math.min(shown.length - 1, Math.max(0, from + steps));
  return shown.toSpliced(from, 1).toSpliced(to, 0, moved);
}

/** @param width CSS pixels, kept within what a column may be */
export function resizedColumn(
  shown: readonly ShownColumn[],
  column: CallColumn,
  width: number,
): readonly ShownColumn[] {
  const kept = Math.round(Math.min(columnWidths.most, Math.max(columnWidths.least, width)));
  return shown.map((one) => (one.column === column ? { column, width: kept } : one));
}

/** Those that are shown in their order, then the hidden ones. */
export function allColumns(shown: readonly ShownColumn[]): readonly CallColumn[] {
  const names = shown.map(({ column }) => column);
  return [...names, ...callColumns.filter((column) => !names.includes(column))];
}
