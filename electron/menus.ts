/** The menus of the window: the bar, made anew with what the page says, and the one of a click into text. */
import { app, Menu, type BrowserWindow } from 'electron';
import type { ToldMenu } from '../contract/wire/shell-words.ts';
import { contextTemplate } from './context-template.ts';
import { menuTemplate, type MenuActs } from './menu-template.ts';

export function showMenuBar(menus: readonly ToldMenu[], acts: MenuActs): void {
  const { platform } = process;
  const template = menuTemplate(menus, { platform, isPackaged: app.isPackaged }, acts);
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** A row or a record has a menu of the page's own: then this is not asked for. */
export function offerContextMenu({ webContents: contents }: BrowserWindow): void {
  contents.on('context-menu', (_, asked) => {
    const template = contextTemplate(asked, {
      replace: (word) => contents.replaceMisspelling(word),
      accept: (word) => void contents.session.addWordToSpellCheckerDictionary(word),
    });
    if (template.length > 0) Menu.buildFromTemplate(template).popup();
  });
}
