/** Going about: between places, and to what lies above the page. */
import { bridge } from '../transport/bridge.ts';
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

export const findAnything: Command = {
  id: 'going.find',
  title: 'Find anything',
  group: 'Going about',
  keys: ['Ctrl+k', 'Meta+k'],
  isAlwaysHeard: true,
  run: ({ open }) => open('palette'),
};

const goToMenuBar: Command = {
  id: 'going.menu-bar',
  title: 'Go to the menu bar',
  group: 'Going about',
  keys: ['F10'],
  isAlwaysHeard: true,
  run: ({ focusMenuBar }) => focusMenuBar(),
};

/** In the desktop application the bar is the window's own, and so are the ways to it. */
export const goingCommands: readonly Command[] = [
  findAnything,
  back,
  chooseRound,
  ...(bridge === null ? [goToMenuBar] : []),
];
