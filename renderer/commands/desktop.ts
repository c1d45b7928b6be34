/** What can be done in the desktop application alone. */
import type { PageSays } from '../../contract/wire/shell-words.ts';
import { useWorkspaceWays } from '../data/workspace-ways.ts';
import { bridge } from '../transport/bridge.ts';
import type { Command } from './command.ts';
import { whyNotLeave } from './workspaces.ts';

const openFolder: Command = {
  id: 'desktop.open-folder',
  title: 'Open a workspace by its folder',
  group: 'Workspace',
  keys: ['Ctrl+o', 'Meta+o'],
  whyNot: whyNotLeave,
  run: () => useWorkspaceWays.getState().openFolder(),
};

const resetWindow: Command = {
  id: 'desktop.reset-window',
  title: 'Reset the size and place of the window',
  group: 'Window',
  keys: [],
  run: () => bridge?.say(JSON.stringify({ say: 'reset-window' } satisfies PageSays)),
};

const notifications: Command = {
  id: 'desktop.notifications',
  title: 'Turn notifications of due follow-ups on or off',
  titleIn: ({ preferences }) =>
    `Turn notifications of due follow-ups ${preferences.notifications ? 'off' : 'on'}`,
  group: 'Window',
  keys: [],
  run: ({ preferences, prefer }) => prefer({ notifications: !preferences.notifications }),
};

/** None in a browser, where none of it can be done. */
export const desktopCommands: readonly Command[] =
  bridge === null ? [] : [openFolder, resetWindow, notifications];
