import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import type { ToldMenu } from '../../contract/wire/shell-words.ts';
import { menuTemplate } from '../../electron/menu-template.ts';
import { commands } from '../../renderer/commands/index.ts';
import { menusOf } from '../../renderer/commands/menus.ts';

type Item = MenuItemConstructorOptions;

const entry = (id: string, title: string, keys: string[], whyNot: string | null = null) => ({
  id,
  title,
  keys,
  whyNot,
});

/** As the page tells it on Linux and Windows: of keys that differ by system, those of this one. */
const told: readonly ToldMenu[] = [
  { title: 'File', sections: [[entry('desktop.open-folder', 'Open a workspace', ['Ctrl+o'])]] },
  {
    title: 'Edit',
    sections: [
      [
        entry('editing.undo', 'Undo: Q&A', ['Ctrl+z']),
        entry('editing.redo', 'Redo', ['Ctrl+Shift+z', 'Ctrl+y'], 'There is nothing to redo.'),
        entry('editing.history', 'History', ['h']),
      ],
    ],
  },
  {
    title: 'Go',
    sections: [
      [entry('places.calls', 'Go to the calls', ['g c'])],
      [entry('rows.next', 'Next row', ['j', 'ArrowDown'])],
    ],
  },
  { title: 'Help', sections: [[entry('help.guide', 'Guide', ['F1'])]] },
];

function template(platform: NodeJS.Platform, menus = told, isPackaged = true) {
  const done: string[] = [];
  const items = menuTemplate(
    menus,
    { platform, isPackaged },
    {
      run: (id) => done.push(`run ${id}`),
      retype: (verb) => done.push(`retype ${verb}`),
    },
  );
  return { items, done };
}

/** A menu bar in lines: what a person reads, and what the system does by itself in brackets. */
function outline(items: readonly Item[]): string[] {
  return items.map(({ label, role, submenu }) => {
    const inside = (submenu as Item[]).map((item) => {
      if (item.type === 'separator') return '—';
      const keys = item.accelerator === undefined ? '' : ` ${item.accelerator}`;
      return item.role === undefined
        ? `${item.label}${keys}${item.enabled === false ? ' (off)' : ''}`
        : `[${item.role}]`;
    });
    return `${label}${role === undefined ? '' : ` [${role}]`}: ${inside.join(', ')}`;
  });
}

const pageMenus = {
  edit: 'Edit: Undo: Q&&A Ctrl+Z, Redo Ctrl+Shift+Z (off), —, [cut], [copy], [paste], [selectAll], —, History (h)',
  view: 'View: [resetZoom], [zoomIn], [zoomOut], [togglefullscreen]',
  go: 'Go: Go to the calls (g c), —, Next row (j)',
  help: 'Help [help]: Guide F1',
};

describe('the menu bar', () => {
  test.for(['win32', 'linux'] as const)('on %s closes with quitting in its first menu', (platform) => {
    expect(outline(template(platform).items)).toEqual([
      'File: Open a workspace Ctrl+O, —, [quit]',
      pageMenus.edit,
      pageMenus.view,
      pageMenus.go,
      'Window [window]: [minimize]',
      pageMenus.help,
    ]);
  });

  test('on darwin has the application’s own menu first, and the window’s before help', () => {
    expect(outline(template('darwin').items)).toEqual([
      'Demarche: [services], —, [hide], [hideOthers], [unhide], —, [quit]',
      'File: Open a workspace Ctrl+O, —, [close]',
      pageMenus.edit,
      pageMenus.view,
      pageMenus.go,
      'Window [window]: [minimize], [zoom], —, [front]',
      pageMenus.help,
    ]);
  });

  test.for(['win32', 'linux', 'darwin'] as const)(
    'on %s works with text before a workspace is open',
    (platform) => {
      const titles = template(platform, []).items.map(({ label }) => label);
      expect(titles.filter((title) => title !== 'Demarche')).toEqual(['File', 'Edit', 'View', 'Window']);
    },
  );

  test('has the tools of developers in a checkout only', () => {
    expect(outline(template('linux', told, false).items)[2]).toContain('[toggleDevTools]');
    expect(outline(template('linux', told, true).items).join('\n')).not.toContain('toggleDevTools');
  });

  test('holds every command of the page once', () => {
    const menus = menusOf(commands).map(({ title, sections }) => ({
      title,
      sections: sections.map((section) =>
        section.commands.map(({ id, title: named, keys }) => entry(id, named, [...keys])),
      ),
    }));
    for (const platform of ['win32', 'linux', 'darwin'] as const) {
      const ids = template(platform, menus).items.flatMap(({ submenu }) =>
        (submenu as Item[]).flatMap(({ id }) => id ?? []),
      );
      expect(ids.sort()).toEqual(commands.map(({ id }) => id).sort());
    }
  });
});

describe('an item', () => {
  const find = (id: string) => {
    const { items, done } = template('darwin');
    const item = items.flatMap(({ submenu }) => submenu as Item[]).find((one) => one.id === id);
    const click = (triggeredByAccelerator: boolean) =>
      item?.click?.({} as never, undefined, { triggeredByAccelerator });
    return { item, done, click };
  };

  test('does its command when it is chosen, and leaves its keys to the page', () => {
    const { done, click, item } = find('desktop.open-folder');
    click(true);
    expect(done).toEqual([]);
    click(false);
    expect(done).toEqual(['run desktop.open-folder']);
    expect(item?.registerAccelerator).toBe(false);
  });

  test('of undo reaches the field that is typed into when its keys come through the menu', () => {
    const { done, click } = find('editing.undo');
    click(true);
    click(false);
    expect(done).toEqual(['retype undo', 'run editing.undo']);
  });

  test('that cannot be done is off and says why', () => {
    expect(find('editing.redo').item).toMatchObject({ enabled: false, toolTip: 'There is nothing to redo.' });
  });
});
