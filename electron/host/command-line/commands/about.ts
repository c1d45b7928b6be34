import type { Command } from 'commander';
import { showInstant } from '../../../../contract/model/show-time.ts';
import { applicationVersion } from '../../about-application.ts';
import { print, type JsonOption } from '../output.ts';
import { withWorkspace, type WorkspaceOption } from '../session.ts';
import { inert } from '../table.ts';

export function addAbout(program: Command): void {
  program
    .command('about')
    .description('what a workspace is and holds, and what protects it')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<WorkspaceOption & JsonOption>();
      const about = await withWorkspace(options, (api) => api.workspace.about({}));
      print(options, { ...about, applicationVersion }, () =>
        [
          `${inert(about.name)}${about.kind === 'sample' ? ' (sample)' : ''}, made ${showInstant(about.createdAt, about.zone)}`,
          `${about.counts.officials} officials, ${about.counts.rounds} rounds, ${about.counts.attempts} attempts; ${about.revision} changes recorded`,
          about.protection,
        ].join('\n'),
      );
    });

  program
    .command('verify')
    .description('check the change record from its first entry to its last')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<WorkspaceOption & JsonOption>();
      const verified = await withWorkspace(options, (api) => api.workspace.verify({}));
      print(options, verified, () =>
        verified.brokenAt === null
          ? `${verified.entries} changes recorded; each follows from the one before.`
          : `Entry ${verified.brokenAt} does not follow from the one before: the record was altered from outside.`,
      );
      if (verified.brokenAt !== null) process.exitCode = 4;
    });
}
