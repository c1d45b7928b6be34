/** Which menu each command stands in: told by its group, so that a new command is in its menu by itself. */
import { commandGroups, type Command, type CommandGroup } from './command.ts';

export const menuTitles = ['File', 'Edit', 'View', 'Go', 'Records', 'Calls', 'Help'] as const;
export type MenuTitle = (typeof menuTitles)[number];

/** In the order in which the groups of one menu stand there. */
const menuOfGroup: Readonly<Record<CommandGroup, MenuTitle>> = {
  Workspace: 'File',
  Report: 'File',
  Edit: 'Edit',
  Time: 'View',
  Reading: 'View',
  Filter: 'View',
  Window: 'View',
  'Going about': 'Go',
  Rows: 'Go',
  Records: 'Records',
  Calls: 'Calls',
  Help: 'Help',
};

export interface MenuSection {
  readonly group: CommandGroup;
  /** In their own order. */
  readonly commands: readonly Command[];
}

export interface Menu {
  readonly title: MenuTitle;
  readonly sections: readonly MenuSection[];
}

/** Each command once; a menu and a section without commands are left out. */
export function menusOf(commands: readonly Command[]): readonly Menu[] {
  const sections = sectionsOf(commands, Object.keys(menuOfGroup) as CommandGroup[]);
  return menuTitles
    .map((title) => ({ title, sections: sections.filter(({ group }) => menuOfGroup[group] === title) }))
    .filter((menu) => menu.sections.length > 0);
}

/** All of them by group, what is done most first: the order of a list that is looked through. */
export function sectionsOf(
  commands: readonly Command[],
  groups: readonly CommandGroup[] = commandGroups,
): readonly MenuSection[] {
  return groups
    .map((group) => ({ group, commands: commands.filter((command) => command.group === group) }))
    .filter((section) => section.commands.length > 0);
}

export function menuOf({ group }: Command): MenuTitle {
  return menuOfGroup[group];
}
