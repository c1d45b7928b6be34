import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findings, modes } from '../support/axe.ts';
import { useChromium } from '../support/chromium.ts';
import { chunk, exifPart, jpeg, jpegWith, png } from '../support/pictures.ts';
import { useSampleWindows } from '../support/sample-windows.ts';

const browser = useChromium();
const openSample = useSampleWindows(browser);

const sheet = (page: Page) => page.getByRole('dialog');
const photo = (page: Page) => page.getByRole('img', { name: 'Photo of Sergei Lavrov' });

/** The form of the official in Russia's row, opened by its keys. */
async function changeLavrov(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Sergei Lavrov' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
  await page.keyboard.press('e');
  await sheet(page).getByText('Reached at').waitFor();
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await sheet(page).locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
}

/** Whether the picture is drawn, not only there: [width, height] in its own pixels. */
function drawn(page: Page): Promise<number[]> {
  return photo(page)
    .last()
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    });
}

/** Gives the form a file as a hand does that drops or pastes one. */
async function give(page: Page, how: 'drop' | 'paste', file: Buffer): Promise<void> {
  await sheet(page)
    .locator('.photo-part')
    .evaluate(
      (part, { kind, bytes }) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(bytes)], 'a photo', { type: 'image/png' }));
        const init = { bubbles: true, cancelable: true };
        part.dispatchEvent(
          kind === 'drop'
            ? new DragEvent('drop', { ...init, dataTransfer: data })
            : new ClipboardEvent('paste', { ...init, clipboardData: data }),
        );
      },
      { kind: how, bytes: [...file] },
    );
}

