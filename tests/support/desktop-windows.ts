/** The desktop's windows under addresses, so that a journey through a browser's windows goes through them unchanged. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { emulate, startDesktop, type Desktop } from './desktop.ts';
import type { DesktopHome } from './desktop-homes.ts';

const desktops = new Map<string, Desktop>();

/** Starts it on what the command line of the browser edition would be given; it stops when the test ends. */
export async function startDesktopAt(on: DesktopHome, words: readonly string[], home: string) {
  const [command, folder, ...more] = words;
  if (!['serve', 'start'].includes(command ?? '') || more.length > 0)
    throw new Error(`The desktop has no ${words.join(' ')}.`);
  const desktop = await startDesktop({ on, home, words: folder === undefined ? [] : [folder] });
  const address = `desktop:${desktops.size + 1}`;
  desktops.set(address, desktop);
  let stopped: Promise<number | null> | undefined;
  const stop = () => (stopped ??= desktop.stop());
  onTestFinished(async () => void (await stop()));
  return { home, address, process: desktop.process, stop };
}

/** The one window of the application at this address; it is given once. */
export async function desktopWindowAt(address: string, options: BrowserContextOptions): Promise<Page> {
  const desktop = desktops.get(address);
  if (desktop === undefined) throw new Error('On the desktop there is one window, and it is open.');
  desktops.delete(address);
  await emulate(desktop.page, options);
  return desktop.page;
}
