import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { newSample, openWindow, startApplication } from '../support/application.ts';
import { findings, modes } from '../support/axe.ts';
import { useChromium } from '../support/chromium.ts';

const browser = useChromium();

async function openInMode(chromium: Browser, words: readonly string[], mode: object): Promise<Page> {
  const { address } = await startApplication(words);
  return openWindow(chromium, address, mode);
}

describe.for(modes)('in %s', ([, mode]) => {
  test('the first choice breaks no rule', async () => {
    const page = await openInMode(browser(), ['start'], mode);
    await page.getByRole('button', { name: 'Open the sample' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  test('the board, its request, its lists and its sheet of keys break no rule', async () => {
    const page = await openInMode(browser(), ['serve', newSample()], mode);
    await page.getByText('3 of 4 reached').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });
});

test('at 400 percent zoom nothing but a table needs scrolling sideways', async () => {
  const { address } = await startApplication(['serve', newSample()]);
  const page = await openWindow(browser(), address, { viewport: { width: 320, height: 640 } });
  await page.getByText('3 of 4 reached').waitFor();
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await sideways()).toBe(0);
  await page.getByRole('link', { name: 'Russia' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
  expect(await sideways()).toBe(0);
});
