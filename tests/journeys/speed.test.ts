import { expect, test } from 'vitest';
import { newSample, openWindow, startApplication } from '../support/application.ts';
import { useChromium } from '../support/chromium.ts';

const browser = useChromium();

/** Printed for people; a time is never asserted, for a machine may be busy with something else. */
function say(what: string, ms: number): void {
  process.stdout.write(`speed: ${what}: ${ms.toFixed(0)} ms\n`);
}

test('the first board and a step of the as-of moment are traced and printed', async () => {
  const workspace = newSample();
  await browser().newContext();
  const startedAt = performance.now();
  const { address } = await startApplication(['serve', workspace]);
  say('from the command to the address', performance.now() - startedAt);
  const page = await openWindow(browser(), address);
  await page.getByText('3 of 4 reached').waitFor();
  say('from the command to the first board', performance.now() - startedAt);

  const steps: number[] = [];
  for (let count = 0; count < 20; count += 1) {
    await page.evaluate(() => performance.clearMeasures('as-of-step'));
    await page.keyboard.press(count % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForFunction(() => performance.getEntriesByName('as-of-step').length > 0);
    steps.push(
      await page.evaluate(() => performance.getEntriesByName('as-of-step').at(-1)?.duration ?? Number.NaN),
    );
  }
  const sorted = steps.toSorted((a, b) => a - b);
  say('a step of the as-of moment until it is painted, median', sorted[10] ?? Number.NaN);
  say('a step of the as-of moment until it is painted, slowest of 20', sorted.at(-1) ?? Number.NaN);
  expect(steps.every((ms) => ms > 0)).toBe(true);
});
