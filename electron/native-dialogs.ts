/** The system's dialogs for folders and files; each begins where the last one ended, since Electron would begin elsewhere. */
import { dialog, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { dirname, extname, join } from 'node:path';
import type { Dialogs } from './host/dialogs.ts';
import { readShellMemory, remember } from './shell-memory.ts';

/** @param windowNow the window they belong to, while there is one */
export function nativeDialogs(windowNow: () => BrowserWindow | null): Dialogs {
  async function open(options: OpenDialogOptions): Promise<string | null> {
    const window = windowNow();
    const { canceled, filePaths } = await (window === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
    const [chosen] = filePaths;
    return canceled || chosen === undefined ? null : remembered(chosen);
  }

  async function save(options: SaveDialogOptions): Promise<string | null> {
    const window = windowNow();
    const { canceled, filePath } = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options));
    return canceled || filePath === '' ? null : remembered(filePath);
  }

  return {
    openFolder: () =>
      open({
        title: 'Open a workspace',
        buttonLabel: 'Open',
        defaultPath: readShellMemory().folder,
        properties: ['openDirectory', 'dontAddToRecent'],
      }),
    newFolder: (name) =>
      save({
        title: 'Where the new workspace is to lie',
        buttonLabel: 'Make it here',
        nameFieldLabel: 'Folder:',
        defaultPath: join(readShellMemory().folder, name),
        properties: ['createDirectory', 'dontAddToRecent'],
      }),
    saveFile: (name) =>
      save({
        title: 'Save',
        defaultPath: join(readShellMemory().folder, name),
        filters: [{ name: extname(name).slice(1).toUpperCase(), extensions: [extname(name).slice(1)] }],
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      }),
  };
}

function remembered(chosen: string): string {
  remember({ folder: dirname(chosen) });
  return chosen;
}
