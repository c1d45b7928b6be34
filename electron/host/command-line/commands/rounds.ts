import type { Command } from 'commander';
import { showWhen } from '../../../../contract/model/show-time.ts';
import { print, type JsonOption } from '../output.ts';
import { withWorkspace, type WorkspaceOption } from '../session.ts';
import { inert, tableText } from '../table.ts';

export function addRounds(program: Command): void {
  program
    .command('rounds')
    .description('the rounds of a workspace, the latest trigger first')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<WorkspaceOption & JsonOption>();
      const rounds = await withWorkspace(options, (api) => api.rounds.list({}));
      print(options, rounds, () =>
        rounds.length === 0
          ? 'No rounds yet.'
          : tableText(
              ['Round', 'Trigger', 'When it opens'],
              rounds.map(({ name, triggerAt, headline }) => ({
                cells: [inert(name), showWhen(triggerAt), headline],
              })),
            ),
      );
    });
}
