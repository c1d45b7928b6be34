import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useChromium } from '../support/chromium.ts';
import { useSampleWindows } from '../support/sample-windows.ts';

const browser = useChromium();
const openSample = useSampleWindows(browser);

const field = (page: Page) => page.getByRole('combobox', { name: 'A command or a name' });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });
const asOf = (page: Page) => page.getByRole('textbox', { name: 'As of', exact: true });

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await field(page).waitFor();
}

async function closePalette(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await field(page).waitFor({ state: 'detached' });
}

/** Resolves once the focus is on what the selector names. */
async function focusIsOn(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.matches(wanted) === true, selector);
}

async function chosenIs(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('option', { name, selected: true }).waitFor();
}

describe('the palette', () => {
  test('opens from wherever the keyboard is, and gives the focus back to that very place', async () => {
    const page = await openSample();
    const places = [
      '.seat-row-link',
      '[role=slider]',
      '.choice-button',
      '.top-bar-find button',
      '.rail-link',
    ];
    for (const place of places) {
      await page.locator(place).first().focus();
      await openPalette(page);
      await closePalette(page);
      await focusIsOn(page, place);
    }

    const filter = page.getByRole('searchbox', { name: 'Filter the rows by a text' });
    await filter.fill('russia');
    await page.keyboard.press('ArrowLeft');
    await openPalette(page);
    await page.keyboard.type('anything');
    await closePalette(page);
    await focusIsOn(page, '#row-filter-field');
    await page.keyboard.type('X');
    expect(await filter.inputValue()).toBe('russiXa');

    await filter.fill('');
    await page.locator('.seat-row-link').last().focus();
    await page.keyboard.press('l');
    const form = page.getByRole('dialog');
    await form.locator('input').first().focus();
    await openPalette(page);
    await closePalette(page);
    await focusIsOn(page, '[role=dialog] input');
    expect(await form.count()).toBe(1);
  });

  test('finds an official by a name in another script, and opens the page, also when Enter is quicker', async () => {
    const page = await openSample();
    await openPalette(page);
    await page.keyboard.type('lavrov');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
    await page.goBack();
    await page.locator('.round-head-headline').waitFor();

    await openPalette(page);
    await page.keyboard.type('Лавров');
    await chosenIs(page, /^Sergei Lavrov/);
    await page.getByText(/^\d+ (?:or more )?entr(?:y|ies)$/).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowRight');
    await option(page, 'Open').waitFor();
    await page.keyboard.press('Escape');
    await chosenIs(page, /Lavrov/);
    await page.keyboard.press('Tab');
    await chosenIs(page, 'Open');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();

    await openPalette(page);
    await chosenIs(page, /^Sergei Lavrov/);
  });

  test('does a command where the keyboard was, and says why one cannot be done', async () => {
    const page = await openSample();
    await openPalette(page);
    await page.keyboard.type('day later');
    await chosenIs(page, /^A day later/);
    await page.keyboard.press('Enter');
    await field(page).waitFor({ state: 'detached' });
    await page.waitForFunction(() => location.hash.includes('asOf=2013-02-14T23:00:00Z'));

    await openPalette(page);
    await page.keyboard.type('back to the board');
    const back = option(page, /^Back to the board/);
    expect(await back.getAttribute('aria-disabled')).toBe('true');
    expect(await back.innerText()).toContain('This is done on a request.');
    await page.keyboard.press('Enter');
    await field(page).waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('type a moment');
    await page.keyboard.press('Enter');
    await focusIsOn(page, '#as-of-field');
    expect(await asOf(page).inputValue()).toBe('2013-02-14T18:00');
  });

  test('has every command, as have the menus and the sheet', async () => {
    const page = await openSample();
    await openPalette(page);
    const inPalette = await page.locator('.palette-title').allInnerTexts();
    await closePalette(page);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    const inSheet = await page.locator('[data-command]').count();
    await page.getByRole('searchbox', { name: 'Find a command' }).fill('day');
    await page.waitForFunction(() => document.querySelectorAll('[data-command]').length === 2);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    const inMenus: string[] = [];
    for (const title of await page.locator('.menu-bar-title').allInnerTexts()) {
      await page.locator('.menu-bar').getByRole('menuitem', { name: title, exact: true }).click();
      await page.getByRole('menu', { name: title }).waitFor();
      inMenus.push(...(await page.locator('.command-menu-title').allInnerTexts()));
      await page.keyboard.press('Escape');
    }
    expect(inMenus.sort()).toEqual([...inPalette].sort());
    expect(inSheet).toBe(inPalette.length);
    expect(new Set(inPalette).size).toBe(inPalette.length);
  });
});

describe('the menu bar', () => {
  test('is gone to, walked and left by keyboard', async () => {
    const page = await openSample();
    await page.locator('.seat-row-link').first().focus();
    await page.keyboard.press('F10');
    await focusIsOn(page, '[data-title="File"]');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const firstMenu = page.getByRole('menu');
    await firstMenu.waitFor();
    const first = await firstMenu.getAttribute('aria-label');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((before) => {
      const label = document.querySelector('[role=menu]')?.getAttribute('aria-label');
      return label !== undefined && label !== before;
    }, first);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await focusIsOn(page, '.menu-bar-title');
    await page.keyboard.press('Escape');
    await focusIsOn(page, '.seat-row-link');

    await page.keyboard.press('Alt');
    await focusIsOn(page, '.menu-bar-title');
    await page.keyboard.press('Home');
    await focusIsOn(page, '[data-title="File"]');
  });

  test('says why an item cannot be done, keeps it in the walk, and does one that can', async () => {
    const page = await openSample();
    await page.locator('.menu-bar').getByRole('menuitem', { name: 'View' }).click();
    const opening = page.getByRole('menuitem', { name: /^Back to the moment/ });
    expect(await opening.getAttribute('aria-disabled')).toBe('true');
    const described = await opening.evaluate((item) =>
      (item.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' '),
    );
    expect(described).toContain('This is the moment it opens at.');
    await page.keyboard.type('back');
    await focusIsOn(page, '[aria-disabled=true]');
    await page.keyboard.press('Enter');
    await page.getByRole('menu', { name: 'View' }).waitFor();
    await page.keyboard.press('Home');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await page.waitForFunction(() => location.hash.includes('asOf=2013-02-14T23:00:00Z'));
  });
});

describe('the menu of a row', () => {
  test('opens by mouse and by keyboard, with what can be done there', async () => {
    const page = await openSample();
    const russia = page.getByRole('row').filter({ hasText: 'Lavrov' });
    await russia.getByText('Awaiting').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Log a call' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });

    await page.locator('.seat-row-link').last().focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Open the row' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
  });

  test('leaves the browser its own in a field and over selected text', async () => {
    const page = await openSample();
    const isLeft = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) =>
          element.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })),
        );
    expect(await isLeft('#row-filter-field')).toBe(true);
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector('.seat-row') as Element),
    );
    expect(await isLeft('.seat-row')).toBe(true);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    expect(await isLeft('.seat-row-link')).toBe(false);
  });
});
