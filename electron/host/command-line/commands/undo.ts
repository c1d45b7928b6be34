import type { Command } from 'commander';
import { counted } from '../../../../contract/model/step-title.ts';
import type { Progress } from '../../../../contract/operations/operation.ts';
import { print, type JsonOption } from '../output.ts';
import { withWorkspace, type WorkspaceOption } from '../session.ts';
import { inert } from '../table.ts';

const clearLine = '\u001b[K';

export function addUndo(program: Command): void {
  addStepping(program, 'undo', 'take the last command back, by whomever it was given', 'Undone');
  addStepping(program, 'redo', 'carry the command out again that was taken back last', 'Redone');
}

function addStepping(program: Command, verb: 'undo' | 'redo', description: string, done: string): void {
  program
    .command(verb)
    .description(description)
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<WorkspaceOption & JsonOption>();
      const answer = await withWorkspace(options, async ({ commands }) => {
        const stepped = await commands[verb]({}, { onProgress });
        return { ...stepped, next: await commands.steps({}) };
      });
      if (process.stderr.isTTY) process.stderr.write(`\r${clearLine}`);
      print(options, answer, () => {
        const next = answer.next[verb];
        return [
          `${done}: ${inert(answer.title)} (${counted(answer.records, 'record')}).`,
          next === null ? `There is nothing more to ${verb}.` : `Next to ${verb}: ${inert(next.title)}.`,
        ].join('\n');
      });
    });
}

/** One line that is written over, for a person who watches. */
function onProgress({ stage, done, total }: Progress): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${inert(stage)}: ${done} of ${total ?? '?'}${clearLine}`);
}
