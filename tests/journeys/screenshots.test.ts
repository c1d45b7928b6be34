import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { newSample, openWindow, startApplication } from '../support/application.ts';
import { useChromium } from '../support/chromium.ts';

const browser = useChromium();

/** Beside the README with `SCREENSHOTS=readme`, else where nothing is kept. */
const folder = fileURLToPath(
  new URL(
    process.env['SCREENSHOTS'] === 'readme' ? '../../docs/screenshots' : '../../dist/screenshots',
    import.meta.url,
  ),
);

test.for(['light', 'dark'] as const)(
  'the board, a returned call and a request are drawn in %s',
  async (colorScheme) => {
    mkdirSync(folder, { recursive: true });
    const { address } = await startApplication(['serve', newSample()]);
    const page = await openWindow(browser(), address, {
      colorScheme,
      viewport: { width: 1440, height: 900 },
      deviceScaleFactor: 1.5,
    });
    await page.getByText('3 of 4 reached').waitFor();
    await page.evaluate(() => document.fonts.ready);
    const board = join(folder, `board-${colorScheme}.png`);
    await page.screenshot({ path: board });
    await page.keyboard.press('End');
    await page.keyboard.press('b');
    await page.getByRole('dialog').getByText('Our call, returned by them.').waitFor();
    const call = join(folder, `call-${colorScheme}.png`);
    await page.screenshot({ path: call });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('row').filter({ hasText: 'Overdue' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
    const request = join(folder, `request-${colorScheme}.png`);
    await page.screenshot({ path: request });
    for (const file of [board, call, request]) expect(statSync(file).size).toBeGreaterThan(20_000);
  },
);
