/**
 * How the calls are looked at: filter, order, columns. It is no part of the address: what is looked for may be the name
 * of a person. Saved views keep it in the workspace.
 */
import { create } from 'zustand';
import {
  everyCall,
  newestFirst,
  usualColumns,
  type CallFilter,
  type CallOrder,
  type CallSort,
  type ShownColumn,
} from '../../contract/model/call-view.ts';
import type { Id } from '../../contract/model/id.ts';
import { goTo } from './place.ts';
import { nothingSelected, useCallSelection } from './call-selection.ts';

interface CallsView {
  readonly filter: CallFilter;
  readonly sort: CallSort;
  readonly columns: readonly ShownColumn[];
  /** The saved view that was chosen last; what is shown may have moved on from it. */
  readonly savedViewId: Id<'saved_view'> | null;
  /** The row that the keyboard is at, from 0; -1 is the head. And the column, from 0, which is the selection's. */
  readonly row: number;
  readonly column: number;
  /** Counts the times the keyboard was sent to a row. */
  readonly moves: number;
}

export const usualView = {
  filter: everyCall,
  sort: newestFirst,
  columns: usualColumns,
  savedViewId: null,
} as const;

export const useCallsView = create<CallsView>()(() => ({
  ...usualView,
  row: 0,
  column: 0,
  moves: 0,
}));

/** Sends the keyboard to a row, and brings it into sight. */
export function moveToCall(row: number): void {
  useCallsView.setState(({ moves }) => ({ row, moves: moves + 1 }));
}

/** Another filter starts at the first row, with nothing selected. */
export function changeFilter(change: Partial<CallFilter>): void {
  useCallsView.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
  moveToCall(0);
  useCallSelection.setState(nothingSelected, true);
}

export function clearFilter(): void {
  changeFilter(everyCall);
}

/** Goes to the calls that this filter leaves, and shows nothing else of how they were looked at before. */
export function showCalls(filter: Partial<CallFilter>): void {
  changeFilter({ ...everyCall, ...filter });
  useCallsView.setState({ savedViewId: null });
  goTo({ name: 'calls', id: null });
}

/** By this column; the other way round where it is by this one already. */
export function sortBy(by: CallOrder): void {
  useCallsView.setState(({ sort }) => ({
    sort: { by, descending: sort.by === by ? !sort.descending : by === 'at' },
  }));
  moveToCall(0);
}

/** How many parts of a filter are set. */
export function countFilters({ text, ...rest }: CallFilter): number {
  return Object.values(rest).filter((value) => value !== null).length + Number(text.trim() !== '');
}
