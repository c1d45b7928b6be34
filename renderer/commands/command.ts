/** What a command is: one thing a person can do, as an object that keys, buttons and the sheet of keys are made from. */
import type { Place, View } from '../data/address.ts';
import type { BoardFilter } from '../data/board-filter.ts';
import type { Overlay } from '../data/overlays.ts';
import type { Theme } from '../data/preferences.ts';
import type { Shown } from '../data/stage.ts';

/** Everything a command may look at and act upon; commands themselves hold nothing. */
export interface CommandContext {
  readonly place: Place;
  readonly view: View;
  /** Null until the screen has something to show. */
  readonly shown: Shown | null;
  /** How many rows can be walked, and which of them the keyboard is at; -1 is none. */
  readonly rows: { readonly count: number; readonly current: number };
  readonly theme: Theme;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly look: (change: Partial<View>) => void;
  readonly leaveTo: (parent: Place) => void;
  readonly goToRow: (index: number) => void;
  readonly openRow: (index: number) => void;
  readonly filter: (change: Partial<BoardFilter>) => void;
  readonly open: (overlay: Overlay) => void;
  /** Puts the keyboard into the field. */
  readonly focusField: (field: 'as-of' | 'filter') => void;
  readonly setTheme: (theme: Theme) => void;
}

export const commandGroups = ['Time', 'Reading', 'Rows', 'Filter', 'Going about', 'Window'] as const;

export interface Command {
  readonly id: string;
  readonly title: string;
  readonly group: (typeof commandGroups)[number];
  /** Any of them; as `comboOf` writes them. */
  readonly keys: readonly string[];
  /** The place it belongs to; without one, everywhere. */
  readonly at?: Place['name'];
  /** Why it cannot be done just now, as a sentence; null when it can. */
  readonly whyNot?: (context: CommandContext) => string | null;
  readonly run: (context: CommandContext) => void;
}
