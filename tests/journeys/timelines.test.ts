import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openWindow, startApplication } from '../support/application.ts';
import { findings, modes } from '../support/axe.ts';
import { useChromium } from '../support/chromium.ts';
import { largeRound } from '../../build/bench/world.ts';
import { longTimeline } from '../support/long-timeline.ts';
import { useSampleWindows } from '../support/sample-windows.ts';

const browser = useChromium();
const openSample = useSampleWindows(browser);

/** On the timeline of the round of February 2013, by its keys. */
async function openTimeline(options?: object): Promise<Page> {
  const page = await openSample(options);
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await marksOf(page).first().waitFor();
  return page;
}

function marksOf(page: Page): Locator {
  return page.locator('.timeline-lanes [data-mark]');
}

function stretch(page: Page): Promise<string> {
  return page.locator('.timeline-window').innerText();
}

async function stoodOn(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
}

describe.for(modes)('in %s', ([, mode]) => {
  test('the timeline and its table break no rule', async () => {
    const page = await openTimeline(mode);
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('p');
    await page.getByRole('table').waitFor();
    expect(await findings(page)).toEqual([]);
  });
});

describe('the timeline of a round', () => {
  test('says in its sentence what it shows, with the meeting in Berlin and the versions beside the rest', async () => {
    const page = await openTimeline();
    await page.getByText('6 seats, 13 events from 12 Feb 2013 to 26 Feb 2013').waitFor();
    await page.getByRole('link', { name: /Met in person 26 Feb 2013 \(Berlin\), Berlin/ }).waitFor();
    await page
      .getByRole('link', { name: /By Russian side, this did not happen: Call placed 13 Feb 2013/ })
      .waitFor();
    await page.getByRole('link', { name: /As told by Washington Post: Call placed 11 Feb 2013/ }).waitFor();
  });

  test('is walked with arrows from one tab stop, and Enter leads to the request', async () => {
    const page = await openTimeline();
    expect(await page.locator('.timeline-lanes [tabindex="0"]').count()).toBe(1);
    await marksOf(page).first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await stoodOn(page)).toContain('China, Yang Jiechi');
    await page.keyboard.press('ArrowRight');
    expect(await stoodOn(page)).toBe('China: Call placed 12 Feb 2013 (New York): connected.');
    // What the mark says can be read as well as heard.
    expect(await page.locator('.timeline-said').innerText()).toBe(await stoodOn(page));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Yang Jiechi' }).waitFor();
    await page.getByRole('link', { name: 'Timeline', exact: true }).click();
    await marksOf(page).first().waitFor();
  });

  test('zooms by keys around the as-of moment, keeps the keyboard where it was, and shows all of it again', async () => {
    const page = await openTimeline();
    expect(await stretch(page)).toBe('11 Feb 2013 to 27 Feb 2013');
    const call = page.getByRole('link', { name: /^Russia: Call placed 13 Feb 2013/ });
    await call.focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    expect(await stretch(page)).toBe('12 Feb 2013 to 19 Feb 2013');
    expect(await stoodOn(page)).toContain('Russia: Call placed 13 Feb 2013');
    await page.keyboard.press('.');
    expect(await stretch(page)).toBe('14 Feb 2013 to 20 Feb 2013');
    await page.keyboard.press('0');
    expect(await stretch(page)).toBe('11 Feb 2013 to 27 Feb 2013');
    await page.keyboard.press('[');
    expect(await stretch(page)).toBe('13 Feb 2013 to 27 Feb 2013');
  });

  test('is brushed along the dates with the mouse, and panned by its ground', async () => {
    const page = await openTimeline();
    const axis = await page.locator('.timeline-axis').boundingBox();
    if (axis === null) throw new Error('The axis is drawn.');
    const y = axis.y + axis.height - 8;
    await page.mouse.move(axis.x + 500, y);
    await page.mouse.down();
    await page.mouse.move(axis.x + 800, y, { steps: 4 });
    await page.mouse.up();
    await page.waitForFunction(
      () => document.querySelector('.timeline-window')?.textContent.startsWith('11 Feb') === false,
    );
    const brushed = await stretch(page);
    await page.mouse.move(axis.x + 700, axis.y + 90);
    await page.mouse.down();
    await page.mouse.move(axis.x + 400, axis.y + 90, { steps: 4 });
    await page.mouse.up();
    await page.waitForFunction(
      (before) => document.querySelector('.timeline-window')?.textContent !== before,
      brushed,
    );
    const [from = ''] = (await stretch(page)).split(' to ');
    expect(Number.parseInt(from, 10)).toBeGreaterThan(Number.parseInt(brushed, 10));
  });

  test('shares its moment with the board, in both directions', async () => {
    const page = await openTimeline();
    for (let day = 0; day < 5; day += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.getByText('As of 18 Feb 2013, 18:00: 6 seats').waitFor();
    await page.getByRole('link', { name: /^Russia, Sergei Lavrov.*: reached, 6 events/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('4 of 4 reached').waitFor();
    await page.keyboard.press('Shift+ArrowLeft');
    await page.getByRole('link', { name: 'Timeline', exact: true }).click();
    await page.getByText('As of 17 Feb 2013, 18:00: 6 seats').waitFor();
  });

  test('is saved as a picture that a browser reads', async () => {
    const page = await openTimeline();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the timeline as an SVG file' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('timeline.svg');
    const text = readFileSync(await download.path(), 'utf8');
    // As a document of its own, which a fault in it would keep from being read.
    const picture = await page.context().newPage();
    await picture.goto(`data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`);
    const read = await picture.evaluate(() => [
      document.documentElement.localName,
      document.querySelector('desc')?.textContent ?? '',
    ]);
    expect(read).toEqual(['svg', expect.stringContaining('6 seats, 13 events')]);
  });

  test('at 400 percent zoom needs no scrolling sideways', async () => {
    const page = await openTimeline({ viewport: { width: 320, height: 640 } });
    const sideways = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await sideways()).toBe(0);
  });
});

test('an official leads to all rounds there were, with tenures, absences and topics', async () => {
  const page = await openSample();
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await page.getByRole('link', { name: 'Sergei Lavrov' }).first().click();
  await page.getByRole('link', { name: 'Timeline', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /Sergei Lavrov/ }).waitFor();
  for (const lane of ['In office', 'UN resolution on Syria', 'DPRK nuclear test', 'Syria', 'Away']) {
    await page.locator(`[data-mark][aria-label*="${lane}"]`).first().waitFor();
  }
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov', exact: true }).waitFor();
});

/** Printed for people; nothing is asserted of it, for a machine may be busy with something else. */
function say(what: string, figure: number): void {
  process.stdout.write(`speed: timeline: ${what}: ${figure.toFixed(0)} ms\n`);
}

/** How long each frame takes while something is done once per frame. */
async function framesWhile(
  page: Page,
  count: number,
  act: (step: number) => Promise<void>,
): Promise<number[]> {
  await page.evaluate(() => {
    const traced = globalThis as unknown as { frames: number[]; isTraced: boolean };
    Object.assign(traced, { frames: [], isTraced: true });
    let last = performance.now();
    const onFrame = (now: number) => {
      traced.frames.push(now - last);
      last = now;
      if (traced.isTraced) requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
  for (let step = 0; step < count; step += 1) {
    await act(step);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  return page.evaluate(() => {
    const traced = globalThis as unknown as { frames: number[]; isTraced: boolean };
    traced.isTraced = false;
    return traced.frames;
  });
}

function sayFrames(what: string, frames: readonly number[]): void {
  const sorted = frames.toSorted((a, b) => a - b);
  say(
    `${what}, frame at the 95th percentile of ${sorted.length}`,
    sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
  );
}

test(
  '200 lanes and 20 thousand marks over 20 years are traced and printed',
  { timeout: 300_000 },
  async () => {
    const marks = 20_000;
    const { address } = await startApplication(['serve', await longTimeline(marks)]);
    const page = await openWindow(browser(), address);
    await page.locator('.round-head-headline').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(largeRound.name);
    await page.getByRole('option', { name: largeRound.name }).first().click();
    await page.getByRole('heading', { level: 1, name: largeRound.name, exact: true }).waitFor();
    const startedAt = performance.now();
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await page.waitForFunction(() => performance.getEntriesByName('timeline-paint').length > 0);
    say('from the key to the first paint', performance.now() - startedAt);
    const painted = await page.evaluate(
      () => performance.getEntriesByName('timeline-paint')[0]?.duration ?? Number.NaN,
    );
    say('from the answer to the first paint', painted);
    const [seats = 0, events = 0] =
      (await page.locator('.reading-head-told').innerText()).match(/\d+(?= seats| events)/g) ?? [];
    expect(Number(seats)).toBe(largeRound.seats);
    expect(Number(events)).toBeGreaterThanOrEqual(marks);
    // Only what is in sight is drawn.
    expect(await page.locator('[data-lane]').count()).toBeLessThan(20);

    const scroller = page.locator('.timeline-scroller');
    const zooms = await framesWhile(page, 40, (step) =>
      scroller.dispatchEvent('wheel', { deltaY: step < 20 ? -30 : 30, ctrlKey: true, clientX: 700 }),
    );
    sayFrames('zooming', zooms);
    await scroller.dispatchEvent('wheel', { deltaY: -700, ctrlKey: true, clientX: 700 });
    await page.mouse.move(900, 790);
    await page.mouse.down();
    const pans = await framesWhile(page, 60, (step) => page.mouse.move(900 - step * 8, 790));
    await page.mouse.up();
    sayFrames('panning', pans);
    const scrolls = await framesWhile(page, 40, () => page.mouse.wheel(0, 120));
    sayFrames('scrolling the lanes', scrolls);
    expect(painted).toBeGreaterThan(0);
    expect(Math.min(...[zooms, pans, scrolls].map(({ length }) => length))).toBeGreaterThan(10);
  },
);
