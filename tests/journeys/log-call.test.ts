import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { holderOf, newSample, openWindow, startApplication } from '../support/application.ts';
import { useChromium } from '../support/chromium.ts';

const browser = useChromium();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The sample as it opens, 13 February 2013, 18:00 in Washington, with the keyboard at the row of Russia. */
async function atRussia(workspace = newSample()): Promise<Page> {
  const { address } = await startApplication(['serve', workspace]);
  const page = await openWindow(browser(), address);
  await page.getByText('3 of 4 reached').first().waitFor();
  await page.keyboard.press('End');
  await focusIsOn(page, 'Russia');
  return page;
}

const sheet = (page: Page) => page.getByRole('dialog');
const field = (page: Page, name: string): Locator => sheet(page).getByRole('textbox', { name, exact: true });

async function focusIsOn(page: Page, text: string): Promise<void> {
  await page.waitForFunction((words) => document.activeElement?.textContent.includes(words), text);
}

/** Opens the form by its key and waits until the keyboard is among the outcomes. */
async function open(page: Page, key: 'l' | 'b'): Promise<void> {
  await page.keyboard.press(key);
  await sheet(page).getByRole('radiogroup', { name: 'Outcome' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'radio');
}

async function logged(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Enter');
  await sheet(page).waitFor({ state: 'detached' });
}

async function rowSays(page: Page, text: string | RegExp): Promise<string> {
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Russia' }) })
    .filter({ hasText: text });
  await row.waitFor();
  return row.innerText();
}

describe('a call', () => {
  test('is logged from a row by keyboard alone, and a returned one with two keys', async () => {
    const page = await atRussia();
    await open(page, 'l');
    await page.keyboard.press('n');
    await logged(page);
    await focusIsOn(page, 'Russia');
    await page.getByText('Logged: no answer, Sergei Lavrov').first().waitFor();
    expect(await rowSays(page, '2–3')).toContain('Awaiting');

    await open(page, 'b');
    await logged(page);
    await page.getByText('4 of 4 reached').first().waitFor();
    expect(await rowSays(page, 'Returned')).toContain('Call returned by them 13 Feb 2013, 17:59');
    await focusIsOn(page, 'Russia');

    await page.keyboard.press('ControlOrMeta+z');
    await page.getByText('3 of 4 reached').first().waitFor();
    expect(await rowSays(page, '2–3')).toContain('Awaiting');
  });

  test('holds the talk it led to: its length, who took part, and what was raised', async () => {
    const page = await atRussia();
    await open(page, 'l');
    await page.keyboard.press('1');
    await field(page, 'Length').fill('close to 30 minutes');
    await sheet(page).getByText('= 30 min').waitFor();
    await sheet(page).getByRole('checkbox', { name: 'UN response to the test' }).check();
    await sheet(page).getByRole('combobox', { name: 'Another topic' }).pressSequentially('Syr');
    await page.getByRole('option', { name: 'Syria', exact: true }).click();
    await sheet(page).getByRole('checkbox', { name: 'Syria', exact: true }).waitFor();
    await page.waitForFunction(
      () => (document.activeElement as HTMLInputElement | null)?.value === 'unknown',
    );
    await page.keyboard.press('ArrowLeft');
    await sheet(page).getByRole('button', { name: 'Add a participant' }).click();
    await sheet(page).getByRole('combobox', { name: 'Participant 3' }).fill('A note-taker of the embassy');
    await logged(page);
    await rowSays(page, 'Reached');

    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
    const talk = page.getByRole('listitem').filter({ hasText: 'close to 30 minutes' }).first();
    await talk.waitFor();
    const told = await talk.innerText();
    for (const said of [
      'John Kerry',
      'Sergei Lavrov',
      'A note-taker of the embassy',
      'Syria (raised by them)',
      'UN response to the test',
    ]) {
      expect(told).toContain(said);
    }
  });

  test('half typed survives a reload, and what is wrong with it keeps its text and is said at its field', async () => {
    const page = await atRussia();
    await open(page, 'l');
    await page.keyboard.press('m');
    await field(page, 'Remark').fill('He will be told.');
    await page.getByText('Draft saved').waitFor();
    await page.reload();
    await page.getByText('3 of 4 reached').first().waitFor();
    await page.keyboard.press('End');
    await open(page, 'l');
    expect(await field(page, 'Remark').inputValue()).toBe('He will be told.');
    expect(await sheet(page).getByRole('radio', { name: 'message left' }).isChecked()).toBe(true);

    await field(page, 'When').fill('2013-02-30');
    await page.keyboard.press('ControlOrMeta+Enter');
    await sheet(page).getByRole('alert').getByText('that month has 28 days').waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    expect(await field(page, 'When').inputValue()).toBe('2013-02-30');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('2013-02-30');

    await page.keyboard.press('Escape');
    await sheet(page).waitFor({ state: 'detached' });
    await focusIsOn(page, 'Russia');
    await open(page, 'l');
    expect(await field(page, 'When').inputValue()).toBe('2013-02-30');
    await field(page, 'When').fill('2013-02-13 16:30');
    await logged(page);
    await rowSays(page, '2–3');
    await open(page, 'l');
    expect(await field(page, 'Remark').inputValue()).toBe('');
  });

  test('that is being logged when the data process dies is logged once', async () => {
    const workspace = newSample();
    const page = await atRussia(workspace);
    await open(page, 'l');
    await page.keyboard.press('4');
    process.kill(holderOf(workspace), 'SIGKILL');
    await logged(page);
    await rowSays(page, '2–3');
    await page.getByRole('contentinfo').getByText('Connected').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: 'no answer' }).count()).toBe(1);
  });

  test('has a form that breaks no rule of accessibility, in light, dark and forced colours', async () => {
    const page = await atRussia();
    await open(page, 'b');
    await field(page, 'When').fill('2013-02-30');
    await page.keyboard.press('ControlOrMeta+Enter');
    await sheet(page).getByRole('alert').waitFor();
    await page.evaluate(axe);
    const modes = [
      { colorScheme: 'light', forcedColors: 'none' },
      { colorScheme: 'dark', forcedColors: 'none' },
      { colorScheme: 'light', forcedColors: 'active' },
    ] as const;
    for (const mode of modes) {
      await page.emulateMedia({ ...mode, reducedMotion: 'reduce' });
      expect(await findings(page)).toEqual([]);
    }
  });
});

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe puts into the page. */
interface WithAxe {
  readonly axe: { run(context: Document, options: object): Promise<{ violations: Finding[] }> };
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as WithAxe).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
