import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newSample, openWindow, startApplication } from '../support/application.ts';
import { findings, modes } from '../support/axe.ts';
import { useChromium } from '../support/chromium.ts';
import { answerOf } from '../support/run-command.ts';

const browser = useChromium();
const home = mkdtempSync(join(tmpdir(), 'demarche-pages-'));
const imported = join(home, 'imported');
afterAll(() => rmSync(home, { recursive: true, force: true }));

const files = ['cabinet-holders', 'foreign-ministers', 'pocom-chiefs-of-mission', 'secretary-travels'].map(
  (name) => fileURLToPath(new URL(`../fixtures/imports/${name}.csv`, import.meta.url)),
);

beforeAll(() => {
  answerOf(['new', imported]);
  answerOf(['import', ...files, '--workspace', imported]);
});

async function openImported(): Promise<Page> {
  const { address } = await startApplication(['serve', imported]);
  const page = await openWindow(browser(), address);
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  return page;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const findField = (page: Page) => page.getByRole('searchbox', { name: /^Find / });
const isFocused = (page: Page, selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted) === true, selector);
const widthToSpare = (page: Page) =>
  page.evaluate(() => document.documentElement.clientWidth - document.documentElement.scrollWidth);

/** Presses two keys, one after the other. */
async function chord(page: Page, first: string, second: string): Promise<void> {
  await page.keyboard.press(first);
  await page.keyboard.press(second);
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return;
  }
  throw new Error(`Tab does not come to ${name}.`);
}

/** Of a long list the newest part is shown, and all of it when asked. */
async function showsAllWhenAsked(page: Page): Promise<void> {
  await chord(page, 'g', 'y');
  await findField(page).fill('united states');
  await page.getByRole('link', { name: 'United States', exact: true }).click();
  const seats = section(page, /^Seats/);
  await seats.locator('tbody tr').first().waitFor();
  expect(await seats.locator('tbody tr').count()).toBe(15);
  await seats.getByRole('button', { name: /^Show all \d+ seats$/ }).click();
  const all = Number(/\d+/.exec(await seats.getByRole('heading').innerText())?.[0]);
  expect(all).toBeGreaterThan(15);
  expect(await seats.locator('tbody tr').count()).toBe(all);
}

/** As of the moment of a board, and as of now. */
async function tellsWhoHeldASeat(page: Page): Promise<void> {
  const seat = page.getByRole('row', { name: /Calling side/ }).getByRole('link', { name: /Secretary/ });
  const address = await seat.getAttribute('href');
  await page.goto(`${page.url().replace(/#.*/, '')}${address}?asOf=2013-01-15T12:00:00Z`);
  await heading(page, 'Secretary of State').waitFor();
  const holder = page.locator('.page-fact').filter({ hasText: 'Holder' });
  expect(await holder.innerText()).toContain('Hillary Clinton');
  await page.getByRole('button', { name: 'Read as of now' }).click();
  await holder.getByText('John Kerry').waitFor();
}

