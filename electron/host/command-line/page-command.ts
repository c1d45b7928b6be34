/** A command that prints the page of one record, which is named in any of its spellings. */
import type { Command } from 'commander';
import type { Id } from '../../../contract/model/id.ts';
import type { FindableKind } from '../../../contract/operations/find.ts';
import type { DemarcheApi } from '../../../contract/operations/index.ts';
import { print, type JsonOption } from './output.ts';
import { pickFound } from './pick-found.ts';
import { withWorkspace, type WorkspaceOption } from './session.ts';

interface PageCommand<Kind extends FindableKind, Page> {
  /** The kind of record, which is also the name of the command. */
  readonly kind: Kind;
  readonly description: string;
  readonly read: (api: DemarcheApi, id: Id<Kind>) => Promise<Page>;
  readonly text: (page: Page) => string;
}

export function addPageCommand<Kind extends FindableKind, Page>(
  program: Command,
  { kind, description, read, text }: PageCommand<Kind, Page>,
): void {
  program
    .command(`${kind} <name...>`)
    .description(description)
    .action(async (words: string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<WorkspaceOption & JsonOption>();
      const page = await withWorkspace(options, async (api) =>
        read(api, await pickFound(api, kind, words.join(' '))),
      );
      print(options, page, () => text(page));
    });
}
