import { chmodSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { forkNode } from '../../electron/host/data-process.ts';
import { openCore } from '../../db/core.ts';
import { useChromium } from '../support/chromium.ts';
import { useSampleWindows } from '../support/sample-windows.ts';
import { opening } from '../support/workspaces.ts';

const ordinaryWorker = join(import.meta.dirname, '../support/ordinary-worker.ts');
let sample = '';

/** A sample with a draft in it, in a folder that may be read by everybody and written by nobody. */
const openSampleWindow = useSampleWindows(useChromium(), {
  fork: () => forkNode(ordinaryWorker),
  async prepare(folder) {
    sample = folder;
    const core = openCore({ ...opening, folder, now: Date.now });
    const draft = {
      form: 'make topic',
      about: '',
      body: { values: { name: 'Left half-way' }, title: 'Left half-way' },
    };
    await core.dispatcher.ask(
      { operation: 'drafts.save', input: draft },
      { cancelled: () => false, progress() {} },
    );
    core.close();
    setModes(folder, 0o444, 0o555);
    chmodSync(dirname(folder), 0o755);
  },
});
afterAll(() => setModes(sample, 0o600, 0o700));

function setModes(folder: string, ofFile: number, ofFolder: number): void {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    chmodSync(join(folder, entry.name), entry.isDirectory() ? ofFolder : ofFile);
  }
  chmodSync(folder, ofFolder);
}

const why = 'This workspace can only be read.';
const writing =
  /^(Change|New (?!York)|Log a call|Open a round|Prefer this|Make |Remove|Done|Put back|Save|Discard)/;

async function noWayToWrite(page: Page): Promise<void> {
  const buttons = await page.getByRole('main').getByRole('button').allInnerTexts();
  expect(buttons.filter((words) => writing.test(words.trim()))).toEqual([]);
}

describe('a workspace that can only be read', () => {
  test('shows its board and its pages, and on none of them a way to write', async () => {
    const page = await openSampleWindow();
    await page.getByRole('contentinfo').getByText('Read-only').waitFor();
    await page.getByText('3 of 4 reached').first().waitFor();
    await noWayToWrite(page);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
    await noWayToWrite(page);
    for (const [keys, heading] of [
      ['g o', 'Officials'],
      ['g s', 'Seats'],
      ['g r', 'Rosters'],
      ['g t', 'Topics'],
      ['g f', 'Follow-ups'],
      ['g c', 'Calls'],
    ] as const) {
      for (const key of keys.split(' ')) await page.keyboard.press(key);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await noWayToWrite(page);
    }
  });

  test('has every command that writes off, and the palette says why', async () => {
    const page = await openSampleWindow();
    await page.keyboard.press('End');
    for (const keys of ['l', 'b', 'c o', 'c b', 'Control+z']) {
      for (const key of keys.split(' ')) await page.keyboard.press(key);
    }
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.type('log a call');
    const option = page.getByRole('option').filter({ hasText: 'Log a call' });
    await option.getByText(why).waitFor();
    expect(await option.getAttribute('aria-disabled')).toBe('true');
  });

  test('lets a draft be read that was left in it, and says that what is typed is not kept', async () => {
    const page = await openSampleWindow();
    await page.getByRole('button', { name: 'Drafts (1)' }).click();
    await page.getByRole('button', { name: 'New topic Left half-way', exact: true }).click();
    const form = page.getByRole('dialog').filter({ has: page.getByRole('heading', { name: 'New topic' }) });
    await form.getByText('This workspace can only be read: what is typed here is not kept.').waitFor();
    const name = form.getByRole('textbox', { name: 'Name' });
    expect([await name.inputValue(), await name.getAttribute('readonly')]).toEqual(['Left half-way', '']);
    expect(await form.getByRole('button', { name: /^Make topic/ }).isDisabled()).toBe(true);
    expect(await form.getByRole('button', { name: 'Discard' }).count()).toBe(0);
    await page.keyboard.press('Control+Enter');
    await form.waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
  });
});
