/** One host on a sample for all tests of a file, which mind what the others wrote; each test has a window of its own. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject, vi } from 'vitest';
import { tourKinds } from '../../contract/model/preferences.ts';
import { builtPage } from '../../electron/host/built-page.ts';
import type { DataProcessOptions } from '../../electron/host/data-process.ts';
import { Desk } from '../../electron/host/desk.ts';
import { startLoopbackHost, type LoopbackHost } from '../../electron/host/loopback/server.ts';
import { sampleFolder } from '../../electron/host/places.ts';
import { failOnFaults, openWindow } from './application.ts';
import { emulate, startDesktop, type Desktop } from './desktop.ts';
import type { DesktopHome } from './desktop-homes.ts';
import { homeOfJourneys } from './home-of-journeys.ts';
import { forkWorker } from './workspaces.ts';

interface SampleOptions extends Pick<DataProcessOptions, 'fork' | 'now'> {
  /** Does something to the workspace before it is opened for the windows. */
  readonly prepare?: (folder: string) => Promise<void>;
}

/** @returns opens a window on the board; the tours were walked through before */
export function useSampleWindows(
  browser: () => Browser,
  { prepare, ...starting }: SampleOptions = {},
): (options?: BrowserContextOptions) => Promise<Page> {
  const home = mkdtempSync(join(tmpdir(), 'demarche-windows-'));
  const on = homeOfJourneys();
  if (on !== 'loopback') {
    if (starting.fork !== undefined) throw new Error('On the desktop the data process is its own.');
    return sampleOnDesktop(on, home, prepare);
  }
  const desk = new Desk({ fork: forkWorker, ...starting });
  let host: LoopbackHost;
  beforeAll(async () => {
    vi.stubEnv('DEMARCHE_HOME', home);
    markToursSeen(home);
    await copySample(prepare);
    await desk.openSample();
    host = await startLoopbackHost({
      dataProcess: desk,
      desk,
      files: builtPage,
      runtimeFolder: join(home, 'runtime'),
    });
  });
  afterAll(async () => {
    await host.stop();
    await desk.close();
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true, force: true });
  });
  return async (options) => {
    const page = await openWindow(browser(), host.newAddress(), options);
    await page.locator('.round-head-headline').waitFor();
    return page;
  };
}

/** On the desktop there is one window, which begins anew for each test. */
function sampleOnDesktop(on: DesktopHome, home: string, prepare: SampleOptions['prepare']) {
  let desktop: Desktop;
  beforeAll(async () => {
    vi.stubEnv('DEMARCHE_HOME', home);
    markToursSeen(home);
    await copySample(prepare);
    desktop = await startDesktop({ on, home, words: [sampleFolder()] });
    await desktop.page.locator('.round-head-headline').waitFor();
  });
  afterAll(async () => {
    await desktop.stop();
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true, force: true });
  });
  return async (options: BrowserContextOptions = {}) => {
    const { page } = desktop;
    await emulate(page, options);
    await page.evaluate(() => sessionStorage.clear());
    await page.goto(page.url().replace(/#.*/, ''));
    failOnFaults(page);
    await page.locator('.round-head-headline').waitFor();
    return page;
  };
}

async function copySample(prepare: SampleOptions['prepare']): Promise<void> {
  cpSync(inject('sample'), sampleFolder(), { recursive: true });
  await prepare?.(sampleFolder());
}

function markToursSeen(home: string): void {
  writeFileSync(join(home, 'preferences.json'), JSON.stringify({ toursSeen: tourKinds }));
}
