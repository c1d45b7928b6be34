/** What helps: the guide and its neighbours, the sheet of keys, the tour. */
import type { Command } from './command.ts';

export const showGuide: Command = {
  id: 'help.guide',
  title: 'Guide',
  group: 'Help',
  keys: ['F1'],
  isAlwaysHeard: true,
  run: ({ open }) => open('guide'),
};

export const showKeys: Command = {
  id: 'help.keys',
  title: 'Keyboard shortcuts',
  group: 'Help',
  keys: ['?'],
  run: ({ open }) => open('keys'),
};

const startTour: Command = {
  id: 'help.tour',
  title: 'Take the tour',
  group: 'Help',
  keys: [],
  run: ({ startTour: start }) => start(),
};

const whereabouts: Command = {
  id: 'help.whereabouts',
  title: 'Where data lives',
  group: 'Help',
  keys: [],
  run: ({ open }) => open('whereabouts'),
};

const accessibility: Command = {
  id: 'help.accessibility',
  title: 'Accessibility statement',
  group: 'Help',
  keys: [],
  run: ({ open }) => open('accessibility'),
};

const about: Command = {
  id: 'help.about',
  title: 'About Demarche',
  group: 'Help',
  keys: [],
  run: ({ open }) => open('about'),
};

export const helpCommands: readonly Command[] = [
  showGuide,
  showKeys,
  startTour,
  whereabouts,
  accessibility,
  about,
];
