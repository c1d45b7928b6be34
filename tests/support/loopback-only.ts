/** The journeys that are about the browser edition itself, each with the reason why it is not one of the desktop. */

export interface LoopbackOnly {
  /** In tests/journeys. */
  readonly file: string;
  /** One test of the file; the whole file, if undefined. */
  readonly test?: string;
  readonly why: string;
}

export const loopbackOnly: readonly LoopbackOnly[] = [
  {
    file: 'full-disk.test.ts',
    why: 'gives the host a data process of the test’s own, for which the disk is full',
  },
  { file: 'killed-while-saving.test.ts', why: 'gives the host a data process that dies at a named moment' },
  { file: 'read-only.test.ts', why: 'gives the host a data process of an ordinary account' },
  { file: 'early-keys.test.ts', why: 'gives the host a data process that can be held back' },
  { file: 'two-windows.test.ts', why: 'the desktop has one window' },
  {
    file: 'adaptation.test.ts',
    why: 'makes a window of a browser with a scale of its own',
  },
  { file: 'speed.test.ts', why: 'measures the browser edition' },
  { file: 'screenshots.test.ts', why: 'takes the pictures of the documents, once' },
  {
    file: 'trouble.test.ts',
    test: 'the host is stopped: the page says so, what is safe, and what to do',
    why: 'on the desktop the window goes with its host',
  },
  {
    file: 'trouble.test.ts',
    test: 'an address that was used before opens nothing, and says what to do',
    why: 'the desktop has no addresses',
  },
  {
    file: 'forms.test.ts',
    test: 'outlives a reload and a kill of the whole application, and is continued from the list of drafts',
    why: 'closes the window before the host is killed',
  },
  {
    file: 'forms.test.ts',
    test: 'in two windows at once: what differs is shown and asked about, and nothing is lost',
    why: 'the desktop has one window',
  },
  {
    file: 'timelines.test.ts',
    test: 'is saved as a picture that a browser reads',
    why: 'reads the picture in a window of its own',
  },
  ...[
    'has every command, as have the menus and the sheet',
    'is gone to, walked and left by keyboard',
    'says why an item cannot be done, keeps it in the walk, and does one that can',
  ].map((test) => ({
    file: 'palette.test.ts',
    test,
    why: 'is about the menu bar of the page; the desktop has the system’s',
  })),
  {
    file: 'tour-and-help.test.ts',
    test: 'palette, menus, tour, guide and sheet break no rule',
    why: 'opens the menu bar of the page; the desktop has the system’s',
  },
];
