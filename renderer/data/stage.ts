/** What the screen shows just now, for what acts on it from outside: commands, keys and announcements. */
import { create } from 'zustand';
import type { Id } from '../../contract/model/id.ts';
import type { Place } from './address.ts';

export interface Shown {
  /** Null where all rounds with a counterpart are shown. */
  readonly round: { readonly id: Id<'round'>; readonly name: string } | null;
  /** The moment that is read, and the zone its hours and days are those of. */
  readonly asOf: number;
  readonly zone: string;
  /** The ends of the time scale, epoch milliseconds. */
  readonly span: { readonly from: number; readonly until: number };
  /** Whether the round is read as of the present until a moment is named. */
  readonly followsNow: boolean;
  readonly voices: readonly { readonly id: Id<'voice'>; readonly name: string }[];
  readonly zones: readonly string[];
  /** Where one goes back to. */
  readonly parent: Place | null;
}

interface Stage {
  readonly shown: Shown | null;
  /** The records whose rows can be walked, in the order they are shown: requests of a board, officials of a list. */
  readonly rows: readonly Id[];
  /** The row that the keyboard is at; it stays while its record is open, to come back to. */
  readonly row: Id | null;
  /** Counts the times the keyboard was sent to that row. */
  readonly rowCalls: number;
}

export const useStage = create<Stage>()(() => ({ shown: null, rows: [], row: null, rowCalls: 0 }));

export function moveToRow(row: Id): void {
  useStage.setState(({ rowCalls }) => ({ row, rowCalls: rowCalls + 1 }));
}
