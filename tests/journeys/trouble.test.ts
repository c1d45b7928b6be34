import { describe, expect, test } from 'vitest';
import { holderOf, newSample, openWindow, startApplication } from '../support/application.ts';
import { useChromium } from '../support/chromium.ts';
import { demarche } from '../support/run-command.ts';

const browser = useChromium();

describe('trouble while the board is open', () => {
  test('the data process is killed: the board goes on as if nothing had been', async () => {
    const workspace = newSample();
    const { address } = await startApplication(['serve', workspace]);
    const page = await openWindow(browser(), address);
    await page.getByText('3 of 4 reached').waitFor();
    const before = holderOf(workspace);
    process.kill(before, 'SIGKILL');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('row').filter({ hasText: 'Overdue' }).waitFor();
    await page.getByRole('contentinfo').getByText('Connected').waitFor();
    expect(holderOf(workspace)).not.toBe(before);
  });

  test('the host is stopped: the page says so, what is safe, and what to do', async () => {
    const application = await startApplication(['serve', newSample()]);
    const page = await openWindow(browser(), application.address);
    await page.getByText('3 of 4 reached').waitFor();
    expect(await application.stop()).toBe(0);
    await page.getByText('Demarche was stopped.').first().waitFor();
    await page.getByText('What was written is safe.').first().waitFor();
    await page.getByText('3 of 4 reached').waitFor();
  });

  test('the workspace is open elsewhere: the second program is told by whom, and the first goes on', async () => {
    const workspace = newSample();
    const { address } = await startApplication(['serve', workspace]);
    const page = await openWindow(browser(), address);
    await page.getByText('3 of 4 reached').waitFor();
    const told = demarche(['serve', workspace]);
    expect(told.exitCode).toBe(6);
    expect(told.err).toContain(`process ${holderOf(workspace)}`);
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByText('Thu 14 Feb 2013').first().waitFor();
  });

  test('an address that was used before opens nothing, and says what to do', async () => {
    const { address } = await startApplication(['serve', newSample()]);
    const page = await openWindow(browser(), address);
    await page.getByText('3 of 4 reached').waitFor();
    const context = await browser().newContext();
    const thief = await context.newPage();
    await thief.goto(address);
    await thief.getByText('This window has no session').first().waitFor();
    expect(await thief.getByText('reached').count()).toBe(0);
    await context.close();
  });
});
