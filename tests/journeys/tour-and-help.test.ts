import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openWindow, startApplication, temporaryHome } from '../support/application.ts';
import { findings, modes } from '../support/axe.ts';
import { useChromium } from '../support/chromium.ts';
import { useSampleWindows } from '../support/sample-windows.ts';

const browser = useChromium();
const openSample = useSampleWindows(browser);

const step = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
const card = (page: Page) => page.locator('.tour-card');

async function takeTour(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('take the tour');
  await page.keyboard.press('Enter');
  await card(page).waitFor();
}

describe('the first run', () => {
  test('of the sample is shown about in five steps, by keyboard, once', async () => {
    const home = temporaryHome();
    const first = await startApplication(['start'], home, 'unseen');
    const page = await openWindow(browser(), first.address);
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await step(page, 'The board').waitFor();
    await page.keyboard.press('Enter');
    await step(page, 'Moving the moment').waitFor();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('row').filter({ hasText: 'Overdue' }).waitFor();
    await page.keyboard.press('Enter');
    await step(page, 'Voices').waitFor();
    await page.keyboard.press('Enter');
    await step(page, 'Logging a call').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await step(page, 'Voices').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await step(page, 'Finding anything').waitFor();
    await page.getByRole('button', { name: 'Done' }).click();
    await card(page).waitFor({ state: 'detached' });
    await expect.poll(() => keptIn(home)).toMatchObject({ toursSeen: ['sample'] });

    await page.reload();
    await page.getByText('3 of 4 reached').waitFor();
    expect(await card(page).count()).toBe(0);
  });

  test('of a workspace of one’s own is shown what it takes, and the tour can be left at once', async () => {
    const home = temporaryHome();
    const { address } = await startApplication(['start'], home, 'unseen');
    const page = await openWindow(browser(), address);
    await page.getByRole('textbox', { name: 'Name' }).fill('Embassy log');
    await page.getByRole('combobox', { name: 'Time zone' }).fill('Europe/Oslo');
    await page.keyboard.press('Enter');
    await step(page, 'An empty workspace').waitFor();
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'detached' });
    await expect.poll(() => keptIn(home)).toMatchObject({ toursSeen: ['own'] });
  });
});

async function showCalls(page: Page): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.getByRole('heading', { level: 1, name: 'Calls' }).waitFor();
}

function keptIn(home: string): unknown {
  try {
    return JSON.parse(readFileSync(join(home, 'preferences.json'), 'utf8'));
  } catch {
    return null;
  }
}

describe('the tour', () => {
  test('is taken again from the palette, waits while its element is away, and leaves the focus where it was', async () => {
    const page = await openSample();
    await page.locator('.seat-row-link').last().focus();
    await takeTour(page);
    await page.getByRole('link', { name: 'Officials', exact: true }).click();
    await card(page).waitFor({ state: 'detached' });
    await page.goBack();
    await step(page, 'The board').waitFor();
    await page.getByRole('button', { name: 'Leave the tour' }).click();
    await card(page).waitFor({ state: 'detached' });
  });
});

describe('the help', () => {
  test('opens with F1 from a field, and tells where data lives and which versions are at work', async () => {
    const page = await openSample();
    await page.getByRole('searchbox', { name: 'Filter the rows by a text' }).focus();
    await page.keyboard.press('F1');
    const sheet = page.getByRole('dialog', { name: 'Help' });
    await sheet.getByRole('heading', { name: 'Rounds, requests, attempts' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await sheet.getByText('Nobody types a status').waitFor();
    await sheet.getByRole('tab', { name: 'Where data lives' }).click();
    await sheet.getByText(/demarche-windows-.*sample$/).waitFor();
    await sheet.getByRole('tab', { name: 'About Demarche' }).click();
    await sheet.getByText(/^SQLite3 Multiple Ciphers \d/).waitFor();
    await sheet.getByText(/^20\d\d[a-z]$/).waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.id === 'row-filter-field');
  });

  test('has a sheet of keys that is printed alone, in black on white', async () => {
    const page = await openSample();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('.shell').isVisible()).toBe(false);
    expect(await page.getByRole('searchbox', { name: 'Find a command' }).isVisible()).toBe(false);
    const line = page.locator('[data-command="time.day-later"] .key-line-title');
    expect(await line.isVisible()).toBe(true);
    const colours = await line.evaluate((element) => {
      const sheet = element.closest('.sheet');
      return [getComputedStyle(element).color, sheet && getComputedStyle(sheet).backgroundColor];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});

describe('the preferences', () => {
  test('are there again at the next start, and the browser keeps none of them', async () => {
    const home = temporaryHome();
    const first = await startApplication(['start'], home);
    const page = await openWindow(browser(), first.address);
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await page.getByText('3 of 4 reached').waitFor();
    for (const typed of ['dark', 'roomy']) {
      await page.keyboard.press('ControlOrMeta+k');
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
    }
    const look = () => {
      const { theme, density } = document.documentElement.dataset;
      return { theme, density };
    };
    await page.waitForFunction(() => document.documentElement.dataset['density'] === 'roomy');
    const chosen = await page.evaluate(look);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await showCalls(page);
    await page.getByRole('grid', { name: 'Calls' }).waitFor();
    await page.keyboard.press('p');
    await page.getByRole('table', { name: /Calls/ }).waitFor();
    await expect
      .poll(() => keptIn(home))
      .toMatchObject({ density: 'roomy', theme: chosen.theme, plainCalls: true });
    expect(await first.stop()).toBe(0);

    const second = await startApplication(['start'], home);
    const later = await openWindow(browser(), second.address);
    await later.getByText('3 of 4 reached').waitFor();
    expect(await later.evaluate(look)).toEqual(chosen);
    await showCalls(later);
    await later.getByRole('table', { name: /Calls/ }).waitFor();
    expect(await second.stop()).toBe(0);

    writeFileSync(join(home, 'preferences.json'), '{"theme":');
    const third = await startApplication(['start'], home);
    const damaged = await openWindow(browser(), third.address);
    await damaged.getByText('The file with the preferences is damaged.').waitFor();
    await damaged.getByRole('button', { name: 'Close this notice' }).click();
    expect(await damaged.getByText('The file with the preferences is damaged.').count()).toBe(0);
  });
});

describe.for(modes)('in %s', ([, mode]) => {
  test('palette, menus, tour, guide and sheet break no rule', async () => {
    const page = await openSample(mode);
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: 'A command or a name' }).waitFor();
    await page.keyboard.type('ru');
    await page
      .getByRole('option', { name: /Country$/ })
      .first()
      .waitFor();
    expect(await findings(page), 'the palette').toEqual([]);
    await page.keyboard.press('Escape');

    await page.keyboard.press('F10');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await findings(page), 'a menu').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    await page.locator('.seat-row').last().click({ button: 'right' });
    await page.getByRole('menu').waitFor();
    expect(await findings(page), 'the menu of a row').toEqual([]);
    await page.keyboard.press('Escape');

    await takeTour(page);
    expect(await findings(page), 'the tour').toEqual([]);
    await page.keyboard.press('Escape');

    await page.keyboard.press('F1');
    for (const title of ['Times and dates', 'Where data lives']) {
      await page.getByRole('tab', { name: title }).click();
      await page.getByRole('tabpanel', { name: title }).waitFor();
      expect(await findings(page), title).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await findings(page), 'the sheet of keys').toEqual([]);
  });
});
