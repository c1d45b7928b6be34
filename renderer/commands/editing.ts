/** Taking back what was done, carrying it out again, and what was done to a record. */
import type { StepVerb } from '../data/steps.ts';
import type { Command, CommandContext } from './command.ts';

function whyNoStep({ steps }: CommandContext, verb: StepVerb): string | null {
  return steps[verb] === null && !steps.isBehind ? `There is nothing to ${verb}.` : null;
}

function stepping(verb: StepVerb, title: 'Undo' | 'Redo', keys: readonly string[]): Command {
  return {
    id: `editing.${verb}`,
    title,
    titleIn({ steps }) {
      const step = steps[verb];
      return step === null || steps.isReadOnly ? title : `${title}: ${step.title}`;
    },
    group: 'Edit',
    keys,
    writes: true,
    whyNot: (context) => whyNoStep(context, verb),
    run: ({ steps }) => steps.take(verb, steps.isBehind ? undefined : steps[verb]?.commandId),
  };
}

export const undo = stepping('undo', 'Undo', ['Ctrl+z', 'Meta+z']);
export const redo = stepping('redo', 'Redo', ['Ctrl+Shift+z', 'Ctrl+y', 'Meta+Shift+z']);

/** The same for one step, which is named beside it: it is done as long as it is the next one. */
function thisStep(verb: StepVerb, command: Command, commandId: string): Command {
  const { titleIn: _, ...plain } = command;
  return {
    ...plain,
    whyNot: (context) =>
      whyNoStep(context, verb) ??
      (context.steps.isBehind || context.steps[verb]?.commandId === commandId
        ? null
        : 'Something else was done since.'),
    run: ({ steps }) => steps.take(verb, commandId),
  };
}

/** Takes back the command with this id, for a message that says what was done. */
export function undoOf(commandId: string): Command {
  return thisStep('undo', undo, commandId);
}

export function redoOf(commandId: string): Command {
  return thisStep('redo', redo, commandId);
}

export const recordHistory: Command = {
  id: 'editing.history',
  title: 'History of this record',
  group: 'Edit',
  keys: ['h'],
  on: ['record'],
  whyNot: ({ place }) =>
    place.id === null ? 'Go to a record first: an official, a seat, a round, a call.' : null,
  run({ place, showHistory }) {
    if (place.id !== null) showHistory(place.id);
  },
};

export const editingCommands: readonly Command[] = [undo, redo, recordHistory];
