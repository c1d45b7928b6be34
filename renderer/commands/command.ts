/** What a command is: one thing a person can do, as an object that keys, buttons and the sheet of keys are made from. */
import type { Preferences } from '../../contract/model/preferences.ts';
import type { Id } from '../../contract/model/id.ts';
import type { Place, View } from '../data/address.ts';
import type { BoardFilter } from '../data/board-filter.ts';
import type { CallsOnStage } from '../data/calls-stage.ts';
import type { FormAsked } from '../data/open-form.ts';
import type { Overlay } from '../data/overlays.ts';
import type { ReportAct } from '../data/report-stage.ts';
import type { Shown } from '../data/stage.ts';
import type { StepsKnown } from '../data/steps.ts';
import type { PlotOnStage } from '../data/plots-stage.ts';
import type { TimelineOnStage } from '../data/timeline-stage.ts';

/** Everything a command may look at and act upon; commands themselves hold nothing. */
export interface CommandContext {
  readonly place: Place;
  readonly view: View;
  /** Null until the screen has something to show. */
  readonly shown: Shown | null;
  /** How many rows can be walked, and which of them the keyboard is at; -1 is none. */
  readonly rows: { readonly count: number; readonly current: number };
  /** The record whose row the keyboard is at. */
  readonly row: Id | null;
  /** Null while no calls are shown. */
  readonly calls: CallsOnStage | null;
  /** Null while no timeline is shown. */
  readonly timeline: TimelineOnStage | null;
  /** The one of the plots that the keyboard or the pointer was at last. Null while none is shown. */
  readonly plot: PlotOnStage | null;
  readonly preferences: Preferences;
  /** Of the workspace that is open; null until it is known. */
  readonly workspaceKind: 'own' | 'sample' | null;
  readonly isFormOpen: boolean;
  /** What is open above the page. */
  readonly overlay: Overlay | null;
  /** What can be taken back and carried out again, and the way to do it. */
  readonly steps: StepsKnown;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly look: (change: Partial<View>) => void;
  readonly leaveTo: (parent: Place) => void;
  readonly goToRow: (index: number) => void;
  readonly openRow: (index: number) => void;
  readonly filter: (change: Partial<BoardFilter>) => void;
  readonly goTo: (place: Place) => void;
  readonly open: (overlay: Overlay) => void;
  readonly switchPlotTables: () => void;
  readonly openForm: (asked: FormAsked) => void;
  readonly showHistory: (id: Id) => void;
  /** Has the report of a round printed or saved, as soon as it is drawn. */
  readonly askReport: (roundId: Id<'round'>, act: ReportAct) => void;
  /** Puts the keyboard into the field. */
  readonly focusField: (field: 'as-of' | 'filter') => void;
  readonly focusMenuBar: () => void;
  readonly startTour: () => void;
  readonly openSample: () => void;
  readonly closeWorkspace: () => void;
  readonly prefer: (change: Partial<Preferences>) => void;
}

export const commandGroups = [
  'Calls',
  'Records',
  'Edit',
  'Time',
  'Reading',
  'Report',
  'Rows',
  'Filter',
  'Going about',
  'Window',
  'Help',
  'Workspace',
] as const;
export type CommandGroup = (typeof commandGroups)[number];

export interface Command {
  readonly id: string;
  readonly title: string;
  /** The title where it says what it would do just now; `title` is the one it is listed under. */
  readonly titleIn?: (context: CommandContext) => string;
  readonly group: CommandGroup;
  /** Any of them; as `comboOf` writes them, and keys that are pressed one after the other with a space between. */
  readonly keys: readonly string[];
  /** The place or places it belongs to; without one, everywhere. */
  readonly at?: Place['name'] | readonly Place['name'][];
  /** Its keys are heard from within fields and forms too; never those of a single character. */
  readonly isAlwaysHeard?: true;
  /** What it acts upon, and so what has it in its own menu: the row of a board or a list, or the record that is shown. */
  readonly on?: readonly ('row' | 'record')[];
  /** It writes, or opens what does: not done in a workspace that can only be read. */
  readonly writes?: true;
  /** Why it cannot be done just now, as a sentence; null when it can. */
  readonly whyNot?: (context: CommandContext) => string | null;
  readonly run: (context: CommandContext) => void;
}

/** Why a command cannot be done just now where it belongs, as a sentence; null when it can. */
export function whyNotNow(command: Command, context: CommandContext): string | null {
  if (command.writes === true && context.steps.isReadOnly) return 'This workspace can only be read.';
  return command.whyNot?.(context) ?? null;
}
