import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useChromium } from '../support/chromium.ts';
import { useSampleWindows } from '../support/sample-windows.ts';

const openSampleWindow = useSampleWindows(useChromium());

const sheet = (page: Page) => page.getByRole('dialog');
const russiaIn = (page: Page) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Russia' }) });

/** Opens the form of a call to Russia; the keyboard is among the outcomes. */
async function beginCall(page: Page): Promise<void> {
  await page.keyboard.press('End');
  await page.keyboard.press('l');
  await sheet(page).getByRole('radiogroup', { name: 'Outcome' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'radio');
}

async function logCall(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Enter');
  await sheet(page).waitFor({ state: 'detached' });
}

/** In both windows: how many calls to Russia were placed. */
async function bothSay(windows: readonly Page[], placed: string): Promise<void> {
  for (const page of windows) await russiaIn(page).getByText(placed).waitFor();
}

describe('two windows', () => {
  test('that log a call to one request at the same time have both kept, and take them back from either', async () => {
    const windows = [await openSampleWindow(), await openSampleWindow()] as const;
    await bothSay(windows, '1–2');
    for (const page of windows) await beginCall(page);
    for (const page of windows) await page.keyboard.press('n');
    await Promise.all(windows.map(logCall));
    await bothSay(windows, '3–4');
    // The message of the call that is not the last one says so instead of taking back the other.
    const undoInMessage = windows.map((page) =>
      page.getByRole('region', { name: 'Last message' }).getByRole('button', { name: 'Undo' }),
    );
    const areOff = () => Promise.all(undoInMessage.map((button) => button.getAttribute('aria-disabled')));
    const countOff = async () => (await areOff()).filter((isOff) => isOff === 'true').length;
    await expect.poll(countOff).toBe(1);
    await windows[0].keyboard.press('ControlOrMeta+z');
    await bothSay(windows, '2–3');
    await windows[1].keyboard.press('ControlOrMeta+z');
    await bothSay(windows, '1–2');
  });

  test('that go on with one draft log it once; what one of them changed is not taken for what the other logged', async () => {
    const windows = [await openSampleWindow(), await openSampleWindow()] as const;
    const [page, other] = windows;
    await beginCall(page);
    await page.keyboard.press('n');
    await sheet(page)
      .getByText(/^Draft saved/)
      .waitFor();
    await page.keyboard.press('Tab');
    await beginCall(other);
    const remark = sheet(other).getByRole('textbox', { name: 'Remark', exact: true });
    await remark.fill('Another try, an hour later.');
    await logCall(page);
    await bothSay(windows, '2–3');

    await other.keyboard.press('ControlOrMeta+Enter');
    await sheet(other)
      .getByText('A call that was begun with this draft is logged already, and says something else.')
      .waitFor();
    expect(await remark.inputValue()).toBe('Another try, an hour later.');
    await logCall(other);
    await bothSay(windows, '3–4');
    await page.keyboard.press('ControlOrMeta+z');
    await bothSay(windows, '2–3');
    await page.keyboard.press('ControlOrMeta+z');
    await bothSay(windows, '1–2');
  });

  test('one of which removes the record that the other changes: the form says so, and keeps what was typed', async () => {
    const [page, other] = [await openSampleWindow(), await openSampleWindow()];
    await page.keyboard.press('c');
    await page.keyboard.press('o');
    await sheet(page).getByRole('textbox', { name: 'Name' }).fill('Somebody New');
    await page.keyboard.press('ControlOrMeta+Enter');
    await sheet(page).waitFor({ state: 'detached' });
    for (const window of [page, other]) {
      await window.keyboard.press('g');
      await window.keyboard.press('o');
      await window.getByRole('link', { name: 'Somebody New' }).first().click();
      await window.getByRole('heading', { level: 1, name: 'Somebody New' }).waitFor();
      await window.keyboard.press('e');
      await sheet(window).getByRole('textbox', { name: 'Remark' }).waitFor();
    }
    const remark = sheet(other).getByRole('textbox', { name: 'Remark' });
    await remark.fill('Typed while it was removed.');
    await sheet(page).getByRole('button', { name: 'Remove', exact: true }).click();
    await sheet(page).waitFor({ state: 'detached' });

    await sheet(other).getByText('This official was removed while it was changed here.').waitFor();
    await sheet(other).getByText('What was typed is kept as a draft.').waitFor();
    expect(await remark.inputValue()).toBe('Typed while it was removed.');

    await page.keyboard.press('ControlOrMeta+z');
    await sheet(other).getByRole('alert').waitFor({ state: 'detached' });
    expect(await remark.inputValue()).toBe('Typed while it was removed.');
    await remark.focus();
    await other.keyboard.press('Tab');
    await sheet(other)
      .getByText(/^Saved \d/)
      .waitFor();
    await page.getByText('Typed while it was removed.').first().waitFor();
  });
});
