import type { Command } from 'commander';
import type { DemarcheApi } from '../../../../contract/operations/index.ts';
import { print, type JsonOption } from '../output.ts';
import { withWorkspace, type WorkspaceOption } from '../session.ts';
import { inert, tableText } from '../table.ts';
import { spanText } from '../tenure-text.ts';

export function addOfficials(program: Command): void {
  program
    .command('officials')
    .description('the officials, with other spellings and the seats they hold or held')
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<WorkspaceOption & JsonOption>();
      const officials = await withWorkspace(options, allOfficials);
      print(options, officials, () =>
        officials.length === 0
          ? 'No officials yet.'
          : tableText(
              ['Official', 'Also written', 'Seats'],
              officials.map(({ name, aliases, seats }) => ({
                cells: [inert(name), inert(aliases.join(', ')), inert(seats.map(seatText).join('; '))],
              })),
            ),
      );
    });
}

type OfficialLine = Awaited<ReturnType<DemarcheApi['officials']['list']>>['officials'][number];

async function allOfficials(api: DemarcheApi): Promise<OfficialLine[]> {
  const all: OfficialLine[] = [];
  for (let isMore = true; isMore;) {
    const page = await api.officials.list({ after: all.at(-1)?.id ?? null, limit: 1000 });
    all.push(...page.officials);
    isMore = page.more;
  }
  return all;
}

function seatText({ country, seat, kind, ...span }: OfficialLine['seats'][number]): string {
  const acting = kind === 'acting' ? ' (acting)' : '';
  return `${country}, ${seat}${acting}, ${spanText(span)}`;
}
