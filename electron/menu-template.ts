/** The menu bar as data: the page's own commands, among what each system's windows have of theirs. */
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuEntry, ToldMenu } from '../contract/wire/shell-words.ts';
import { acceleratorOf, keysInWords } from './accelerator.ts';

type Item = MenuItemConstructorOptions;

export interface MenuActs {
  /** Does a command of the page. */
  readonly run: (id: string) => void;
  /** Takes back, or does again, what was typed into the field that has the keyboard. */
  readonly retype: (verb: 'undo' | 'redo') => void;
}

export interface MenuHome {
  readonly platform: NodeJS.Platform;
  /** A checkout has the tools of developers in its menu; a package has not. */
  readonly isPackaged: boolean;
}

/** @param menus of the page; none before it is there, and while no workspace is open */
export function menuTemplate(menus: readonly ToldMenu[], home: MenuHome, acts: MenuActs): Item[] {
  const told = new Map(menus.map((menu) => [menu.title, ownItems(menu, acts)]));
  const isApple = home.platform === 'darwin';
  const menu = (label: string, ...native: Item[][]): Item => ({
    label,
    submenu: apart([...(told.get(label) ?? []), ...native]),
  });
  /** In the order of the page; what is not there yet is left out. */
  const others = (...labels: string[]) =>
    labels.filter((label) => told.has(label)).map((label) => menu(label));
  return [
    ...(isApple ? [applicationMenu] : []),
    menu('File', [{ role: isApple ? 'close' : 'quit' }]),
    editMenu(told.get('Edit') ?? []),
    menu('View', zooming, ...(home.isPackaged ? [] : [[{ role: 'toggleDevTools' } satisfies Item]])),
    ...others('Go', 'Records', 'Calls'),
    { label: 'Window', role: 'window', submenu: apart(isApple ? appleWindow : [[{ role: 'minimize' }]]) },
    ...(told.has('Help') ? [{ ...menu('Help'), role: 'help' } satisfies Item] : []),
  ];
}

const applicationMenu: Item = {
  label: 'Demarche',
  submenu: apart([
    [{ role: 'services' }],
    [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }],
    [{ role: 'quit' }],
  ]),
};

const zooming: Item[] = [
  { role: 'resetZoom' },
  { role: 'zoomIn' },
  { role: 'zoomOut' },
  { role: 'togglefullscreen' },
];

const appleWindow: Item[][] = [[{ role: 'minimize' }, { role: 'zoom' }], [{ role: 'front' }]];

/** What is done with text stands after undo and redo, where every system has it. */
function editMenu([first = [], ...more]: Item[][]): Item {
  const isStep = ({ id }: Item) => id === undoId || id === redoId;
  const typing: Item[] = [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];
  return {
    label: 'Edit',
    submenu: apart([first.filter(isStep), typing, first.filter((item) => !isStep(item)), ...more]),
  };
}

const undoId = 'editing.undo';
const redoId = 'editing.redo';

function ownItems({ sections }: ToldMenu, acts: MenuActs): Item[][] {
  return sections.map((entries) => entries.map((entry) => itemOf(entry, acts)));
}

/**
 * The page hears its keys itself, before the menu does, and knows which of them a field or a form wants. So an item shows
 * its keys and does nothing when it is they that were pressed, but for undo and redo on macOS: those reach a field through
 * the menu only.
 */
function itemOf({ id, title, keys, whyNot }: MenuEntry, { run, retype }: MenuActs): Item {
  const accelerator = keys.map(acceleratorOf).find((one) => one !== null);
  const spelled = accelerator === undefined ? keysInWords(keys) : '';
  return {
    id,
    label: `${title.replaceAll('&', '&&')}${spelled}`,
    enabled: whyNot === null,
    ...(whyNot !== null && { toolTip: whyNot }),
    ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
    click(_item, _window, { triggeredByAccelerator }) {
      if (triggeredByAccelerator !== true) run(id);
      else if (id === undoId) retype('undo');
      else if (id === redoId) retype('redo');
    },
  };
}

/** With a line between the sections; an empty one is none. */
function apart(sections: readonly Item[][]): Item[] {
  return sections
    .filter((items) => items.length > 0)
    .flatMap((items, index) => (index === 0 ? items : [{ type: 'separator' } satisfies Item, ...items]));
}
