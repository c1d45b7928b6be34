import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { zoneSchema } from '../../../../contract/model/when.ts';
import { badInput } from '../../../../contract/errors.ts';
import { accountName, applicationVersion } from '../../about-application.ts';
import { makeWorkspace } from '../../new-workspace.ts';
import { print, type JsonOption } from '../output.ts';

interface NewOptions extends JsonOption {
  readonly sample?: boolean;
  readonly name?: string;
  readonly zone: string;
}

export function addNew(program: Command): void {
  program
    .command('new')
    .description('make a workspace in a folder that is empty or does not exist yet')
    .argument('<folder>', 'where it will lie')
    .option(
      '--sample',
      'the sample: February 2013, a workspace of its own that cannot be mixed with real data',
    )
    .option('--name <name>', 'what it is called; otherwise the folder’s name')
    .option('--zone <zone>', 'the zone its times are read in unless another is chosen', 'UTC')
    .action(async (folder: string, _: unknown, command: Command) => {
      const options = command.optsWithGlobals<NewOptions>();
      const zone = zoneSchema.safeParse(options.sample === true ? 'America/New_York' : options.zone);
      if (!zone.success)
        throw badInput(['zone'], zone.error.issues[0]?.message ?? 'This zone does not exist.');
      const made = await makeWorkspace({
        folder: resolve(folder),
        applicationVersion,
        who: accountName(),
        workspace: {
          name: options.name ?? basename(resolve(folder)),
          kind: options.sample === true ? 'sample' : 'own',
          zone: zone.data,
        },
      });
      print(options, made, () => `${kindText(options)} was made in ${made.folder}.\n${made.notice}`);
    });
}

function kindText({ sample }: NewOptions): string {
  return sample === true ? 'The sample workspace' : 'A new workspace';
}
