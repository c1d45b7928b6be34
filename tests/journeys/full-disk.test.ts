import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useChromium } from '../support/chromium.ts';
import { frailFork } from '../support/faults.ts';
import { useSampleWindows } from '../support/sample-windows.ts';
import { worker } from '../support/workspaces.ts';

const life = frailFork(worker);
const openSampleWindow = useSampleWindows(useChromium(), { fork: life.fork });

/** From now on no file of the data process grows past a few bytes, or all of them do again. */
function setRoom(room: 'none' | 'enough'): void {
  const limit = room === 'none' ? '1024:unlimited' : 'unlimited';
  execFileSync('prlimit', ['--pid', String(life.pid), `--fsize=${limit}`]);
}

const sheet = (page: Page) => page.getByRole('dialog');
const noRoom = 'The disk has no room for this, or a size limit was reached.';

test('a call that finds the disk full is refused in words, kept in its form, and logged once there is room', async () => {
  const page = await openSampleWindow();
  const russia = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Russia' }) });
  await page.keyboard.press('End');
  await page.keyboard.press('l');
  await sheet(page).getByRole('radiogroup', { name: 'Outcome' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'radio');
  setRoom('none');
  await page.keyboard.press('n');
  const remark = sheet(page).getByRole('textbox', { name: 'Remark', exact: true });
  await remark.fill('Typed while there was no room.');
  await sheet(page).getByText(`Draft not saved: ${noRoom}`).waitFor();
  await page.keyboard.press('ControlOrMeta+Enter');
  const said = sheet(page).getByRole('alert');
  await said.getByText(noRoom).waitFor();
  await said.getByText('Nothing of this was written.').waitFor();
  await said.getByText('Free some space on the disk, then do it again.').waitFor();
  expect(await remark.inputValue()).toBe('Typed while there was no room.');
  await russia.getByText('1–2').waitFor();

  setRoom('enough');
  await page.keyboard.press('ControlOrMeta+Enter');
  await sheet(page).waitFor({ state: 'detached' });
  await russia.getByText('2–3').waitFor();
});

test('a field that finds the disk full says so, keeps what was typed, and is saved when it is left again', async () => {
  const page = await openSampleWindow();
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await page.getByRole('link', { name: 'Wang Yi' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Wang Yi' }).waitFor();
  await page.keyboard.press('e');
  const remark = sheet(page).getByRole('textbox', { name: 'Remark' });
  await remark.waitFor();
  setRoom('none');
  await remark.fill('Typed while there was no room.');
  await page.keyboard.press('Tab');
  await sheet(page).getByText(`${noRoom} Nothing of this was written.`).waitFor();
  expect(await remark.inputValue()).toBe('Typed while there was no room.');

  setRoom('enough');
  await remark.focus();
  await page.keyboard.press('Tab');
  await sheet(page)
    .getByText(/^Saved \d/)
    .waitFor();
});

test('a form that is given up while the disk is full closes all the same', async () => {
  const page = await openSampleWindow();
  await page.keyboard.press('c');
  await page.keyboard.press('t');
  await sheet(page).getByRole('textbox', { name: 'Name' }).fill('A matter');
  await sheet(page)
    .getByText(/^Draft saved/)
    .waitFor();
  setRoom('none');
  await sheet(page).getByRole('button', { name: 'Discard', exact: true }).click();
  await sheet(page).waitFor({ state: 'detached' });
  setRoom('enough');
});
