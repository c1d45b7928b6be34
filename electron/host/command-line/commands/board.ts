import type { Command } from 'commander';
import { boardText } from '../board-text.ts';
import { print, type JsonOption } from '../output.ts';
import { withWorkspace, type WorkspaceOption } from '../session.ts';
import { viewInput, withViewOptions, type ViewOptions } from '../view.ts';

export function addBoard(program: Command): void {
  withViewOptions(
    program.command('board').description('who has been reached, who is awaited, and why'),
  ).action(async (_: unknown, command: Command) => {
    const options = command.optsWithGlobals<ViewOptions & WorkspaceOption & JsonOption>();
    const board = await withWorkspace(options, async (api) =>
      api.rounds.board(await viewInput(api, options)),
    );
    print(options, board, () => boardText(board));
  });
}
