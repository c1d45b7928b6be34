/** Menus as data: built, set, found by their ids, and clicked. */
import type Electron from 'electron';
import { BrowserWindow } from './browser-window.ts';
import { covered } from './covered.ts';
import type { Like } from './like.ts';

type Template = Electron.MenuItemConstructorOptions;

class StandInItem implements Like<Electron.MenuItem, 'submenu' | 'click' | 'menu' | 'role'> {
  readonly id: string;
  readonly label: string;
  readonly role: Template['role'];
  readonly type: NonNullable<Template['type']>;
  readonly accelerator: string | null;
  readonly enabled: boolean;
  readonly visible: boolean;
  readonly submenu: StandInMenu | null;
  readonly #template: Template;

  constructor(template: Template) {
    const { submenu } = template;
    this.#template = template;
    this.id = template.id ?? '';
    this.label = template.label ?? '';
    this.role = template.role;
    this.type = template.type ?? (submenu === undefined ? 'normal' : 'submenu');
    this.accelerator = template.accelerator ?? null;
    this.enabled = template.enabled ?? true;
    this.visible = template.visible ?? true;
    this.submenu = Array.isArray(submenu) ? StandInMenu.buildFromTemplate(submenu) : null;
  }

  /** As by a person, who cannot click what is not enabled. */
  click(event: unknown = {}): void {
    if (!this.enabled) return;
    const window = BrowserWindow.getFocusedWindow() ?? undefined;
    this.#template.click?.(this as never, window, event as never);
  }
}

let applicationMenu: StandInMenu | null = null;

class StandInMenu {
  readonly items: readonly StandInItem[];

  constructor(items: readonly StandInItem[]) {
    this.items = items;
  }

  static buildFromTemplate(templates: readonly Template[]): StandInMenu {
    return covered(
      'menu',
      new StandInMenu(templates.map((one) => covered('menuItem', new StandInItem(one)))),
    );
  }

  static setApplicationMenu(menu: StandInMenu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): StandInMenu | null {
    return applicationMenu;
  }

  getMenuItemById(id: string): StandInItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found != null) return found;
    }
    return null;
  }

  popup(): void {}
}

export const Menu = covered('Menu', StandInMenu);
