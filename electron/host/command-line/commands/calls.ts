import { InvalidArgumentError, type Command } from 'commander';
import type { Call } from '../../../../contract/operations/attempts.ts';
import { showWhen } from '../../../../contract/model/show-time.ts';
import { pickByName } from '../names.ts';
import { print, type JsonOption } from '../output.ts';
import { withWorkspace, type WorkspaceOption } from '../session.ts';
import { inert, tableText } from '../table.ts';

interface CallsOptions extends WorkspaceOption, JsonOption {
  readonly round?: string;
  readonly limit: number;
}

export function addCalls(program: Command): void {
  program
    .command('calls')
    .description('the attempts, the latest first')
    .option('--round <name>', 'only those of this round')
    .option('--limit <count>', 'how many, from 1 to 1000', count, 100)
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<CallsOptions>();
      const page = await withWorkspace(options, async (api) => {
        const roundId =
          options.round === undefined
            ? null
            : pickByName(await api.rounds.names({}), options.round, 'round').id;
        return api.attempts.list({ roundId, limit: options.limit });
      });
      print(options, page, () => callsText(page));
    });
}

function callsText({ calls, more }: { calls: readonly Call[]; more: boolean }): string {
  if (calls.length === 0) return 'No calls yet.';
  const table = tableText(
    ['When', 'Official', 'Country', 'Asked by', 'Dialled by', 'Outcome', 'Round'],
    calls.map(({ at, official, country, askedBy, dialledBy, outcome, reason, round }) => ({
      cells: [
        showWhen(at),
        inert(official ?? ''),
        inert(country ?? ''),
        askedBy,
        dialledBy,
        inert(reason === null ? outcome : `${outcome}, ${reason}`),
        inert(round ?? ''),
      ],
    })),
  );
  return more ? `${table}\n\nThere are more; ask for up to 1000 with --limit.` : table;
}

function count(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 1000) return number;
  throw new InvalidArgumentError('A whole number from 1 to 1000 is expected.');
}
