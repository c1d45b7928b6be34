/** Commands tied to the page: what they may look at, and what they act upon. */
import { useBoardFilter } from '../data/board-filter.ts';
import { useOverlay } from '../data/overlays.ts';
import { goTo, leaveTo, look, usePlace } from '../data/place.ts';
import { usePreferences } from '../data/preferences.ts';
import { moveToRow, useStage } from '../data/stage.ts';
import type { Command, CommandContext } from './command.ts';
import { fieldIds } from './fields.ts';

/** The context as it is at this moment. */
export function commandContext(): CommandContext {
  const { place, view } = usePlace.getState();
  const { shown, rows, row } = useStage.getState();
  const rowAt = (index: number, act: (id: (typeof rows)[number]) => void) => {
    const id = rows[index];
    if (id !== undefined) act(id);
  };
  return {
    place,
    view,
    shown,
    rows: { count: rows.length, current: row === null ? -1 : rows.indexOf(row) },
    theme: usePreferences.getState().theme,
    now: Date.now,
    look,
    leaveTo,
    goToRow: (index) => rowAt(index, moveToRow),
    openRow: (index) => rowAt(index, (id) => goTo({ name: 'requests', id })),
    filter: (change) => useBoardFilter.setState(change),
    open: (overlay) => useOverlay.setState({ open: overlay }),
    focusField: (field) => document.getElementById(fieldIds[field])?.focus(),
    setTheme: (theme) => usePreferences.setState({ theme }),
  };
}

/** Does it, if it can be done. */
export function runCommand(command: Command): void {
  const context = commandContext();
  if ((command.whyNot?.(context) ?? null) === null) command.run(context);
}

/** Why a command cannot be done, followed as the page changes. */
export function useWhyNot(command: Command): string | null {
  const whyNot = () => command.whyNot?.(commandContext()) ?? null;
  usePlace(whyNot);
  return useStage(whyNot);
}
