/** Commands tied to the page: what they may look at, and what they act upon. */
import { placeOf } from '../data/address.ts';
import { useBoardFilter } from '../data/board-filter.ts';
import { useCallsStage } from '../data/calls-stage.ts';
import { openForm, useOpenForm } from '../data/open-form.ts';
import { useOverlay } from '../data/overlays.ts';
import { goTo, leaveTo, look, usePlace } from '../data/place.ts';
import { attendedPlot, switchAllTables, usePlotsStage } from '../data/plots-stage.ts';
import { usePreferences } from '../data/preferences.ts';
import { askReport } from '../data/report-stage.ts';
import { showHistory } from '../data/shown-history.ts';
import { moveToRow, useStage } from '../data/stage.ts';
import { useSteps } from '../data/steps.ts';
import { useTimelineStage } from '../data/timeline-stage.ts';
import { startTour } from '../data/tour.ts';
import { useWorkspaceWays } from '../data/workspace-ways.ts';
import { whyNotNow, type Command, type CommandContext } from './command.ts';
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
    row: row !== null && rows.includes(row) ? row : null,
    calls: useCallsStage.getState().calls,
    timeline: useTimelineStage.getState().timeline,
    plot: attendedPlot(),
    switchPlotTables: switchAllTables,
    preferences: usePreferences.getState(),
    workspaceKind: useWorkspaceWays.getState().kind,
    isFormOpen: useOpenForm.getState().asked !== null,
    overlay: useOverlay.getState().open,
    steps: useSteps.getState(),
    now: Date.now,
    look,
    leaveTo,
    goToRow: (index) => rowAt(index, moveToRow),
    openRow: (index) =>
      rowAt(index, (id) => {
        const shows = placeOf(id);
        if (shows !== null) goTo(shows);
      }),
    filter: (change) => useBoardFilter.setState(change),
    goTo,
    openForm,
    showHistory,
    askReport,
    open: (overlay) => useOverlay.setState({ open: overlay }),
    focusField,
    focusMenuBar: () => document.querySelector<HTMLElement>('[role=menubar] [tabindex="0"]')?.focus(),
    startTour,
    openSample: () => useWorkspaceWays.getState().openSample(),
    closeWorkspace: () => useWorkspaceWays.getState().close(),
    prefer: (change) => usePreferences.setState(change),
  };
}

/** What stands there is selected: it is mostly replaced. */
function focusField(name: keyof typeof fieldIds): void {
  const field = document.getElementById(fieldIds[name]);
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

/** Does it, if it can be done. */
export function runCommand(command: Command): void {
  const context = commandContext();
  if (whyNotNow(command, context) === null) command.run(context);
}

/** Why a command cannot be done, followed as the page changes. */
export function useWhyNot(command: Command): string | null {
  const whyNot = () => whyNotNow(command, commandContext());
  usePlace(whyNot);
  useCallsStage(whyNot);
  useTimelineStage(whyNot);
  usePlotsStage(whyNot);
  useSteps(whyNot);
  return useStage(whyNot);
}
