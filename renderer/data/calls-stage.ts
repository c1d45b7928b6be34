/** The calls as they are shown just now, for the commands that walk, select and open them. */
import { create } from 'zustand';

export interface CallsOnStage {
  /** How many calls the filter leaves. */
  readonly total: number;
  /** The row that the keyboard is at; -1 is the head. */
  readonly row: number;
  /** How many rows a page moves on. */
  readonly rowsOfPage: number;
  readonly selected: number;
  readonly isPlain: boolean;
  readonly isDetailShown: boolean;
  readonly moveTo: (row: number) => void;
  readonly showDetail: () => void;
  readonly hideDetail: () => void;
  readonly toggleRow: () => void;
  readonly selectAll: () => void;
  readonly selectNone: () => void;
  readonly setPlain: (isPlain: boolean) => void;
  readonly changeSelected: () => void;
}

/** Null while no calls are shown. */
export const useCallsStage = create<{ readonly calls: CallsOnStage | null }>()(() => ({ calls: null }));
