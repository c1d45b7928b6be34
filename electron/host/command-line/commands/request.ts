import type { Command } from 'commander';
import { pickByName } from '../names.ts';
import { print, type JsonOption } from '../output.ts';
import { withWorkspace, type WorkspaceOption } from '../session.ts';
import { storyText } from '../story-text.ts';
import { viewInput, withViewOptions, type ViewOptions } from '../view.ts';

interface RequestOptions extends ViewOptions, WorkspaceOption, JsonOption {
  readonly seat: string;
}

export function addRequest(program: Command): void {
  withViewOptions(
    program
      .command('request')
      .description('the whole story of one request: attempts, offers, conversations, versions, sources'),
  )
    .requiredOption('--seat <name>', 'the country, such as Russia or RU, or the holder')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<RequestOptions>();
      const story = await withWorkspace(options, async (api) => {
        const { roundId, ...view } = await viewInput(api, options);
        const { rows } = await api.rounds.board({ roundId, ...view });
        const seats = rows.flatMap(({ requestId, country, holder }) =>
          requestId === null
            ? []
            : [country.name, country.code, holder?.name ?? country.name].map((name) => ({
                id: requestId,
                name,
              })),
        );
        const named = seats.filter(
          (seat, index) => seats.findIndex(({ id, name }) => id === seat.id && name === seat.name) === index,
        );
        return api.requests.story({ requestId: pickByName(named, options.seat, 'seat').id, ...view });
      });
      print(options, story, () => storyText(story));
    });
}
