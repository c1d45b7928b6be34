/** Which calls are selected: some by name, or all that the filter leaves but for some. */
import { create } from 'zustand';
import type { Id } from '../../contract/model/id.ts';

type CallId = Id<'attempt'>;

export interface CallSelection {
  /** Whether `ids` are left out of all, and not the ones that are in. */
  readonly isAll: boolean;
  readonly ids: ReadonlySet<CallId>;
}

export const nothingSelected: CallSelection = { isAll: false, ids: new Set() };
export const everythingSelected: CallSelection = { isAll: true, ids: new Set() };

export const useCallSelection = create<CallSelection>()(() => nothingSelected);

export function isSelected({ isAll, ids }: CallSelection, id: CallId): boolean {
  return ids.has(id) !== isAll;
}

/** @param total how many calls the filter leaves */
export function countSelected({ isAll, ids }: CallSelection, total: number): number {
  return isAll ? Math.max(0, total - ids.size) : ids.size;
}

/** The same selection with these calls in it, or out of it. */
export function withCalls(selection: CallSelection, calls: readonly CallId[], isIn: boolean): CallSelection {
  const ids = new Set(selection.ids);
  for (const id of calls) {
    if (isIn === selection.isAll) ids.delete(id);
    else ids.add(id);
  }
  return { ...selection, ids };
}

export function toggled(selection: CallSelection, id: CallId): CallSelection {
  return withCalls(selection, [id], !isSelected(selection, id));
}
