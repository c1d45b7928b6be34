import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openWindow, startApplication } from '../support/application.ts';
import { findings, modes } from '../support/axe.ts';
import { useChromium } from '../support/chromium.ts';
import { useSampleWindows } from '../support/sample-windows.ts';

const browser = useChromium();
const openSample = useSampleWindows(browser);

/** What axe finds in each of the modes. */
async function findingsInEveryMode(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [name, mode] of modes) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...mode });
    found.push(...(await findings(page)).map((finding) => `in ${name}: ${finding}`));
  }
  return found;
}

describe('light, dark and in forced colours', () => {
  test('the first choice breaks no rule', async () => {
    const { address } = await startApplication(['start']);
    const page = await openWindow(browser(), address, { reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Open the sample' }).waitFor();
    expect(await findingsInEveryMode(page)).toEqual([]);
  });

  test('the board, its request, its lists and its sheet of keys break no rule', async () => {
    const page = await openSample({ reducedMotion: 'reduce' });
    await page.getByText('3 of 4 reached').waitFor();
    expect(await findingsInEveryMode(page)).toEqual([]);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await findingsInEveryMode(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
    expect(await findingsInEveryMode(page)).toEqual([]);
  });
});

test('at 400 percent zoom nothing but a table needs scrolling sideways', async () => {
  const page = await openSample({ viewport: { width: 320, height: 640 } });
  await page.getByText('3 of 4 reached').waitFor();
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await sideways()).toBe(0);
  await page.getByRole('link', { name: 'Russia' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
  expect(await sideways()).toBe(0);
});

describe('a screen reader', () => {
  test('is led through the form of a call by its groups and fields, with no landmark of a page in it', async () => {
    const page = await openSample();
    await page.locator('.seat-row-link').last().focus();
    await page.keyboard.press('l');
    const form = page.getByRole('dialog', { name: 'Log a call' });
    await form.getByRole('radiogroup', { name: 'Outcome' }).waitFor();
    const told = await form.ariaSnapshot();
    const inOrder = ['Whom', 'Request', 'Asked by', 'Dialled by', 'Outcome', 'When', 'Channel', 'Remark'];
    const named = [...told.matchAll(/- (?:combobox|radiogroup|textbox) "([^"]+)"/g)].map(([, name]) => name);
    expect(named.filter((name) => inOrder.includes(name ?? ''))).toEqual(inOrder);
    expect(told).not.toMatch(/- (?:banner|contentinfo|main|navigation)\b/);
  });

  test('is told once of a moment that was gone to, when it has come to rest', async () => {
    const page = await openSample();
    const live = page.locator('[aria-live]:not([aria-live=off]), output:not([aria-live]), [role=status]');
    const wordsOf = async () => (await live.allInnerTexts()).filter((text) => text.includes('14 Feb 2013'));
    await page.keyboard.press('Shift+ArrowRight');
    await live.filter({ hasText: 'As of Thu 14 Feb 2013' }).waitFor({ state: 'attached' });
    expect(await wordsOf()).toEqual([
      'As of Thu 14 Feb 2013, 18:00:00 -05:00 New York: 3 of 4 reached · 1 awaiting · 1 not contacted by decision',
    ]);
  });
});
