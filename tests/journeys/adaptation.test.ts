import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useChromium } from '../support/chromium.ts';
import { layoutFaults, motionFaults, spaceOut } from '../support/layout.ts';
import { useSampleWindows } from '../support/sample-windows.ts';

const browser = useChromium();
const openSample = useSampleWindows(browser);

/** 1440 by 900 at 200 percent. */
const enlarged = {
  viewport: { width: 720, height: 450 },
  deviceScaleFactor: 2,
  reducedMotion: 'reduce',
} as const;

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** A place is there when its heading is. */
const goTo = (...keys: readonly string[]) =>
  async function go(page: Page): Promise<void> {
    await press(page, ...keys);
    await page.locator('main h1').first().waitFor();
    await page.locator('.waiting').waitFor({ state: 'detached' });
  };

const open = (...keys: readonly string[]) =>
  async function openSheet(page: Page): Promise<void> {
    await press(page, ...keys);
    await page.locator('[role=dialog] :is(input, button[role=tab]):focus').first().waitFor();
  };

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function goToFirst(page: Page): Promise<void> {
  await page.locator('.walked-row-link').first().click();
  await page.locator('.page h1').waitFor();
}

type Step = (page: Page) => Promise<unknown>;

const steps: Readonly<Record<string, readonly Step[]>> = {
  'the board': [],
  'the form of a call': [(page) => page.locator('.seat-row-link').last().focus(), open('l')],
  'a new round': [close, open('c', 'b')],
  'a new official': [close, open('c', 'o')],
  'a new roster': [close, open('c', 'r')],
  'a new source': [close, open('c', 'u')],
  'the palette': [close, open('Control+k')],
  'the sheet of keys': [
    close,
    (page) => page.keyboard.press('?'),
    (page) => page.locator('[data-command]').first().waitFor(),
  ],
  'a request': [
    close,
    (page) => page.locator('.seat-row-link').last().click(),
    (page) => page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor(),
  ],
  'the calls': [goTo('g', 'c'), (page) => page.locator('[data-row="0"]:not([data-is-waiting])').waitFor()],
  'the calls as a plain table': [
    (page) => page.keyboard.press('p'),
    (page) => page.locator('.plain-table').waitFor(),
  ],
  'the follow-ups': [goTo('g', 'f')],
  'the officials': [goTo('g', 'o'), (page) => page.locator('.walked-row-link').first().waitFor()],
  'an official': [goToFirst],
  'a change of an official': [open('e')],
  'the seats': [close, goTo('g', 's'), (page) => page.locator('.walked-row-link').first().waitFor()],
  'a seat': [goToFirst],
  'the rosters': [goTo('g', 'r'), (page) => page.locator('.walked-row-link').first().waitFor()],
  'a roster': [goToFirst],
  'the topics': [goTo('g', 't'), (page) => page.locator('.walked-row-link').first().waitFor()],
  'a source': [goTo('g', 'u'), (page) => page.locator('.walked-row-link').first().waitFor(), goToFirst],
};

test('enlarged, spaced out or kept still, every place and form loses, covers and moves nothing', async () => {
  const page = await openSample(enlarged);
  const faults: string[] = [];
  const add = (where: string, found: readonly string[]) =>
    faults.push(...found.map((fault) => `${where}: ${fault}`));
  for (const [where, walk] of Object.entries(steps)) {
    for (const step of walk) await step(page);
    add(`${where} at 200 percent`, await layoutFaults(page));
    await spaceOut(page, true);
    add(`${where} spaced out`, await layoutFaults(page));
    await spaceOut(page, false);
    add(`${where} kept still`, await motionFaults(page));
  }
  expect(faults).toEqual([]);
}, 120_000);
