import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openCore } from '../../db/core.ts';
import { sampleClock } from '../../db/sample/sample-clock.ts';
import { openSixRequests, readAt } from '../core/six-requests.ts';
import { findings, modes } from '../support/axe.ts';
import { useChromium } from '../support/chromium.ts';
import { clerk, TestWorkspace } from '../support/core.ts';
import { useSampleWindows } from '../support/sample-windows.ts';
import { savedFile } from '../support/saved-file.ts';

/** The round of the six requests whose waits are known by heart, beside those of the sample. */
let sixRound = '';
let february = '';
const openSample = useSampleWindows(useChromium(), {
  async prepare(folder) {
    const clock = sampleClock();
    clock.setTo('2026-02-21T12:00:00Z');
    const options = { folder, applicationVersion: '0.0.0', who: clerk, now: clock.now };
    const workspace = new TestWorkspace(openCore(options), options, clock);
    sixRound = (await openSixRequests(workspace)).roundId;
    const rounds = await workspace.api.rounds.names({});
    february = rounds.find(({ name }) => name === 'DPRK nuclear test')?.id ?? '';
    workspace.close();
  },
});

const atReading = `asOf=${new Date(readAt).toISOString().replace('.000Z', 'Z')}`;
const inFebruary = 'asOf=2013-02-13T23:00:00Z';

async function openAt(hash: string, options?: object): Promise<Page> {
  const page = await openSample(options);
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.locator('.plot-picture').first().waitFor();
  return page;
}

/** The waits of the six requests. */
function openSix(options?: object): Promise<Page> {
  return openAt(`#/waits/${sixRound}?${atReading}`, options);
}

/** The board of February 2013. */
async function openFebruary(): Promise<Page> {
  const page = await openSample();
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/rounds/${february}`);
  await page.getByRole('heading', { level: 1, name: 'DPRK nuclear test' }).waitFor();
  return page;
}

async function stoodOn(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
}

async function savedAs(
  page: Page,
  title: string,
  format: string,
): Promise<{ name: string; content: Buffer }> {
  await page.getByRole('button', { name: `Save: ${title}` }).click();
  return savedFile(page, () => page.getByRole('menuitem', { name: format }).click());
}

/** Where nothing is kept. */
const screenshots = fileURLToPath(new URL('../../dist/screenshots', import.meta.url));

describe.for(modes)('in %s', ([name, mode]) => {
  test('waits, matrix and map are drawn, and break no rule, as pictures and as tables', async () => {
    mkdirSync(screenshots, { recursive: true });
    const page = await openSix(mode);
    for (const [shown, hash] of [
      ['curve', `#/waits/${sixRound}?${atReading}`],
      ['cases', `#/waits/${february}?${inFebruary}`],
      ['matrix', '#/matrix?asOf=2013-03-01T12:00:00Z'],
      ['map', `#/maps/${february}?${inFebruary}`],
    ] as const) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await page.locator('.plot-picture').first().waitFor();
      expect(await findings(page)).toEqual([]);
      const file = join(screenshots, `${shown}-${name.replace(' ', '-')}.png`);
      await page.screenshot({ path: file });
      expect(statSync(file).size).toBeGreaterThan(20_000);
      await page.keyboard.press('p');
      await page.locator('.plot-table').first().waitFor();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('p');
    }
  });
});

