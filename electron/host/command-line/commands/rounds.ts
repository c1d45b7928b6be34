import type { Command } from 'commander';
import { showWhen } from '../../../../contract/model/show-time.ts';
import type { DemarcheApi } from '../../../../contract/operations/index.ts';
import { print, type JsonOption } from '../output.ts';
import { withWorkspace, type WorkspaceOption } from '../session.ts';
import { inert, tableText } from '../table.ts';

export function addRounds(program: Command): void {
  program
    .command('rounds')
    .description('the rounds of a workspace, the latest trigger first')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<WorkspaceOption & JsonOption>();
      const rounds = await withWorkspace(options, allRounds);
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

type RoundLine = Awaited<ReturnType<DemarcheApi['rounds']['list']>>[number];

async function allRounds(api: DemarcheApi): Promise<RoundLine[]> {
  const all: RoundLine[] = [];
  for (;;) {
    const page = await api.rounds.list({ after: all.at(-1)?.id ?? null, limit: 100 });
    all.push(...page);
    if (page.length < 100) return all;
  }
}
