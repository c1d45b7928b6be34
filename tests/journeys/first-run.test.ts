import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWindow, startApplication } from '../support/application.ts';
import { useChromium } from '../support/chromium.ts';

const browser = useChromium();

describe('the first start', () => {
  test('offers the sample, marked as one, open as of 13 February 2013 18:00 in Washington', async () => {
    const { address, home } = await startApplication(['start']);
    const page = await openWindow(browser(), address);
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await page.getByText('3 of 4 reached').waitFor();
    await page.getByText('Sample, not your data').waitFor();
    await page.getByText('Wed 13 Feb 2013, 18:00:00 -05:00 New York', { exact: true }).waitFor();
    expect(existsSync(join(home, 'sample', 'demarche.db'))).toBe(true);
  });

  test('offers a new workspace, which says what belongs in it', async () => {
    const { address } = await startApplication(['start']);
    const page = await openWindow(browser(), address);
    await page.getByRole('textbox', { name: 'Name' }).fill('Embassy log');
    await page.getByRole('combobox', { name: 'Time zone' }).fill('Europe/Oslo');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'No rounds yet' }).waitFor();
    expect(await page.getByText('Sample, not your data').count()).toBe(0);
  });

  test('says at the field which name or zone will not do, and keeps what was typed', async () => {
    const { address } = await startApplication(['start']);
    const page = await openWindow(browser(), address);
    await page.getByRole('textbox', { name: 'Name' }).fill('  ');
    await page.getByRole('combobox', { name: 'Time zone' }).fill('Europe/Atlantis');
    await page.keyboard.press('Enter');
    await page.getByText('No time zone has this name').waitFor();
    await page.getByText('The name is empty.').waitFor();
    expect(await page.getByRole('combobox', { name: 'Time zone' }).inputValue()).toBe('Europe/Atlantis');
  });

  test('the next start opens the workspace used last', async () => {
    const first = await startApplication(['start']);
    const page = await openWindow(browser(), first.address);
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await page.getByText('3 of 4 reached').waitFor();
    expect(await first.stop()).toBe(0);
    const second = await startApplication(['start'], first.home);
    const later = await openWindow(browser(), second.address);
    await later.getByText('3 of 4 reached').waitFor();
  });
});