describe('the photo of an official', () => {
  test('is chosen, dropped, pasted and removed in the form, and shown on the page under the policy', async () => {
    const page = await openSample();
    await changeLavrov(page);
    await choose(page, 'lavrov.jpg', jpegWith(exifPart(6, 'GPS Maputo')));
    await photo(page).first().waitFor();
    // The picture lies on its side, and says so.
    expect(await drawn(page)).toEqual([16, 24]);
    await sheet(page)
      .getByText(/^Saved/)
      .waitFor();
    await give(page, 'drop', png(3, 5));
    await expect.poll(() => drawn(page)).toEqual([3, 5]);
    await give(page, 'paste', png(5, 3));
    await expect.poll(() => drawn(page)).toEqual([5, 3]);
    await sheet(page).getByRole('button', { name: 'Done' }).click();
    await sheet(page).waitFor({ state: 'detached' });
    await expect.poll(() => drawn(page)).toEqual([5, 3]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => drawn(page)).toEqual([3, 5]);
    await page.keyboard.press('e');
    await sheet(page).getByRole('button', { name: 'Remove the photo' }).click();
    await photo(page).first().waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await sheet(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await photo(page).waitFor();
    expect(await drawn(page)).toEqual([3, 5]);
  });

  test('that is none is refused at the field with its reason, and the form stays whole', async () => {
    const page = await openSample();
    await changeLavrov(page);
    const pixels = chunk('IDAT', Buffer.from('no pixels'));
    const torn = Buffer.concat([png(3, 5).subarray(0, 33), pixels, chunk('IEND', Buffer.alloc(0))]);
    const files: readonly [string, Buffer, string][] = [
      ['drawing.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'neither a JPEG nor a PNG'],
      ['cut.jpg', jpeg.subarray(0, -2), 'cut off'],
      ['none.png', Buffer.alloc(0), 'The file is empty.'],
      ['large.jpg', Buffer.alloc(10_000_000, jpeg), '10.0 MB'],
      ['torn.png', torn, 'cannot be drawn'],
      ['wide.png', png(4_097, 1), '4,097 × 1 pixels'],
    ];
    for (const [name, bytes, words] of files) {
      await choose(page, name, bytes);
      await sheet(page).locator('.field-error').filter({ hasText: words }).waitFor();
    }
    for (const [mode, media] of modes) {
      await page.emulateMedia(media);
      expect([mode, await findings(page)]).toEqual([mode, []]);
    }
  });
});

describe('the form of a round', () => {
  test('says what another roster or calling seat does to the requests, and does it in one step', async () => {
    const page = await openSample();
    await page.keyboard.press('e');
    const seats = sheet(page).getByRole('region', { name: 'Roster and calling seat' });
    await seats.getByRole('button', { name: /Calling seat/ }).click();
    await page.getByRole('option', { name: /^Russia/ }).click();
    await seats.getByText(/Russia, .* cannot call: \d+ records are kept/).waitFor();
    expect(await seats.getByRole('button', { name: 'Change the seats' }).isDisabled()).toBe(true);
    await seats.getByRole('button', { name: /Calling seat/ }).click();
    await page.getByRole('option', { name: 'None of them' }).click();
    await seats.getByText(/United States, .* gets a request to reach John Kerry/).waitFor();
    await seats.getByRole('button', { name: 'Change the seats' }).click();
    await page.getByText('The round has other seats now.').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.round-head-headline').filter({ hasText: '3 of 5 reached' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('.round-head-headline').filter({ hasText: '3 of 4 reached' }).waitFor();
  });

  test('changes the moment that the board opens at', async () => {
    const page = await openSample();
    await page.keyboard.press('e');
    const field = sheet(page).getByRole('textbox', { name: 'Board opens at', exact: true });
    expect(await field.inputValue()).toBe('2013-02-13 18:00');
    await field.fill('2013-02-17 20:00');
    await field.press('Tab');
    await sheet(page)
      .getByText(/^Saved/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.round-head-headline').filter({ hasText: '4 of 4 reached' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.locator('.round-head-headline').filter({ hasText: '3 of 4 reached' }).waitFor();
  });
});

describe('the form of a call', () => {
  test('changes which attempt it answers', async () => {
    const page = await openSample();
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.activeElement?.textContent.includes('Russia'));
    await page.keyboard.press('b');
    await sheet(page).getByRole('radiogroup', { name: 'Outcome' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'radio');
    await page.keyboard.press('Control+Enter');
    await sheet(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page
      .getByRole('listitem')
      .filter({ hasText: /returned/i })
      .getByRole('button', { name: 'Change' })
      .first()
      .click();
    const answers = sheet(page).getByRole('button', { name: /Answers/ });
    await answers.click();
    await page.getByRole('option', { name: /None: a call of its own/ }).click();
    await sheet(page)
      .getByText(/^Saved/)
      .waitFor();
    await answers.click();
    await page.getByRole('option', { name: /12 Feb 2013.*unavailable/ }).click();
    await sheet(page)
      .getByText(/Answers.*12 Feb 2013/)
      .waitFor();
    await page.keyboard.press('Escape');
    await sheet(page).waitFor({ state: 'detached' });
    for (let count = 0; count < 3; count += 1) {
      await page.keyboard.press('Control+z');
      await page
        .getByRole('region', { name: 'Last message' })
        .getByText(/^Undone/)
        .waitFor();
    }
  });
});

describe('a new follow-up', () => {
  test('from a row of the board is with its holder and about its round', async () => {
    const page = await openSample();
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.activeElement?.textContent.includes('Russia'));
    await page.keyboard.press('c');
    await page.keyboard.press('f');
    const field = (name: string) => sheet(page).getByRole('combobox', { name, exact: true });
    await field('With').waitFor();
    expect([await field('With').inputValue(), await field('Round').inputValue()]).toEqual([
      'Sergei Lavrov',
      'DPRK nuclear test',
    ]);
  });
});

describe('a call that is logged while an earlier moment is read', () => {
  test('is logged when it was, and the message says so with the way to see it', async () => {
    const page = await openSample();
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.activeElement?.textContent.includes('Russia'));
    await page.keyboard.press('l');
    await sheet(page).getByRole('radiogroup', { name: 'Outcome' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute('type') === 'radio');
    await page.keyboard.press('n');
    await sheet(page).getByRole('textbox', { name: 'When', exact: true }).fill('2013-02-14 10:00');
    await page.keyboard.press('Control+Enter');
    await sheet(page).waitFor({ state: 'detached' });
    const message = page.getByRole('region', { name: 'Last message' });
    await message.getByText(/^Logged at 14 Feb 2013, 10:00.*, after the moment shown: no answer/).waitFor();
    const attempts = () => page.getByRole('row').filter({ hasText: 'Russia' }).innerText();
    const before = await attempts();
    await message.getByRole('button', { name: 'Read as of now' }).click();
    await expect.poll(attempts).not.toBe(before);
    await page.keyboard.press('Control+z');
    await message.getByText(/^Undone/).waitFor();
  });
});