describe('the waits of the six requests', () => {
  test('are told with the numbers of DOMAIN.md, and a table has them too', async () => {
    const page = await openSix();
    await page.getByText('4 of 6 reached').first().waitFor();
    await page
      .getByText(
        'Median 3 h (95 % limits 1 h to not known): the smallest time at which the curve is at or below one half',
      )
      .waitFor();
    await page.getByText('Restricted mean 29 h 20 min').waitFor();
    await page.getByText('of these 6: 4 answered, 0 declined, 2 still waiting, 0 cut off').waitFor();
    await page.getByRole('button', { name: 'Table: Still waiting: All requests' }).click();
    const shares = page.locator('.plot-table tbody tr td:nth-child(6)');
    await shares.first().waitFor();
    expect(await shares.allInnerTexts()).toEqual([
      '0.8333',
      '0.6667',
      '0.5000',
      '0.3333',
      '0.3333',
      '0.3333',
    ]);
    expect(await page.locator('main').innerText()).not.toMatch(/\b25\.33\b|\b8 h\b/);
  });

  test('are walked from one tab stop, Enter lists the requests behind a step, and the keyboard comes back', async () => {
    const page = await openSix();
    const curve = page.getByRole('figure', { name: 'Still waiting: All requests' });
    expect(await curve.locator('[data-mark][tabindex="0"]').count()).toBe(1);
    await curve.locator('[data-mark][tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await stoodOn(page)).toMatch(/^After 3 h: 50 % still waiting/);
    expect(await curve.locator('.plot-said').innerText()).toBe(await stoodOn(page));
    await page.keyboard.press('Enter');
    const list = page.getByRole('region', { name: 'Behind the mark' });
    await list.getByRole('link', { name: 'Official 3' }).waitFor();
    expect(await list.locator('tbody tr').count()).toBe(1);
    await list.getByRole('button', { name: 'Close the list' }).click();
    expect(await stoodOn(page)).toMatch(/^After 3 h/);
    await page.keyboard.press('Enter');
    await list.getByRole('link', { name: 'Official 3' }).click();
    await page.getByRole('heading', { level: 1, name: 'Official 3' }).waitFor();
  });

  test('are saved as a drawing, an image and a table that hold what is shown', async () => {
    const page = await openSix();
    const title = 'Still waiting: All requests';
    const drawing = await savedAs(page, title, 'SVG drawing');
    expect(drawing.name).toBe('still-waiting-all-requests.svg');
    expect(drawing.content.toString('utf8')).toContain('median 3 h');
    const image = await savedAs(page, title, 'PNG image');
    expect(image.content.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    // The width stands at byte 16: twice as fine as the drawing.
    const width = /^<svg [^>]*width="(\d+)"/.exec(drawing.content.toString('utf8'))?.[1];
    expect(image.content.readUInt32BE(16)).toBe(2 * Number(width));
    const table = await savedAs(page, title, 'CSV table');
    const lines = table.content.toString('utf8').replace('\ufeff', '').split('\r\n');
    expect(lines[0]).toBe(
      'After,At risk,Answered,Declined,Last seen waiting,Still waiting,Lower 95 % limit,Upper 95 % limit',
    );
    expect(lines[3]?.split(',').slice(0, 6)).toEqual(['3 h', '4', '1', '0', '0', '0.5000']);
  });

  test('are copied as a table that another program takes', async () => {
    const page = await openSix();
    await page.getByRole('button', { name: 'Copy: Still waiting: All requests' }).click();
    await page.getByRole('menuitem', { name: 'CSV table' }).click();
    await page.getByText('The plot was copied.').first().waitFor();
    const field = page.getByRole('textbox', { name: 'As known at' });
    await field.focus();
    await page.keyboard.press('ControlOrMeta+v');
    expect(await field.inputValue()).toMatch(/After,At risk,Answered.*3 h,4,1,0,0,0\.5000/);
  });

  test('stand side by side by country, with shares, cases and the reason why nothing is tested', async () => {
    const page = await openSix();
    await page.getByRole('button', { name: /Side by side/ }).click();
    await page.getByRole('option', { name: 'By country' }).click();
    const shares = page.getByRole('figure', { name: 'Reached, by country' });
    await shares.getByText('no answers yet (0 of 1)', { exact: true }).first().waitFor();
    await page.getByText('The groups are not tested against each other').waitFor();
    await page.getByRole('figure', { name: 'Requests of the groups too small for a curve' }).waitFor();
    await page.getByRole('radiogroup', { name: 'Clock since' }).getByText('Trigger').click();
    await page.getByText('Wait since the trigger').first().waitFor();
  });

  test('are left by a filter, which says what it leaves and can be taken away', async () => {
    const page = await openSix();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('combobox', { name: 'Official' }).fill('Official 5');
    await page.getByRole('option', { name: /Official 5/ }).click();
    await page.keyboard.press('Escape');
    await page.getByText('no answers yet (0 of 1)').first().waitFor();
    await page.getByRole('button', { name: 'Take the filter away: official Official 5' }).click();
    await page.getByText('4 of 6 reached').first().waitFor();
  });
});

describe('the round of February 2013', () => {
  test('has its four requests listed, without a curve, each leading to its story', async () => {
    const page = await openFebruary();
    await page
      .getByRole('navigation', { name: 'The round elsewhere' })
      .getByRole('link', { name: 'Waits' })
      .click();
    await page.getByText('3 of 4 reached (95 % interval 0.301 to 0.954)').first().waitFor();
    const cases = page.getByRole('figure', { name: 'The requests one by one' });
    await cases.getByText('18 h to 42 h, still waiting', { exact: true }).waitFor();
    expect(await page.getByRole('figure').count()).toBe(1);
    await cases.getByRole('link', { name: /^Russia, Sergei Lavrov/ }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
  });

  test('is asked on the request whether the silence is unusual, and facts answer', async () => {
    const page = await openFebruary();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const silence = page.getByRole('region', { name: 'Is this silence unusual?' });
    await silence.getByText('No answer for 18 h to 42 h since the first placed attempt.').waitFor();
    await silence.getByText(/Of 3 other requests of the round, 3 were answered sooner/).waitFor();
    await silence.getByText('Africa (Mozambique, Algeria, Guinea, South Africa)').waitFor();
    expect(await silence.innerText()).not.toMatch(/snub|ignor|deliberate/i);
  });

  test('is read on a map, where Enter leads to the request', async () => {
    const page = await openFebruary();
    await page.keyboard.press('g');
    await page.keyboard.press('a');
    await page.getByText('3 of 4 reached · 1 awaiting · 1 not contacted by decision').first().waitFor();
    const russia = page.getByRole('link', { name: /^Russia: .*awaiting/ });
    await russia.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
  });

  test('has its topics in a matrix, with the conversations behind a cell', async () => {
    const page = await openAt('#/matrix?asOf=2013-03-01T12:00:00Z');
    const cell = page.getByRole('button', { name: /^Syria in 1 of 2 conversations with Russia/ });
    await cell.focus();
    await page.keyboard.press('Enter');
    const list = page.getByRole('region', { name: 'Behind the mark' });
    await list.getByRole('link', { name: /17 Feb 2013/ }).waitFor();
    expect(await list.locator('tbody tr').count()).toBe(1);
  });

  test('is narrow at 320 pixels without scrolling sideways', async () => {
    const page = await openAt(`#/waits?${inFebruary}`, { viewport: { width: 320, height: 640 } });
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBe(widths[1]);
  });
});
