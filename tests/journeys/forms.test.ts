import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { tourKinds } from '../../contract/model/preferences.ts';
import {
  holderOf,
  openWindow,
  startApplication,
  temporaryHome,
  type Application,
} from '../support/application.ts';
import { findings, modes } from '../support/axe.ts';
import { useChromium } from '../support/chromium.ts';
import { demarche } from '../support/run-command.ts';
import { useSampleWindows } from '../support/sample-windows.ts';

const browser = useChromium();
const openSampleWindow = useSampleWindows(browser);

/** A home in which the tours were walked through before. */
function quietHome(): string {
  const home = temporaryHome();
  writeFileSync(join(home, 'preferences.json'), JSON.stringify({ toursSeen: tourKinds }));
  return home;
}

/** A workspace with nothing in it. */
function emptyWorkspace(): string {
  const folder = join(temporaryHome(), 'workspace');
  const made = demarche(['new', folder, '--name', 'Embassy log', '--zone', 'America/New_York']);
  if (made.exitCode !== 0) throw new Error(made.err);
  return folder;
}

async function serve(folder: string): Promise<{ application: Application; page: Page }> {
  const application = await startApplication(['serve', folder], quietHome());
  return { application, page: await openWindow(browser(), application.address) };
}

const sheet = (page: Page, title: string | RegExp) =>
  page.getByRole('dialog').filter({ has: page.getByRole('heading', { name: title }) });

/** Opens a form by its keys; the keyboard is in its first field. */
async function open(page: Page, keys: string, title: string | RegExp): Promise<void> {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
  await hasKeyboard(page, title);
}

/** Waits until the keyboard is in a field of the form: a key pressed before would go elsewhere. */
async function hasKeyboard(page: Page, title: string | RegExp): Promise<void> {
  await sheet(page, title).locator('input:focus, textarea:focus, button:focus').waitFor();
}

async function makeOfficial(page: Page, title: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await sheet(page, title).waitFor({ state: 'detached' });
}

