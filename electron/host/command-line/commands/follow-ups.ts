import type { Command } from 'commander';
import { showWhen } from '../../../../contract/model/show-time.ts';
import type { FollowUpLine } from '../../../../contract/operations/follow-ups.ts';
import { print, type JsonOption } from '../output.ts';
import { withWorkspace, type WorkspaceOption } from '../session.ts';
import { inert, tableText } from '../table.ts';

interface FollowUpsOptions extends WorkspaceOption, JsonOption {
  readonly done?: boolean;
}

export function addFollowUps(program: Command): void {
  program
    .command('follow-ups')
    .description('follow-ups and commitments of either side, by due date')
    .option('--done', 'those that are done, the latest first')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<FollowUpsOptions>();
      const which = options.done === true ? 'done' : 'open';
      const page = await withWorkspace(options, (api) => api.followUps.list({ which, limit: 1000 }));
      print(options, page, () => followUpsText(page.lines, page.total, which));
    });
}

function followUpsText(lines: readonly FollowUpLine[], total: number, which: 'open' | 'done'): string {
  if (lines.length === 0) return which === 'open' ? 'Nothing is open.' : 'Nothing is done yet.';
  const isDone = which === 'done';
  const table = tableText(
    [isDone ? 'Done' : 'Due', 'State', 'Kind', 'By', 'What', 'Official', 'Round'],
    lines.map(({ followUp, state, official, round }) => {
      const moment = isDone ? followUp.doneAt : followUp.due;
      return {
        cells: [
          moment === null ? '' : showWhen(moment),
          state,
          followUp.kind,
          followUp.by,
          inert(followUp.what),
          inert(official?.name ?? ''),
          inert(round?.name ?? ''),
        ],
        under: isDone && followUp.doneWhy !== null ? [inert(followUp.doneWhy)] : [],
      };
    }),
  );
  return total > lines.length ? `${table}\n\n${total - lines.length} more are not shown.` : table;
}
