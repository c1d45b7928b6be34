import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useChromium } from '../support/chromium.ts';
import { frailFork } from '../support/faults.ts';
import { useSampleWindows } from '../support/sample-windows.ts';
import { worker } from '../support/workspaces.ts';

const browser = useChromium();
const life = frailFork(worker);
let minutes = 0;
// It dies once in each test, which is not too often.
const openSample = useSampleWindows(browser, { fork: life.fork, now: () => (minutes += 1) * 60_000 });

/** Presses keys while no answer comes, so that no form has its fields yet; then lets the answers come. */
async function pressTooEarly(page: Page, ...keys: readonly string[]): Promise<void> {
  const letCome = life.holdNext();
  life.kill();
  await page.getByRole('contentinfo').getByText('Connected').waitFor({ state: 'detached' });
  for (const key of keys) await page.keyboard.press(key);
  expect(await page.locator('.form-sheet-fields input').count()).toBe(0);
  letCome();
}

describe('what is typed before a form has its fields', () => {
  test('is in the first one, and in the next after Tab', async () => {
    const page = await openSample();
    await pressTooEarly(page, 'c', 'y', ...Array.from('Palestine'), 'Tab', 'X', '-', 'P', 'S');
    const field = (name: string) => page.getByRole('dialog').getByRole('textbox', { name });
    await field('Code').and(page.locator('[value="X-PS"]')).waitFor();
    expect(await field('Name').inputValue()).toBe('Palestine');
    await page.keyboard.type('E');
    expect(await field('Code').inputValue()).toBe('X-PSE');
  });

  test('chooses what its key stands for, and sends the form', async () => {
    const page = await openSample();
    await page.locator('.seat-row-link').last().focus();
    await pressTooEarly(page, 'l', '4', 'Control+Enter');
    await page.getByText('Logged: no answer, Sergei Lavrov').first().waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('is forgotten with the form that Escape closes', async () => {
    const page = await openSample();
    await pressTooEarly(page, 'c', 'o', ...Array.from('Nobody'), 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('contentinfo').getByText('Connected').waitFor();
    await page.keyboard.press('c');
    await page.keyboard.press('o');
    const name = page.getByRole('dialog').getByRole('textbox', { name: 'Name' });
    await name.waitFor();
    expect(await name.inputValue()).toBe('');
  });
});
