import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { newSample, openWindow, startApplication } from '../support/application.ts';
import { useChromium } from '../support/chromium.ts';
import { useSampleWindows } from '../support/sample-windows.ts';

const browser = useChromium();
const openSample = useSampleWindows(browser);

const headline = (page: Page) => page.locator('.round-head-headline');
const rowOf = (page: Page, country: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: country }) });
/** The row's own link, beside those to its holder and its seat. */
const linkOf = (page: Page, country: string) => rowOf(page, country).getByRole('rowheader').getByRole('link');
const asOf = (page: Page) => page.getByRole('textbox', { name: 'As of', exact: true });

/** Presses the key for the next voice and waits until the board tells it. */
async function nextVoice(page: Page): Promise<void> {
  const before = await headline(page).innerText();
  await page.keyboard.press('v');
  await page.waitForFunction(
    (text) => document.querySelector<HTMLElement>('.round-head-headline')?.innerText !== text,
    before,
  );
}

/** Waits until the board tells one attempt to Russia, where both versions together make it one or two. */
async function countsOneAttempt(page: Page): Promise<void> {
  await rowOf(page, 'Russia').getByRole('cell', { name: '1', exact: true }).waitFor();
}

async function says(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().waitFor();
}

/** Waits for a row to say something, and gives all that it says then. */
async function rowSays(page: Page, country: string, text: string | RegExp): Promise<string> {
  const row = rowOf(page, country).filter({ hasText: text });
  await row.waitFor();
  return row.innerText();
}

describe('the board', () => {
  test('tells at once that three of four are reached and that Russia is awaited', async () => {
    const page = await openSample();
    expect(await headline(page).innerText()).toContain('3 of 4 reached');
    await says(page, '1 awaiting');
    await says(page, '1 not contacted by decision');
    await rowSays(page, 'Russia', 'Awaiting');
    await rowSays(page, 'North Korea', 'Excluded by decision');
    await rowSays(page, 'United States', 'Calling side');
    expect(await rowSays(page, 'Russia', '18 h to 42 h')).toContain('travelling');
    expect(await page.title()).toBe('Demarche');
  });

  test('is read by keyboard alone: moment, voice, request, and back', async () => {
    const page = await openSample();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await rowSays(page, 'Russia', 'Overdue');
    expect(await asOf(page).inputValue()).toBe('2013-02-15T18:00');

    await page.keyboard.press('t');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('2013-02-15T12:00');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await asOf(page).blur();
    while (!(await headline(page).innerText()).includes('Russian side')) await nextVoice(page);
    await rowSays(page, 'Russia', 'Our move');

    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
    await says(page, 'It did not happen');
    await page.keyboard.press('Escape');
    await rowSays(page, 'Russia', 'Our move');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Russia');
  });

  test('is read by mouse: steps, the scale, filters, a row', async () => {
    const page = await openSample();
    await page.getByRole('button', { name: 'A day later' }).click();
    await page.getByRole('button', { name: 'A day later' }).click();
    await rowSays(page, 'Russia', 'Overdue');

    const slider = page.getByRole('slider');
    const box = await page.locator('.time-scale').boundingBox();
    if (box === null) throw new Error('The scale is not on the page.');
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 4, box.y + box.height / 2, { steps: 12 });
    await page.mouse.up();
    await slider.waitFor();
    await rowSays(page, 'Russia', 'Reached');
    expect(await headline(page).innerText()).toContain('4 of 4 reached');

    await page.getByRole('radio', { name: /Reached/ }).click();
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 4);
    await page.getByRole('searchbox').fill('lavrov');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    await rowOf(page, 'Russia').click();
    await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
  });

  test('takes back what was not known yet', async () => {
    const page = await openSample();
    await page.goto(page.url().replace(/#.*/, ''));
    await headline(page).waitFor();
    await page.getByRole('textbox', { name: 'As known at' }).fill('2013-02-15T12:00Z');
    await page.keyboard.press('Enter');
    await linkOf(page, 'Russia').click();
    await says(page, 'Daily press briefing, 13 February 2013');
    expect(await page.getByText('definite time window').count()).toBe(0);
  });

  test('says at the field what is wrong with a moment, and keeps what was typed', async () => {
    const page = await openSample();
    await asOf(page).fill('2013-03-10T02:30');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await asOf(page).getAttribute('aria-invalid')).toBe('true');
    expect(await asOf(page).inputValue()).toBe('2013-03-10T02:30');
    expect(await headline(page).innerText()).toContain('3 of 4 reached');
  });

  test('is computed anew when another version is preferred, and the next start remembers', async () => {
    const workspace = newSample();
    const application = await startApplication(['serve', workspace]);
    const page = await openWindow(browser(), application.address);
    await headline(page).waitFor();
    await linkOf(page, 'Russia').click();
    const second = page
      .locator('.event-version')
      .filter({ hasText: 'Russian side' })
      .filter({ hasText: 'Counts one attempt' });
    await second.getByRole('button', { name: 'Prefer this version' }).click();
    await second.getByText('Preferred', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await countsOneAttempt(page);
    expect(await application.stop()).toBe(0);

    const again = await startApplication(['serve', workspace]);
    const later = await openWindow(browser(), again.address);
    await headline(later).waitFor();
    await countsOneAttempt(later);
  });

  test('back and forward work, and a reload keeps the place', async () => {
    const page = await openSample();
    await linkOf(page, 'Japan').click();
    await page.getByRole('heading', { level: 1, name: 'Kishida Fumio' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Kishida Fumio' }).waitFor();
    await page.goBack();
    await rowSays(page, 'Russia', 'Awaiting');
    await page.goForward();
    await page.getByRole('heading', { level: 1, name: 'Kishida Fumio' }).waitFor();
  });
});
