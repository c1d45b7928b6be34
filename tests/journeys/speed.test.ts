import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { largeRound } from '../../build/bench/world.ts';
import { holderOf, newSample, openWindow, startApplication } from '../support/application.ts';
import { useChromium } from '../support/chromium.ts';
import { filledWorkspace } from '../support/filled-workspace.ts';

const browser = useChromium();
/** `SPEED_ATTEMPTS=1000000` traces the window on a million. */
const attempts = Number(process.env['SPEED_ATTEMPTS'] ?? 10_000);

/** Printed for people; nothing is asserted of it, for a machine may be busy with something else. */
function say(what: string, figure: number, unit = 'ms'): void {
  process.stdout.write(`speed: ${what}: ${figure.toFixed(0)} ${unit}\n`);
}

function sayMedian(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  say(`${what}, median`, sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
  say(`${what}, slowest of ${sorted.length}`, sorted.at(-1) ?? Number.NaN);
}

/** From the key until the board of the new moment is painted. */
async function boardSteps(page: Page, count: number): Promise<number[]> {
  const steps: number[] = [];
  for (let step = 0; step < count; step += 1) {
    await page.evaluate(() => performance.clearMeasures('as-of-step'));
    await page.keyboard.press(step % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForFunction(() => performance.getEntriesByName('as-of-step').length > 0);
    steps.push(
      await page.evaluate(() => performance.getEntriesByName('as-of-step').at(-1)?.duration ?? Number.NaN),
    );
  }
  return steps;
}

/** From a key until the frame after it is painted. */
async function keysToPaint(page: Page, keys: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const key of keys) {
    await page.evaluate(() => {
      const painted = (startedAt: number) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () =>
          performance.measure('key', { start: startedAt, end: performance.now() }),
        );
        port1.start();
        port2.postMessage(null);
      };
      performance.clearMeasures('key');
      document.addEventListener(
        'keydown',
        ({ timeStamp }) => requestAnimationFrame(() => painted(timeStamp)),
        { capture: true, once: true },
      );
    });
    await page.keyboard.press(key);
    await page.waitForFunction(() => performance.getEntriesByName('key').length > 0);
    times.push(await page.evaluate(() => performance.getEntriesByName('key').at(-1)?.duration ?? Number.NaN));
  }
  return times;
}

/** The 95th percentile. */
function sayHighest(what: string, times: readonly number[]): void {
  say(what, times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN);
}

/** The frames while the rows are scrolled on by about four a frame, each by how long it was after the one before. */
async function framesOfReading(page: Page, count: number): Promise<number[]> {
  return page.getByRole('grid', { name: 'Calls' }).evaluate(async (element, wanted) => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    // A long list is told on a shorter scale, so that a pixel of the scroll is more than one of the rows.
    const rowsHeight = Number(element.getAttribute('aria-rowcount')) * 30;
    const pixels = (120 * element.scrollHeight) / Math.max(rowsHeight, element.scrollHeight);
    const taken: number[] = [];
    for (let before = await frame(); taken.length < wanted;) {
      element.scrollTop += pixels;
      const now = await frame();
      taken.push(now - before);
      before = now;
    }
    return taken;
  }, count);
}

/** The same while the wheel turns as fast as it can, by about a windowful at a time. */
async function framesOfFlinging(page: Page, turns: number): Promise<number[]> {
  await page.getByRole('grid', { name: 'Calls' }).hover();
  await page.evaluate(() => {
    const draw = () => {
      performance.mark('frame');
      requestAnimationFrame(draw);
    };
    performance.clearMarks('frame');
    requestAnimationFrame(draw);
  });
  for (let turn = 0; turn < turns; turn += 1) await page.mouse.wheel(0, 400);
  const times = await page.evaluate(() =>
    performance.getEntriesByName('frame').map(({ startTime }) => startTime),
  );
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}

async function sayMemory(page: Page, workspace: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const bytes = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  say('memory of the page, its own objects', bytes / 1024 / 1024, 'MB');
  const path = `/proc/${holderOf(workspace)}/status`;
  if (!existsSync(path)) return;
  const status = readFileSync(path, 'utf8');
  say('memory of the data process', Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024, 'MB');
}

test('the first board and a step of the as-of moment are traced and printed', async () => {
  const workspace = newSample();
  await browser().newContext();
  const startedAt = performance.now();
  const { address } = await startApplication(['serve', workspace]);
  say('from the command to the address', performance.now() - startedAt);
  const page = await openWindow(browser(), address);
  await page.getByText('3 of 4 reached').waitFor();
  say('from the command to the first board', performance.now() - startedAt);
  const steps = await boardSteps(page, 20);
  sayMedian('a step of the as-of moment until it is painted', steps);
  expect(steps.every((ms) => ms > 0)).toBe(true);
});

test('board, form and grid over many attempts are traced and printed', { timeout: 600_000 }, async () => {
  const workspace = await filledWorkspace(attempts);
  const startedAt = performance.now();
  const { address } = await startApplication(['serve', workspace]);
  const page = await openWindow(browser(), address);
  await page.locator('.round-head-headline').waitFor();
  say(`from the command to the first board, ${attempts} attempts`, performance.now() - startedAt);

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(largeRound.name);
  await page.getByRole('option', { name: largeRound.name }).first().click();
  await page.getByRole('heading', { level: 1, name: largeRound.name, exact: true }).waitFor();
  const steps = await boardSteps(page, 20);
  sayMedian(`a step of the board of ${largeRound.seats} seats until it is painted`, steps);

  await page.keyboard.press('l');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Remark' }).focus();
  const typed = await keysToPaint(page, 'The minister was in a meeting'.split(''));
  sayMedian('a letter in the form until it is painted', typed);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await page.locator('[data-row="0"]:not([data-is-waiting])').waitFor();
  const walked = await keysToPaint(page, Array(30).fill('ArrowDown'));
  sayMedian('a row on in the calls until it is painted', walked);
  const read = await framesOfReading(page, 200);
  sayHighest('a frame while the calls scroll, four rows a frame, p95', read);
  const flung = await framesOfFlinging(page, 120);
  sayHighest('a frame while the calls are flung, a windowful a frame, p95', flung);
  await sayMemory(page, workspace);
  expect([...steps, ...typed, ...walked, ...read, ...flung].every((ms) => ms > 0)).toBe(true);
});
