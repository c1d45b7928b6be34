/** What is done when the window's process crashes or hangs: the page is begun again, and a person is told. */
import { app, dialog, type BrowserWindow } from 'electron';
import { log } from './log.ts';

const crashesAllowed = 3;
const crashesCountedMs = 60_000;

/** @param tell says a sentence in the page once it is there again */
export function mendFaultsOf(window: BrowserWindow, tell: (text: string) => void): void {
  const { webContents: contents } = window;
  let crashes: number[] = [];
  let isAsking = false;

  contents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log(`The window's process ended: ${reason}.`);
    const now = performance.now();
    crashes = [...crashes, now].filter((at) => now - at < crashesCountedMs);
    if (crashes.length >= crashesAllowed) void askWhetherToGoOn();
    else beginAgain();
  });

  function beginAgain(): void {
    tell('The window stopped and was started again. What was written is safe, and so are drafts.');
    contents.reload();
  }

  async function askWhetherToGoOn(): Promise<void> {
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: `The window stopped ${crashesAllowed} times within a minute.`,
      detail: 'What was written is safe. Starting it again may help; so may closing other applications.',
      buttons: ['Start it again', 'Quit'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    crashes = [];
    if (response === 0) beginAgain();
    else app.quit();
  }

  window.on('unresponsive', () => void askWhetherToWait());

  async function askWhetherToWait(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'The window does not answer.',
      detail: 'What was written is safe, and so are drafts, up to the last second of typing.',
      buttons: ['Wait', 'Start the window again'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    isAsking = false;
    if (response === 1 && !window.isDestroyed()) contents.forcefullyCrashRenderer();
  }
}

/** Chromium starts its own processes again; the data process is looked after by its host. */
export function logFaultsOfProcesses(): void {
  app.on('child-process-gone', (_, { type, reason }) => {
    if (reason !== 'clean-exit') log(`A process of the kind ${type} ended: ${reason}.`);
  });
}
