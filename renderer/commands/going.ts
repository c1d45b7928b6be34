/** Going about: between places, and to what lies above the page. */
import { themes } from '../data/preferences.ts';
import type { Command } from './command.ts';

const back: Command = {
  id: 'going.back',
  title: 'Back to the board',
  group: 'Going about',
  keys: ['Escape', 'Alt+ArrowLeft'],
  at: 'requests',
  whyNot: ({ shown }) => (shown?.parent == null ? 'Nothing is shown yet.' : null),
  run({ shown, leaveTo }) {
    if (shown?.parent) leaveTo(shown.parent);
  },
};

export const chooseRound: Command = {
  id: 'going.round',
  title: 'Choose a round',
  group: 'Going about',
  keys: ['r'],
  run: ({ open }) => open('rounds'),
};

export const showKeys: Command = {
  id: 'going.keys',
  title: 'Show all keys',
  group: 'Window',
  keys: ['?'],
  run: ({ open }) => open('keys'),
};

export const nextTheme: Command = {
  id: 'going.theme',
  title: 'Change between the light, dark and system theme',
  group: 'Window',
  keys: ['d'],
  run({ theme, setTheme }) {
    setTheme(themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system');
  },
};

export const goingCommands: readonly Command[] = [back, chooseRound, showKeys, nextTheme];