describe('the pages of records', () => {
  test('are gone through by links, back and forward; a reload keeps the place; long lists open when asked', async () => {
    const page = await openImported();
    await page.getByRole('link', { name: 'Officials' }).click();
    await heading(page, 'Officials').waitFor();
    expect(await page.title()).toBe('Officials – Demarche');
    for (const spelling of ['Лавров', 'lavrov']) {
      await findField(page).fill(spelling);
      await page.getByRole('row', { name: /Sergey Lavrov/ }).waitFor();
      await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    }
    await page.getByRole('link', { name: 'Sergey Lavrov' }).click();
    await heading(page, 'Sergey Lavrov').waitFor();
    await isFocused(page, 'h1');
    expect(await page.title()).toBe('Official – Demarche');
    expect(await page.getByText('Local time now').count()).toBe(1);

    await section(page, /^Tenures/)
      .getByRole('link', { name: 'Minister of Foreign Affairs' })
      .first()
      .click();
    await heading(page, 'Minister of Foreign Affairs').waitFor();
    await page.locator('.page-head').getByRole('link', { name: 'Russia' }).click();
    await heading(page, 'Russia').waitFor();
    await page.getByRole('link', { name: 'Vladimir Putin' }).click();
    await heading(page, 'Vladimir Putin').waitFor();
    await page.getByText('In no seat at this moment').waitFor();
    expect(page.url()).toMatch(/#\/officials\/official_[0-9a-f]{32}$/);

    await page.reload();
    await heading(page, 'Vladimir Putin').waitFor();
    for (const name of ['Russia', 'Minister of Foreign Affairs', 'Sergey Lavrov']) {
      await page.goBack();
      await heading(page, name).waitFor();
    }
    await page.goForward();
    await heading(page, 'Minister of Foreign Affairs').waitFor();
    await showsAllWhenAsked(page);
  });

  test('are reached by keyboard alone, and a chord that was begun can be left', async () => {
    const page = await openImported();
    await chord(page, 'g', 'o');
    await heading(page, 'Officials').waitFor();
    await isFocused(page, 'h1');
    await page.locator('tbody tr').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(
      () => document.activeElement?.closest('tr') === document.querySelectorAll('tbody tr')[1],
    );
    await page.keyboard.press('/');
    await page.keyboard.type('lavrov');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    await page.keyboard.press('ArrowDown');
    await isFocused(page, '.walked-row-link');
    await page.keyboard.press('Enter');
    await heading(page, 'Sergey Lavrov').waitFor();
    await tabTo(page, 'Russia');
    await page.keyboard.press('Enter');
    await heading(page, 'Russia').waitFor();

    await page.keyboard.press('g');
    await page.locator('.chord-hint').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.chord-hint').waitFor({ state: 'detached' });
    await page.keyboard.press('o');
    await page.keyboard.press('g');
    await page.keyboard.press('q');
    await page.getByText('No command has the keys g then q.').waitFor();
    await heading(page, 'Russia').waitFor();
    await chord(page, 'g', 's');
    await heading(page, 'Seats').waitFor();
    expect(await page.locator('.rail [aria-current=page]').innerText()).toBe('Seats');
  });
});

/** What axe finds in each of the modes. */
async function seeInEveryMode(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [name, mode] of modes) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...mode });
    found.push(...(await findings(page)).map((finding) => `${page.url()} in ${name}: ${finding}`));
  }
  return found;
}

describe('every place', () => {
  test('tells its moment, and breaks no rule of accessibility in any mode', async () => {
    const { address } = await startApplication(['serve', newSample()]);
    const page = await openWindow(browser(), address, { reducedMotion: 'reduce' });
    await page.getByText('3 of 4 reached').waitFor();
    await tellsWhoHeldASeat(page);
    for (const key of ['o', 's', 'y', 'r', 't', 'u']) {
      await chord(page, 'g', key);
      await page.locator('.list-frame tbody tr').first().waitFor();
      // Of the hundreds of countries a few say as much.
      if (key === 'y') await findField(page).fill('united');
      await page.waitForFunction(() => document.querySelectorAll('tbody tr').length < 100);
      expect(await seeInEveryMode(page)).toEqual([]);
      await page.locator('.walked-row-link').first().click();
      await page.locator('.page h1').waitFor();
      expect(await seeInEveryMode(page)).toEqual([]);
    }
    await chord(page, 'g', 'o');
    await findField(page).fill('лавров');
    await page.getByRole('link', { name: 'Sergei Lavrov' }).click();
    await section(page, /^Requests/).waitFor();
    expect(await seeInEveryMode(page)).toEqual([]);
  }, 120_000);

  test('needs no scrolling sideways at 400 percent zoom, and is reached from a menu there', async () => {
    const { address } = await startApplication(['serve', newSample()]);
    const page = await openWindow(browser(), address, { viewport: { width: 320, height: 640 } });
    await page.getByText('3 of 4 reached').waitFor();
    for (const name of ['Seats', 'Countries', 'Rosters', 'Topics', 'Sources', 'Officials']) {
      expect(await widthToSpare(page), `before ${name}`).toBe(0);
      await page.getByRole('button', { name: /^Places/ }).click();
      await page.getByRole('link', { name, exact: true }).click();
      await page.locator('.list-frame tbody tr').first().waitFor();
      expect(await widthToSpare(page), name).toBe(0);
      await page.locator('.walked-row-link').first().click();
      await page.locator('.page h1').waitFor();
    }
    expect(await widthToSpare(page)).toBe(0);
  });
});
