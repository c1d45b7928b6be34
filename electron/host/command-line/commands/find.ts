import { InvalidArgumentError, type Command } from 'commander';
import { findableKinds, type FindableKind, type Found } from '../../../../contract/operations/find.ts';
import { print, type JsonOption } from '../output.ts';
import { withWorkspace, type WorkspaceOption } from '../session.ts';
import { inert, tableText } from '../table.ts';

interface FindOptions extends WorkspaceOption, JsonOption {
  readonly kind?: FindableKind[];
  readonly limit: number;
}

export function addFind(program: Command): void {
  program
    .command('find <text...>')
    .description(
      'find officials, seats, countries, rounds, rosters, topics and sources by name, in any script',
    )
    .option(
      '--kind <kind>',
      `only this kind, which may be given several times: ${findableKinds.join(', ')}`,
      addKind,
    )
    .option('--limit <count>', 'how many to show, 1 to 100', limit, 20)
    .action(async (words: string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<FindOptions>();
      const asked = {
        text: words.join(' '),
        limit: options.limit,
        ...(options.kind && { kinds: options.kind }),
      };
      const answer = await withWorkspace(options, (api) => api.find.names(asked));
      print(options, answer, () => answerText(answer, asked.text));
    });
}

function answerText({ found, more }: { found: readonly Found[]; more: boolean }, text: string): string {
  if (found.length === 0) return `Nothing goes by "${inert(text)}".`;
  const table = tableText(
    ['Kind', 'Name', 'Also written', 'Which'],
    found.map(({ kind, name, alias, more: which }) => ({
      cells: [kind, inert(name), inert(alias ?? ''), inert(which ?? '')],
    })),
  );
  return more ? `${table}\n\nThere are more; add a word, or ask for up to 100 with --limit.` : table;
}

function addKind(kind: string, others: readonly FindableKind[] = []): FindableKind[] {
  const known = findableKinds.find((one) => one === kind);
  if (known === undefined) throw new InvalidArgumentError(`It is one of: ${findableKinds.join(', ')}.`);
  return [...others, known];
}

function limit(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 100) return number;
  throw new InvalidArgumentError('A whole number from 1 to 100 is expected.');
}
