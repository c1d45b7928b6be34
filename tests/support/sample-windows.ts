/** One host on a sample for all tests of a file, which mind what the others wrote; each test has a window of its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, vi } from 'vitest';
import { tourKinds } from '../../contract/model/preferences.ts';
import { builtPage } from '../../electron/host/built-page.ts';
import type { DataProcessOptions } from '../../electron/host/data-process.ts';
import { Desk } from '../../electron/host/desk.ts';
import { startLoopbackHost, type LoopbackHost } from '../../electron/host/loopback/server.ts';
import { sampleFolder } from '../../electron/host/places.ts';
import { openWindow } from './application.ts';

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
  const desk = new Desk(starting);
  let host: LoopbackHost;
  beforeAll(async () => {
    vi.stubEnv('DEMARCHE_HOME', home);
    writeFileSync(join(home, 'preferences.json'), JSON.stringify({ toursSeen: tourKinds }));
    if (prepare !== undefined) {
      const making = new Desk();
      await making.openSample();
      await making.close();
      await prepare(sampleFolder());
    }
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
