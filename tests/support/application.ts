import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { tourKinds } from '../../contract/model/preferences.ts';
import { desktopWindowAt, startDesktopAt } from './desktop-windows.ts';
import { homeOfJourneys } from './home-of-journeys.ts';

const main = fileURLToPath(new URL('../../dist/main/command-line.js', import.meta.url));

/** The application as a person starts it, with a home of its own, and the address of its window. */
export interface Application {
  readonly home: string;
  readonly address: string;
  readonly process: ChildProcess;
  /** Stops it as Ctrl+C does; resolves with its exit code. */
  stop(): Promise<number | null>;
}

/**
 * Starts `demarche` with these words; it stops when the test ends.
 * @param tours whether those of the first run were walked through before, so that none stands before the page
 */
export async function startApplication(
  words: readonly string[],
  home: string = temporaryHome(),
  tours: 'seen' | 'unseen' = 'seen',
): Promise<Application> {
  if (tours === 'seen') markToursSeen(home);
  const on = homeOfJourneys();
  if (on !== 'loopback') return startDesktopAt(on, words, home);
  const child = spawn(process.execPath, [main, ...words], {
    env: { ...environmentWithoutDisplay(), DEMARCHE_HOME: home, XDG_RUNTIME_DIR: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    const [code] = (await exited) as [number | null];
    return code;
  };
  onTestFinished(async () => void (await stop()));
  return { home, address: await addressFrom(child), process: child, stop };
}

/** A copy of the sample of its own. */
export function newSample(): string {
  const folder = join(temporaryHome(), 'workspace');
  cpSync(inject('sample'), folder, { recursive: true });
  return folder;
}

/** A window of the application, which fails the test when anything is refused by the policy or thrown. */
export async function openWindow(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  if (homeOfJourneys() !== 'loopback') {
    const window = await desktopWindowAt(address, options);
    failOnFaults(window);
    return window;
  }
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  failOnFaults(page);
  await page.goto(address);
  return page;
}

/** When anything is refused by the policy or thrown, the test fails. */
export function failOnFaults(page: Page): void {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  onTestFinished(() => {
    if (faults.length > 0) throw new Error(`The page said: ${faults.join('\n')}`);
  });
}

/** The process that holds the workspace open, by the note it leaves beside it. */
export function holderOf(workspace: string): number {
  const note = JSON.parse(readFileSync(join(workspace, 'in-use.json'), 'utf8')) as { pid: number };
  return note.pid;
}

export function temporaryHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'demarche-home-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

function markToursSeen(home: string): void {
  const file = join(home, 'preferences.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ toursSeen: tourKinds }));
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

function environmentWithoutDisplay(): NodeJS.ProcessEnv {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, DEMARCHE_WORKSPACE: ___, ...rest } = process.env;
  return rest;
}

async function addressFrom(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('Its output was asked for.');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('http://127.0.0.1:')) {
      child.stdout.resume();
      return line;
    }
  }
  throw new Error('It ended without printing an address.');
}
