import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { newSample, openWindow, startApplication } from '../support/application.ts';
import { findings, modes } from '../support/axe.ts';
import { useChromium } from '../support/chromium.ts';
import { filledWorkspace } from '../support/filled-workspace.ts';

const browser = useChromium();

async function openCalls(workspace: string): Promise<Page> {
  const { address } = await startApplication(['serve', workspace]);
  const page = await openWindow(browser(), address);
  await page.getByRole('navigation', { name: 'Places' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await rowWith(page, 0).waitFor();
  return page;
}

/** A row of the grid, once it is read. */
const rowWith = (page: Page, row: number) => page.locator(`[data-row="${row}"]:not([data-is-waiting])`);
const grid = (page: Page) => page.getByRole('grid', { name: 'Calls' });
const counted = (page: Page, text: string | RegExp) =>
  page.locator('.selection-foot', { hasText: text }).waitFor();
const rowsTold = (page: Page) => page.locator('.call-grid-row').allInnerTexts();

describe('the calls of the sample', () => {
  test('are filtered, ordered, selected and changed by keyboard, and a view of them is kept', async () => {
    const page = await openCalls(newSample());
    await counted(page, '7 calls');

    await page.keyboard.press('/');
    await page.locator(':focus').fill('lavrov');
    await counted(page, '4 calls, 3 hidden by the filter');
    await page.keyboard.press('ArrowDown');
    expect(await grid(page).evaluate((element) => element === document.activeElement)).toBe(true);

    // Up to the head, along it to the outcome, and ordered by it.
    await page.keyboard.press('ArrowUp');
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page
      .getByRole('columnheader', { name: 'Outcome' })
      .and(page.locator('[aria-sort=ascending]'))
      .waitFor();
    await rowWith(page, 0).filter({ hasText: 'Connected' }).waitFor();

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await counted(page, '3 selected');
    await page.keyboard.press('Shift+ArrowUp');
    await counted(page, '2 selected');

    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: 'Change 2 calls' }).waitFor();
    await dialog.getByRole('button', { name: 'Leave as it is Outcome' }).click();
    await page.getByRole('option', { name: 'Redirected' }).click();
    await dialog.getByText('1 cannot be so, and keeps the rest from changing').waitFor();
    await dialog.getByRole('button', { name: 'Leave as it is Reason' }).click();
    await page.getByRole('option', { name: 'Other channel named' }).click();
    await dialog.getByText('2 will change').waitFor();
    const told = await dialog.getByRole('table').innerText();
    expect(told).toMatch(/Outcome\s+message left\s+becomes\s+redirected/);
    await dialog.getByRole('button', { name: 'Change 2 calls' }).click();
    await dialog.waitFor({ state: 'detached' });
    await rowWith(page, 2).filter({ hasText: 'Redirected' }).waitFor();
    expect((await rowsTold(page)).filter((row) => row.includes('Redirected'))).toHaveLength(2);

    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('textbox', { name: 'Keep what is shown as' }).fill('Lavrov by outcome');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'All calls, newest first' }).click();
    await counted(page, '7 calls');
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('button', { name: 'Lavrov by outcome', exact: true }).click();
    await counted(page, '4 calls');
    expect(await page.getByRole('searchbox').inputValue()).toBe('lavrov');
  });

  test('show details that follow the row and lead on, filters by name and day, and columns that are moved by key and pointer', async () => {
    const page = await openCalls(newSample());
    const details = page.getByRole('region', { name: 'Details of the call' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await details.getByText('close to 30 minutes').waitFor();
    await details.getByRole('link', { name: 'Syria' }).waitFor();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
    await details.getByRole('heading', { name: 'Yang Jiechi' }).waitFor();
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).toBe('#/calls');

    await rowWith(page, 0).click();
    await details.getByRole('link', { name: 'The request this call was for' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
    await page.goBack();
    await details.getByRole('heading', { name: 'Sergei Lavrov' }).waitFor();
    await page.getByRole('button', { name: 'Close the details' }).click();

    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('combobox', { name: 'Country' }).fill('japa');
    await page.getByRole('option', { name: /Japan/ }).click();
    await counted(page, '1 call, 6 hidden');
    await page.getByRole('textbox', { name: 'From' }).fill('2013-02-13');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('No call matches; 7 hidden by the filter.').waitFor();
    await page.getByRole('button', { name: 'Take the filter away: country Japan' }).click();
    await counted(page, '2 calls, 5 hidden');
    await page.getByRole('button', { name: /^Take the filter away: from/ }).click();
    await counted(page, '7 calls');

    const titles = () => page.getByRole('columnheader').allInnerTexts();
    const widthOf = async (name: string) =>
      (await page.getByRole('columnheader', { name }).boundingBox())?.width ?? 0;
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('button', { name: 'Move Country to the left' }).click();
    const before = await widthOf('Official');
    await page.getByRole('button', { name: 'Make Official wider' }).click();
    await page.getByText('Their time', { exact: true }).last().click();
    await page.keyboard.press('Escape');
    expect(await widthOf('Official')).toBeGreaterThan(before);
    expect((await titles()).slice(1, 4)).toEqual(['Time, New York', 'Country', 'Official']);

    const [country, official] = await Promise.all(
      ['Country', 'Official'].map((name) => page.getByRole('columnheader', { name }).boundingBox()),
    );
    if (country == null || official == null) throw new Error('The columns are on the page.');
    await page.mouse.move(country.x + 10, country.y + 10);
    await page.mouse.down();
    await page.mouse.move(official.x + official.width - 4, official.y + 10, { steps: 6 });
    await page.mouse.up();
    expect((await titles()).slice(1, 4)).toEqual(['Time, New York', 'Official', 'Country']);
    // What ended a drag was no click on the column.
    expect(await page.locator('[aria-sort=descending]').innerText()).toBe('Time, New York');
  });
});

describe('fifty thousand calls', () => {
  test('reach their last one by keyboard, scroll, and refuse a change of too many in a sentence', async () => {
    const page = await openCalls(await filledWorkspace(50_000));
    await counted(page, '50,000 calls');
    await grid(page).focus();
    await page.keyboard.press('Control+End');
    const last = rowWith(page, 49_999);
    await last.waitFor();
    const [row, frame] = await Promise.all([last.boundingBox(), grid(page).boundingBox()]);
    if (row === null || frame === null) throw new Error('The last row is on the page.');
    expect(row.y + row.height).toBeLessThanOrEqual(frame.y + frame.height + 1);
    expect(await last.getAttribute('aria-rowindex')).toBe('50001');
    const active = await grid(page).getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).isVisible()).toBe(true);

    await page.keyboard.press('Control+Home');
    await rowWith(page, 0).waitFor();
    await page.keyboard.press('PageDown');
    const frames = await grid(page).evaluate(async (element) => {
      const taken: number[] = [];
      for (let count = 0, before = performance.now(); count < 90; count += 1) {
        element.scrollTop += 120;
        before = await new Promise<number>((resolve) => {
          requestAnimationFrame((now) => {
            taken.push(now - before);
            resolve(now);
          });
        });
      }
      return taken.sort((a, b) => a - b);
    });
    process.stdout.write(
      `speed: a frame while the calls scroll, 95th percentile: ${frames[85]?.toFixed(0)} ms\n`,
    );
    expect(await page.locator('.call-grid-row').count()).toBeLessThan(80);

    await page.keyboard.press('a');
    await counted(page, '50,000 selected');
    await page.keyboard.press('m');
    await page.getByText('One step changes at most 10,000 calls.').waitFor();
  });
});

describe('to an examination of accessibility', () => {
  test('grid, details, plain table and change of many give no ground in any mode', async () => {
    const page = await openCalls(newSample());
    const examine = async (what: string) => {
      for (const [mode, media] of modes) {
        // Without motion no colour is on its way to another.
        const usual = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' } as const;
        await page.emulateMedia({ ...usual, ...media });
        expect(await findings(page), `${what}, ${mode}`).toEqual([]);
      }
    };
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText('close to 30 minutes').waitFor();
    await examine('the grid with details');
    await page.keyboard.press('p');
    await page.getByRole('table', { name: 'Calls 1 to 7 of 7' }).waitFor();
    await examine('the plain table');
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Leave as it is Channel' }).click();
    await page.getByRole('option', { name: 'Video' }).click();
    await dialog.getByText('1 will change').waitFor();
    await examine('the change of many');
  });
});
