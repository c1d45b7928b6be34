import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findings, modes } from '../support/axe.ts';
import { useChromium } from '../support/chromium.ts';
import { useSampleWindows } from '../support/sample-windows.ts';
import { savedFile } from '../support/saved-file.ts';

const openSample = useSampleWindows(useChromium());

const line = 'FOR OFFICIAL USE ONLY';

interface Chosen {
  readonly classification?: string;
  readonly isRedacted?: boolean;
}

/** On the report of the round of February 2013, by its keys, with these options whatever was chosen before. */
async function openReport(window: object = {}, chosen: Chosen = {}): Promise<Page> {
  const page = await openSample(window);
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await sheetOf(page).waitFor();
  await choose(page, chosen);
  return page;
}

async function choose(page: Page, { classification = '', isRedacted = false }: Chosen): Promise<void> {
  const field = page.getByLabel('Classification line');
  const redaction = page.getByRole('switch', { name: 'Leave out remarks' });
  await field.fill(classification);
  if ((await redaction.isChecked()) !== isRedacted) await page.getByText('Leave out remarks').click();
  const classified = sheetOf(page).locator('.report-classification').first();
  if (classification === '') await classified.waitFor({ state: 'detached' });
  else await classified.getByText(classification).waitFor();
  await effectOf(page).waitFor({ state: isRedacted ? 'visible' : 'detached' });
  await page.getByRole('heading', { level: 1 }).focus();
}

function sheetOf(page: Page): Locator {
  return page.getByRole('article', { name: 'The report' });
}

/** What redaction has left out. */
function effectOf(page: Page): Locator {
  return page.getByRole('status').getByText(/^Left out: remarks \([1-9]/);
}

/** Presses a button of the report; the file that the browser is given. */
async function saved(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  const button = page.getByRole('group', { name: 'Save as' }).getByRole('button', { name: format });
  const { name, content } = await savedFile(page, () => button.click());
  return { name, bytes: content };
}

/** What is on paper, page by page. */
async function pagesOf(file: Buffer): Promise<string[]> {
  const pdf = await getDocument({ data: new Uint8Array(file) }).promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      const words = items.map((item) => ('str' in item ? item.str : ''));
      return words.join(' ').replaceAll(/\s+/g, ' ');
    }),
  );
}

describe.for(modes)('in %s', ([, mode]) => {
  test('the report and its options break no rule', async () => {
    const page = await openReport(mode, { classification: line, isRedacted: true });
    expect(await findings(page)).toEqual([]);
  });
});