/** Types into the field that has the keyboard, and takes the first of what the list offers. */
async function pick(page: Page, typed: string, option: string | RegExp): Promise<void> {
  await page.keyboard.type(typed);
  await page.getByRole('option', { name: option }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
}

/** Goes on with Tab until the keyboard is in the field. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(':focus').and(page.getByLabel(name)).count()) > 0) return;
    if ((await page.locator(':focus').and(page.getByRole('button', { name })).count()) > 0) return;
  }
  throw new Error(`Tab leads to no field called ${String(name)}.`);
}

const headline = (page: Page) => page.locator('.round-head-headline');

describe('from an empty workspace', () => {
  test('officials, seats, tenures and a roster are made and a round is opened by keyboard alone', async () => {
    const { page } = await serve(emptyWorkspace());
    await page.getByRole('heading', { name: 'No rounds yet' }).waitFor();

    for (const [name, spelling, country, title, since] of [
      ['John Kerry', 'John F. Kerry', 'United States', 'Secretary of State', '2013-02-01'],
      ['Sergei Lavrov', 'Сергей Лавров', 'Russia', 'Foreign Minister', '2004-03-09'],
    ] as const) {
      await open(page, 'c o', 'New official');
      await page.keyboard.type(name);
      await tabTo(page, 'Add a spelling');
      await page.keyboard.press('Enter');
      await page.keyboard.type(spelling);
      await makeOfficial(page, 'New official');

      // The seat is made on the way, and the official is found by the other spelling.
      await open(page, 'c h', 'New tenure');
      await pick(page, title, `Make seat “${title}”`);
      await hasKeyboard(page, 'New seat');
      await pick(page, country, country);
      await page
        .getByRole('combobox', { name: 'Zone', exact: true })
        .and(page.locator('[value]:not([value=""])'))
        .waitFor();
      await makeOfficial(page, 'New seat');
      await hasKeyboard(page, 'New tenure');
      await tabTo(page, 'Official');
      await pick(page, spelling.split(' ')[0] ?? '', name);
      await tabTo(page, 'From');
      await page.keyboard.type(since);
      await page.getByText('known to the day').waitFor();
      await makeOfficial(page, 'New tenure');
    }

    await open(page, 'c r', 'New roster');
    await page.keyboard.type('Two parties');
    for (const country of ['Russia', 'United States']) {
      await tabTo(page, 'Add a seat');
      await page.keyboard.press('Enter');
      await pick(page, country, new RegExp(`^${country}, `));
    }
    await page.keyboard.press('Alt+ArrowUp');
    const seats = page.getByRole('combobox', { name: 'Seat' });
    await expect.poll(() => seats.first().inputValue()).toBe('United States, Secretary of State');
    await makeOfficial(page, 'New roster');

    await open(page, 'c b', 'Open a round');
    await pick(page, 'parties', 'Two parties');
    await tabTo(page, 'Name');
    await page.keyboard.type('DPRK nuclear test');
    await tabTo(page, 'Trigger');
    await page.keyboard.type('Third nuclear test');
    await tabTo(page, 'When');
    await page.keyboard.type('2013-02-12T02:57:51Z');
    await page.getByText('Mon 11 Feb 2013, 21:57:51 -05:00 New York').waitFor();
    await page.getByText('Sergei Lavrov').waitFor();
    await tabTo(page, /Calling seat/);
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: /United States/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('1 of 2 seats to reach').waitFor();
    await makeOfficial(page, 'Open a round');
    await headline(page).waitFor();
    expect(await headline(page).innerText()).toContain('0 of 1 reached');
    expect(await page.getByText('Drafts').count()).toBe(0);
  });
});

describe('what is typed', () => {
  test('outlives a reload and a kill of the whole application, and is continued from the list of drafts', async () => {
    const folder = emptyWorkspace();
    const { application, page } = await serve(folder);
    await page.getByRole('heading', { name: 'No rounds yet' }).waitFor();
    await open(page, 'c o', 'New official');
    await page.keyboard.type('Sergei Lav');
    await page.getByText(/^Draft saved/).waitFor();
    await page.keyboard.type('rov');
    await page.reload();
    await page.getByRole('button', { name: 'Drafts (1)' }).click();
    await page.getByText('New official').waitFor();
    await page.keyboard.press('Escape');
    await open(page, 'c o', 'New official');
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Sergei Lavrov');
    await tabTo(page, 'Remark');
    await page.keyboard.type('Travels in Afr');
    await page.keyboard.press('Tab');
    await page.getByText(/^Draft saved.*continued$/).waitFor();

    await page.context().close();
    const holder = holderOf(folder);
    application.process.kill('SIGKILL');
    process.kill(holder, 'SIGKILL');
    const again = await serve(folder);
    await again.page.getByRole('button', { name: 'Drafts (1)' }).click();
    await again.page.getByRole('button', { name: 'New official Sergei Lavrov', exact: true }).click();
    await sheet(again.page, 'New official').waitFor();
    expect(await again.page.getByRole('textbox', { name: 'Remark' }).inputValue()).toBe('Travels in Afr');
    await makeOfficial(again.page, 'New official');
    await again.page.getByRole('button', { name: 'Drafts (1)' }).waitFor({ state: 'detached' });
  });

  test('wrongly stays, is named at its field, and a list that is closed by Escape leaves the form open', async () => {
    const page = await openSampleWindow();
    await open(page, 'c a', 'New absence');
    await page.keyboard.type('Nobody of this name');
    await page.getByRole('option', { name: /Make official/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await tabTo(page, 'From');
    await page.keyboard.type('2013-02-30');
    await page.keyboard.press('Control+Enter');
    await page.getByText('“Nobody of this name” is not chosen').waitFor();
    const official = page.getByRole('combobox', { name: 'Official' });
    const from = page.getByRole('textbox', { name: 'From' });
    expect(await official.evaluate((field) => field === document.activeElement)).toBe(true);
    expect([await official.inputValue(), await from.inputValue()]).toEqual([
      'Nobody of this name',
      '2013-02-30',
    ]);
    const said = await from.evaluate((field) =>
      (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' '),
    );
    expect(said).toContain('2013-02-30 does not exist: that month has 28 days.');
    await page.keyboard.press('Escape');
    await sheet(page, 'New absence').waitFor({ state: 'detached' });
  });
});

describe('a record', () => {
  test('in two windows at once: what differs is shown and asked about, and nothing is lost', async () => {
    const [page, other] = [await openSampleWindow(), await openSampleWindow()];
    const nameIn = (window: Page) => window.getByRole('textbox', { name: 'Name' });
    for (const window of [page, other]) {
      await window.keyboard.press('g');
      await window.keyboard.press('o');
      await window.getByRole('link', { name: 'Wang Yi' }).first().click();
      await window.getByRole('heading', { level: 1, name: 'Wang Yi' }).waitFor();
      await open(window, 'e', 'Change official');
    }
    await nameIn(other).fill('Wang, typed there');
    await nameIn(page).fill('Wang, typed here');
    await page.keyboard.press('Tab');
    await page.getByText(/^Saved \d/).waitFor();

    await other.getByText('This was changed elsewhere while it was typed here.').waitFor();
    expect(await nameIn(other).inputValue()).toBe('Wang, typed there');
    await other.keyboard.press('Tab');
    await other.getByRole('button', { name: 'Write what is here' }).click();
    await other.getByText(/^Saved \d/).waitFor();
    await expect.poll(() => nameIn(page).inputValue()).toBe('Wang, typed there');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: 'Wang, typed there' }).waitFor();
  });

  test('that others refer to is not removed, and the refusal says so in words', async () => {
    const page = await openSampleWindow();
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.getByRole('link', { name: 'Six-Party Talks' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Six-Party Talks' }).waitFor();
    await open(page, 'e', 'Change roster');
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('Other records still refer to this roster.').waitFor();
  });

  test('that looks like a round there is: it is linked, and another is opened only when it is meant', async () => {
    const page = await openSampleWindow();
    await open(page, 'c b', 'Open a round');
    await pick(page, 'six', 'Six-Party Talks');
    await tabTo(page, 'Name');
    await page.keyboard.type('dprk nuclear test');
    await page.getByText('This roster has a round of this name already.').waitFor();
    await page.getByRole('button', { name: 'DPRK nuclear test', exact: true }).click();
    await sheet(page, 'Open a round').waitFor({ state: 'detached' });
    await headline(page).waitFor();
    await open(page, 'c b', 'Open a round');
    await discard(page);
  });
});

test('no form breaks a rule of accessibility, be it light, dark or in forced colours', async () => {
  const page = await openSampleWindow();
  async function findingsInEachMode(): Promise<string[]> {
    const found: string[] = [];
    for (const [, mode] of modes) {
      // Colours that are on their way from one mode to the next are none of either.
      await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: 'reduce', ...mode });
      found.push(...(await findings(page)));
    }
    return found;
  }
  await open(page, 'c h', 'New tenure');
  await page.keyboard.type('Foreign');
  await page.getByRole('option').first().waitFor();
  expect(await findingsInEachMode()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await page.getByText('is not chosen').waitFor();
  expect(await findingsInEachMode()).toEqual([]);
  await discard(page);
  await open(page, 'c b', 'Open a round');
  await pick(page, 'six', 'Six-Party Talks');
  await page.getByRole('button', { name: 'Exclude Russia' }).click();
  expect(await findingsInEachMode()).toEqual([]);
  await discard(page);
  await open(page, 'c o', 'New official');
  await tabTo(page, 'Add a spelling');
  await page.keyboard.press('Enter');
  expect(await findingsInEachMode()).toEqual([]);
  await discard(page);
});

async function discard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
