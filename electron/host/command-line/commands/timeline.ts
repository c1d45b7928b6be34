import { resolve } from 'node:path';
import type { Command } from 'commander';
import { badInput } from '../../../../contract/errors.ts';
import type { DemarcheApi } from '../../../../contract/operations/index.ts';
import { refuseWhatIsThere, saveFile } from '../../save-file.ts';
import { print, type JsonOption } from '../output.ts';
import { pickFound } from '../pick-found.ts';
import { pickByName } from '../names.ts';
import { withWorkspace, type WorkspaceOption } from '../session.ts';
import { viewOptionsIn, withMomentOptions, type MomentOptions } from '../view.ts';

interface TimelineOptions extends MomentOptions, WorkspaceOption, JsonOption {
  readonly round?: string;
  readonly official?: string;
  readonly seat?: string;
  readonly out: string;
  readonly width?: number;
  readonly force?: boolean;
}

export function addTimeline(program: Command): void {
  withMomentOptions(
    program
      .command('timeline')
      .description(
        'draw when each side moved, in a round or over all rounds with an official or a seat, as an SVG file',
      )
      .option('--round <name>', 'the round: its name, the beginning of it, or its id')
      .option('--official <name>', 'the official, in any spelling')
      .option('--seat <name>', 'the seat: its country and title, or its id')
      .requiredOption('--out <file>', 'the SVG file to write'),
  )
    .option('--width <pixels>', 'how wide the picture is', Number)
    .option('--force', 'replace a file of that name')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<TimelineOptions>();
      const file = resolve(options.out);
      const force = options.force ?? false;
      refuseWhatIsThere(file, force);
      const { svg, summary, timeline } = await withWorkspace(options, async (api) => {
        const about = await pickAbout(api, options);
        const view = await viewOptionsIn(api, options, about.zone);
        const width = options.width === undefined ? {} : { width: options.width };
        return api.timelines.picture({ id: about.id, ...view, ...width });
      });
      saveFile(file, svg, force);
      print(options, { file, summary, timeline }, () => `${summary}\nWritten to ${options.out}.`);
    });
}

/** @throws Refusal `bad-input` unless exactly one thing is named, and found */
async function pickAbout(api: DemarcheApi, { round, official, seat }: TimelineOptions) {
  const named = [round, official, seat].filter((name) => name !== undefined);
  if (named.length !== 1) {
    throw badInput([], 'Name one of --round, --official and --seat.');
  }
  if (round !== undefined) return pickByName(await api.rounds.names({}), round, 'round');
  const { zone } = await api.workspace.about({});
  if (official !== undefined) return { id: await pickFound(api, 'official', official), zone };
  return { id: await pickFound(api, 'seat', seat ?? ''), zone };
}
