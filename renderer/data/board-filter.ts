/** Which rows of a board are shown. It is no part of the address: what is typed may be the name of a person. */
import { create } from 'zustand';
import type { RowGroup } from './row-groups.ts';

export interface BoardFilter {
  readonly group: RowGroup | 'all';
  readonly text: string;
}

export const wholeBoard: BoardFilter = { group: 'all', text: '' };

export const useBoardFilter = create<BoardFilter>()(() => wholeBoard);
