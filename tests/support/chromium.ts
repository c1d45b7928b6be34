import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

/** Starts the system's Chromium for the tests of a file. */
export function useChromium(args: readonly string[] = []): () => Browser {
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
