/** What undo would take back and redo would carry out again, for what acts on them from outside: commands. */
import { create } from 'zustand';
import type { Step } from '../../contract/operations/commands.ts';

export type StepVerb = 'undo' | 'redo';

export interface StepsKnown {
  /** Null: there is nothing to undo, or it is not known yet. */
  readonly undo: Step | null;
  readonly redo: Step | null;
  readonly isReadOnly: boolean;
  /** Something was done since, and what it was is being asked: a key that is pressed by now means that. */
  readonly isBehind: boolean;
  /** @param commandId the step that was shown; refused when it is not the next one any more */
  readonly take: (verb: StepVerb, commandId?: string) => void;
}

export const useSteps = create<StepsKnown>()(() => ({
  undo: null,
  redo: null,
  isReadOnly: false,
  isBehind: true,
  take() {},
}));
