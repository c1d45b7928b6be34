import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useChromium } from '../support/chromium.ts';
import { frailFork } from '../support/faults.ts';
import { useSampleWindows } from '../support/sample-windows.ts';
import { worker } from '../support/workspaces.ts';

const life = frailFork(worker);
let minutes = 0;
// A minute passes from death to death, so that none of them is one too many.
const openSampleWindow = useSampleWindows(useChromium(), {
  fork: life.fork,
  now: () => (minutes += 1) * 60_000,
});

const sheet = (page: Page) => page.getByRole('dialog');

/** Saves while the data process is killed in the middle, and looks at the page before there is another one. */
async function killedDuring(
  operation: string,
  moment: 'before-arrival' | 'before-answer',
  { save, look }: { readonly save: () => Promise<void>; readonly look: () => Promise<void> },
): Promise<void> {
  life.crashAt(moment, operation);
  const release = life.holdNext();
  await save();
  await look();
  release();
}

describe.each([
  ['before it has read the command', 'before-arrival'],
  ['after it has written the command, and before it says so', 'before-answer'],
] as const)('the data process killed while it saves, %s', (_, moment) => {
  test('has a call logged once, and the form says that it is not confirmed until it is', async () => {
    const page = await openSampleWindow();
    const russia = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Russia' }) });
    await russia.getByText('1–2').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('l');
    await sheet(page).getByRole('radiogroup', { name: 'Outcome' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'radio');
    await page.keyboard.press('n');
    await killedDuring('calls.log', moment, {
      save: () => page.keyboard.press('ControlOrMeta+Enter'),
      look: () => sheet(page).getByText('Not confirmed, checking').waitFor(),
    });
    await sheet(page).waitFor({ state: 'detached' });
    await russia.getByText('2–3').waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await russia.getByText('1–2').waitFor();
    expect(await page.getByText('Drafts (').count()).toBe(0);
  });

  test('has a field changed once, and nothing that was typed is lost', async () => {
    const page = await openSampleWindow();
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.getByRole('link', { name: 'Wang Yi' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Wang Yi' }).waitFor();
    await page.keyboard.press('e');
    const remark = sheet(page).getByRole('textbox', { name: 'Remark' });
    await remark.fill(`Saved through a death ${moment}.`);
    await killedDuring('officials.change', moment, {
      save: () => page.keyboard.press('Tab'),
      look: () => sheet(page).getByText('Not confirmed, checking').first().waitFor(),
    });
    await sheet(page)
      .getByText(/^Saved \d/)
      .waitFor();
    expect(await remark.inputValue()).toBe(`Saved through a death ${moment}.`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('h');
    const changes = sheet(page).getByRole('list', { name: 'Changes, the newest first' });
    await changes.getByText(`Saved through a death ${moment}.`).first().waitFor();
    expect(await changes.getByRole('listitem').filter({ hasText: 'change the official' }).count()).toBe(
      moment === 'before-arrival' ? 1 : 2,
    );
  });
});
