import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { homeOfJourneys } from './home-of-journeys.ts';

/** Starts the system's Chromium for the tests of a file, where they run in a browser. */
export function useChromium(args: readonly string[] = []): () => Browser {
  if (homeOfJourneys() !== 'loopback') return () => noBrowser;
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: inject('chromium'),
      args: ['--no-sandbox', ...args],
    });
  });
  afterAll(() => browser.close());
  return () => browser;
}

const noBrowser = new Proxy({} as Browser, {
  get(_, name) {
    throw new Error(`There is no browser on the desktop, so nothing to ask for ${String(name)}.`);
  },
});
