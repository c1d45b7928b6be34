/** What the palette lists for a typed text: commands and records in one order, each once. */
import type { Found } from '../../contract/operations/find.ts';
import { told, titleOf, type Told } from '../commands/as-told.ts';
import type { Command, CommandContext } from '../commands/command.ts';
import { matchCommands } from '../commands/match-commands.ts';
import { sectionsOf } from '../commands/menus.ts';
import { keyOf, type Choice } from '../data/recent-choices.ts';

export type PaletteItem =
  /** A command, or in the second level what can be done with a record. */
  | { readonly kind: 'command'; readonly key: string; readonly told: Told }
  | { readonly kind: 'record'; readonly key: string; readonly found: Found };

export interface PaletteSection {
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

interface PaletteContent {
  readonly typed: string;
  readonly commands: readonly Command[];
  readonly contextNow: () => CommandContext;
  readonly found: readonly Found[];
  readonly recent: readonly Choice[];
}

/** Without a text what was chosen before, then every command by its group; with one what it means, the best first. */
export function paletteSections(content: PaletteContent): readonly PaletteSection[] {
  const sections = content.typed.trim() === '' ? everything(content) : matching(content);
  return sections.filter(({ items }) => items.length > 0);
}

function matching({ typed, commands, contextNow, found }: PaletteContent): readonly PaletteSection[] {
  const context = contextNow();
  const { byTitle, byMore } = matchCommands(typed, commands, (command) => titleOf(command, context));
  return [
    { title: 'Commands', items: byTitle.map((command) => commandItem(command, contextNow)) },
    { title: 'Records', items: found.map(recordItem) },
    { title: 'More commands', items: byMore.map((command) => commandItem(command, contextNow)) },
  ];
}

function everything({ commands, contextNow, recent }: PaletteContent): readonly PaletteSection[] {
  const chosen = recent.flatMap((choice) => {
    if (choice.kind === 'record') return [recordItem(choice.found)];
    return commands.filter(({ id }) => id === choice.id).map((command) => commandItem(command, contextNow));
  });
  const listed = new Set(recent.map(keyOf));
  return [
    { title: 'Chosen before', items: chosen },
    ...sectionsOf(commands.filter(({ id }) => !listed.has(id))).map((section) => ({
      title: section.group,
      items: section.commands.map((command) => commandItem(command, contextNow)),
    })),
  ];
}

/** The second level: what can be done with a record, those that begin with the text where there is one. */
export function actionSections(
  typed: string,
  name: string,
  actions: readonly Told[],
): readonly PaletteSection[] {
  const wanted = typed.trim().toLowerCase();
  const items = actions
    .filter(({ title }) => title.toLowerCase().includes(wanted))
    .map((action): PaletteItem => ({ kind: 'command', key: action.id, told: action }));
  return items.length === 0 ? [] : [{ title: name, items }];
}

function commandItem(command: Command, contextNow: () => CommandContext): PaletteItem {
  return { kind: 'command', key: command.id, told: told(command, contextNow) };
}

function recordItem(found: Found): PaletteItem {
  return { kind: 'record', key: found.id, found };
}
