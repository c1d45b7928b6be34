/** The desktop application as a person starts it, on the stand-in or on Electron, driven by Playwright's own launcher. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type BrowserContextOptions, type ElectronApplication, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { executableOf, type DesktopHome } from './desktop-homes.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

export interface DesktopOptions {
  readonly on: DesktopHome;
  /** The application's own folder. */
  readonly home: string;
  /** What stands on the command line behind the application. */
  readonly words?: readonly string[];
  /** The folder of the application; the checkout's, if not another. */
  readonly application?: string;
  /** How long its window is waited for. */
  readonly windowMs?: number;
}

export interface Desktop {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly process: ChildProcess;
  /** What it has said to its log so far. */
  readonly said: () => string;
  /** Quits it as its own menu does; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** As one start of the application is given it. */
export function environmentOf(home: string): Record<string, string> {
  const { DEMARCHE_WORKSPACE: _, ...rest } = process.env;
  return {
    ...(rest as Record<string, string>),
    DEMARCHE_HOME: home,
    CHROMIUM_PATH: inject('chromium'),
    ELECTRON_STAND_IN_LOG: logIn(home),
  };
}

const logIn = (home: string) => join(home, 'stand-in.log');

const applications = new WeakMap<Page, ElectronApplication>();

/** The application that a window belongs to; undefined for one of a browser. */
export function electronOf(page: Page): ElectronApplication | undefined {
  return applications.get(page);
}

/** Starts it and waits for its window. */
export async function startDesktop({
  on,
  home,
  words = [],
  application = checkout,
  windowMs = 30_000,
}: DesktopOptions): Promise<Desktop> {
  const electron = await _electron.launch({
    executablePath: executableOf(on),
    args: [application, ...words],
    env: environmentOf(home),
  });
  // Once it has ended, Playwright no longer knows it.
  const process = electron.process();
  let heard = '';
  const said = () => heard + (existsSync(logIn(home)) ? readFileSync(logIn(home), 'utf8') : '');
  process.stderr?.on('data', (text: Buffer) => (heard += text.toString()));
  const exited = once(process, 'exit') as Promise<[number | null]>;
  const stop = async () => {
    await electron.close();
    const [code] = await exited;
    return code;
  };
  try {
    const page = await electron.firstWindow({ timeout: windowMs });
    applications.set(page, electron);
    return { electron, process, page, said, stop };
  } catch (error) {
    process.kill('SIGKILL');
    throw new Error(`No window came. ${said()}`, { cause: error });
  }
}

const emulated = ['viewport', 'colorScheme', 'reducedMotion', 'forcedColors', 'contrast'] as const;

/** Sets what a context of a browser is made with in the window that there is. */
export async function emulate(page: Page, options: BrowserContextOptions): Promise<void> {
  const unknown = Object.keys(options).filter((name) => !emulated.includes(name as never));
  if (unknown.length > 0) throw new Error(`The window of the desktop cannot be given ${unknown.join(', ')}.`);
  const {
    viewport = { width: 1440, height: 900 },
    colorScheme,
    reducedMotion,
    forcedColors,
    contrast,
  } = options;
  await page.emulateMedia({
    colorScheme: colorScheme ?? 'light',
    reducedMotion: reducedMotion ?? 'no-preference',
    forcedColors: forcedColors ?? 'none',
    contrast: contrast ?? 'no-preference',
  });
  if (viewport !== null) await page.setViewportSize(viewport);
}
