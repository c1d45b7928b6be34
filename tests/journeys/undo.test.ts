import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { newSample, openWindow, startApplication } from '../support/application.ts';
import { findings } from '../support/axe.ts';
import { useChromium } from '../support/chromium.ts';

const browser = useChromium();

const title = 'prefer the version by Russian side of the call to Sergei Lavrov';
const toast = (page: Page) => page.getByRole('region', { name: 'Last message' });
/** The second attempt, of which the Russian side says that it did not happen. */
const versionOf = (page: Page, voice: string) =>
  page
    .getByRole('listitem')
    .filter({ hasText: 'Counts one attempt' })
    .locator('.event-version')
    .filter({ hasText: voice });

async function openRequest(workspace: string, options: object = {}) {
  const application = await startApplication(['serve', workspace]);
  const page = await openWindow(browser(), application.address, options);
  await page.locator('.round-head-headline').waitFor();
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Russia' }) });
  await row.getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
  return { application, page };
}

async function isPreferred(page: Page, voice: string): Promise<void> {
  await versionOf(page, voice).getByText('Preferred', { exact: true }).waitFor();
}

/** In a field the keys take back what was typed. */
async function keepsItsOwnUndo(page: Page): Promise<void> {
  const field = page.getByRole('textbox', { name: 'As of', exact: true });
  const before = await field.inputValue();
  await field.focus();
  await page.keyboard.type('9');
  await page.keyboard.press('Control+z');
  expect(await field.inputValue()).toBe(before);
  await field.blur();
}

test('what was done by hand is taken back and done again by keys, also after another start', async () => {
  const workspace = newSample();
  const { application, page } = await openRequest(workspace);
  await page.keyboard.press('Control+z');
  await isPreferred(page, 'American side');
  expect(await toast(page).count()).toBe(0);

  await versionOf(page, 'Russian side').getByRole('button', { name: 'Prefer this version' }).click();
  await isPreferred(page, 'Russian side');
  await keepsItsOwnUndo(page);
  expect(await toast(page).count()).toBe(0);
  await page.keyboard.press('Control+z');
  await toast(page).getByText(`Undone: ${title}`).waitFor();
  await isPreferred(page, 'American side');
  expect(await page.locator('output').getByText(`Undone: ${title}`).count()).toBe(1);
  // The pointer at it keeps it; the hint of its button lies elsewhere and is none of its own.
  await toast(page).getByText(`Undone: ${title}`).hover();
  expect(await findings(page)).toEqual([]);

  await toast(page).getByRole('button', { name: 'Redo' }).focus();
  await page.keyboard.press('Enter');
  await toast(page).getByText(`Redone: ${title}`).waitFor();
  await isPreferred(page, 'Russian side');
  await page.keyboard.press('Control+z');
  await isPreferred(page, 'American side');
  await page.keyboard.press('Control+Shift+z');
  await isPreferred(page, 'Russian side');
  expect(await application.stop()).toBe(0);

  const later = await openRequest(workspace);
  await isPreferred(later.page, 'Russian side');
  await later.page.keyboard.press('Control+z');
  await toast(later.page).getByText(`Undone: ${title}`).waitFor();
  await isPreferred(later.page, 'American side');
  await toast(later.page).getByRole('button', { name: 'Close the message' }).focus();
  await later.page.keyboard.press('Escape');
  await toast(later.page).waitFor({ state: 'detached' });
  await later.page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
});

test('the history of a request tells what was done to its parts, and puts back what was before', async () => {
  const { page } = await openRequest(newSample(), { colorScheme: 'dark' });
  await versionOf(page, 'Russian side').getByRole('button', { name: 'Prefer this version' }).click();
  await isPreferred(page, 'Russian side');
  await page.keyboard.press('h');
  const sheet = page.getByRole('dialog', { name: 'History' });
  const latest = await sheet.getByRole('heading', { level: 3 }).first().innerText();
  expect(latest.toLowerCase()).toBe(title.toLowerCase());
  expect(await findings(page)).toEqual([]);

  const change = sheet.locator('.history-change').filter({ hasText: 'version by American side' }).first();
  expect((await change.innerText()).replaceAll(/\s+/g, ' ')).toContain('before: yes after: no');
  await change.getByRole('button', { name: 'Put this back: preferred, yes' }).click();
  await toast(page)
    .getByText(/^Done: put back the version by American side/)
    .hover();
  await sheet.getByRole('heading', { name: /^Put back the version by American side/ }).waitFor();
  await sheet.getByText('Why: put back').waitFor();

  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await toast(page)
    .getByText(/^Undone: put back the version by American side/)
    .waitFor();
  await toast(page).getByRole('button', { name: 'Redo' }).click();
  await toast(page)
    .getByText(/^Redone: put back the version by American side/)
    .waitFor();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await isPreferred(page, 'American side');
});