describe('the report of a round, on the screen', () => {
  test('is reached from the board by its keys, tells the golden count, and Escape leads back', async () => {
    const page = await openReport();
    const sheet = sheetOf(page);
    await sheet.getByRole('heading', { level: 2, name: 'DPRK nuclear test' }).waitFor();
    await sheet.getByText('3 of 4 reached · 1 awaiting · 1 not contacted by decision').waitFor();
    await sheet.getByText(/^As of 2013-02-13 18:00/).waitFor();
    expect(await sheet.getByRole('row', { name: /^Russia Sergei Lavrov awaiting/ }).count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('.round-head-headline').waitFor();
  });

  test('is of the moment and the voice in the bar', async () => {
    const page = await openReport();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await sheetOf(page)
      .getByText(/^3 of 4 reached · 1 overdue/)
      .waitFor();
    await page.keyboard.press('v');
    await sheetOf(page)
      .getByText(/as told by: /)
      .waitFor();
  });

  test('leads from the mark of a source to the source, and stays where it is', async () => {
    const page = await openReport();
    const address = page.url();
    await page.getByRole('link', { name: 'Source 1', exact: true }).first().click();
    await page.locator('li:focus').waitFor();
    expect(await page.locator('li:focus').innerText()).toContain('USGS');
    expect(page.url()).toBe(address);
  });

  test('leaves out remarks when asked, says how many, and has the same options after a reload', async () => {
    const page = await openReport();
    for (let day = 0; day < 5; day += 1) await page.keyboard.press('Shift+ArrowRight');
    await sheetOf(page)
      .getByText(/^4 of 4 reached/)
      .waitFor();
    await sheetOf(page).getByText('No connection.').waitFor();
    await choose(page, { classification: line, isRedacted: true });
    await sheetOf(page).getByText('No connection.').waitFor({ state: 'detached' });
    await page.reload();
    await effectOf(page).waitFor();
    expect(await page.getByLabel('Classification line').inputValue()).toBe(line);
  });

  test('says at the field what is wrong with a classification line', async () => {
    const page = await openReport();
    await page.getByLabel('Classification line').fill('x'.repeat(2_000));
    await page.locator('.report-options .field-error').waitFor();
    await page.getByLabel('Classification line').fill('');
    await page.locator('.report-options .field-error').waitFor({ state: 'detached' });
  });

  test('at 400 percent zoom needs no scrolling sideways but for its table', async () => {
    const page = await openReport({ viewport: { width: 320, height: 640 } });
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
  });
});

describe('a file of the report', () => {
  test('is named after the round and read back with the count, in each text format', async () => {
    const page = await openReport();
    for (const [format, ending, start] of [
      ['HTML', 'html', '<!doctype html>'],
      ['Markdown', 'md', '# DPRK nuclear test'],
      ['CSV', 'csv', '\ufeffCountry,Holder,Status'],
    ] as const) {
      const { name, bytes } = await saved(page, format);
      expect(name).toBe(`DPRK-nuclear-test.${ending}`);
      const text = bytes.toString('utf8');
      expect(text.slice(0, start.length)).toBe(start);
      expect(text).toMatch(/Sergei Lavrov[\s\S]*awaiting/);
      const message = page.getByRole('region', { name: 'Last message' });
      await message.getByText(`The report was written: ${name}`).waitFor();
    }
  });

  test('is a package that says the count, in each format of an office', async () => {
    const page = await openReport();
    for (const format of ['XLSX', 'DOCX']) {
      const { name, bytes } = await saved(page, format);
      expect(name).toBe(`DPRK-nuclear-test.${format.toLowerCase()}`);
      expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
      const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part));
      expect(parts.join()).toContain('3 of 4 reached');
    }
  });

  test('is pages that say the count, as PDF', async () => {
    const { name, bytes } = await saved(await openReport(), 'PDF');
    expect(name).toBe('DPRK-nuclear-test.pdf');
    expect((await pagesOf(bytes)).join(' ')).toContain('3 of 4 reached');
  });

  test('is of what is shown: its classification, its moment and the stamp of the sheet', async () => {
    const page = await openReport({}, { classification: line });
    const { bytes } = await saved(page, 'HTML');
    const text = bytes.toString('utf8');
    const origin = await sheetOf(page).locator('dd').allInnerTexts();
    expect(text).toContain(`<p class="classification">${line}</p>`);
    expect(origin.length).toBeGreaterThan(4);
    const told = text.replaceAll('&#39;', "'");
    expect(origin.filter((value) => !told.includes(value))).toEqual([]);
  });

  test('is saved from the board in one step of the palette', async () => {
    const page = await openSample();
    const { name } = await savedFile(page, async () => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').fill('save the report markdown');
      await page
        .getByRole('option', { name: /Markdown/ })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
    });
    expect(name).toBe('DPRK-nuclear-test.md');
  });
});

describe('printing', () => {
  test('from the board goes to the report and prints it once it is drawn', async () => {
    const page = await openSample();
    // A browser without a screen shows no dialog for printing.
    await page.evaluate(() => {
      globalThis.print = () => void (document.body.dataset['printed'] = document.body.innerText);
    });
    await page.keyboard.press('Control+p');
    const body = page.locator('body[data-printed]');
    await body.waitFor();
    expect(await body.getAttribute('data-printed')).toContain('About this report');
    expect(page.url()).toContain('#/reports/round_');
  });

  test('gives the sheet alone, with the classification and page x of y on every page', async () => {
    const page = await openReport({ colorScheme: 'dark' }, { classification: line });
    const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, text] of pages.entries()) {
      expect(text.split(line).length - 1, `page ${index + 1}`).toBeGreaterThanOrEqual(2);
      expect(text).toContain(`${index + 1} of ${pages.length}`);
    }
    const whole = pages.join(' ');
    expect(whole).toContain('3 of 4 reached');
    expect(whole).toContain('Digest of the records used');
    for (const chrome of [
      'Go to the',
      'As known at',
      'Leave out remarks',
      'Timelines',
      'Follow-ups Officials',
    ]) {
      expect(whole).not.toContain(chrome);
    }
  });
});
