/** What the shell does around the page: menus, dialogs, notifications, and the data process behind it. */
import { expect } from 'vitest';
import { holderOf } from '../../support/application.ts';
import type { Desktop } from '../../support/desktop.ts';
import { boardOf, clickMenu, secretOfFollowUp, type ShellCheck } from './shell-place.ts';

const hasMenus: ShellCheck = {
  name: 'has the commands of the page in the menu bar of the system, and a click does them',
  async run(place) {
    const desktop = await place.window();
    const { electron, page } = desktop;
    const titles = () =>
      electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
    const common = ['File', 'Edit', 'View', 'Go', 'Records', 'Calls', 'Window', 'Help'];
    const expected = process.platform === 'darwin' ? ['Demarche', ...common] : common;
    await expect.poll(titles, place.patience).toEqual(expected);
    expect(await page.getByRole('menubar').count()).toBe(0);
    await clickMenu(place, desktop, 'places.officials');
    await page.getByRole('heading', { level: 1, name: 'Officials' }).waitFor();
    await clickMenu(place, desktop, 'places.rounds');
    await boardOf(desktop);
    await clickMenu(place, desktop, 'time.day-later');
    await page.getByText('Thu 14 Feb 2013').first().waitFor();
    await clickMenu(place, desktop, 'time.opening');
    await boardOf(desktop);
  },
};

/** Answers the dialogs for folders and files from here on, and keeps with what they were asked. */
async function answerDialogs({ electron }: Desktop, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    dialog.showOpenDialog = (...given: unknown[]) => {
      asked.push(given.at(-1));
      return Promise.resolve({ canceled: false, filePaths: [chosen] });
    };
    dialog.showSaveDialog = (...given: unknown[]) => {
      asked.push(given.at(-1));
      return Promise.resolve({ canceled: false, filePath: chosen });
    };
  }, path);
}

const askedOf = ({ electron }: Desktop) =>
  electron.evaluate(() => (globalThis as unknown as { asked: { defaultPath?: string }[] }).asked);

const opensFolder: ShellCheck = {
  name: 'opens the workspace whose folder is chosen in the system’s dialog, which begins where the last one ended',
  async run(place) {
    const desktop = await place.start({ words: [await place.newSample()] });
    await boardOf(desktop);
    const folder = await place.newEmptyWorkspace('Embassy log');
    await answerDialogs(desktop, folder);
    await clickMenu(place, desktop, 'desktop.open-folder');
    await desktop.page.getByRole('heading', { name: 'No rounds yet' }).waitFor();
    await answerDialogs(desktop, folder);
    await clickMenu(place, desktop, 'desktop.open-folder');
    await expect.poll(() => askedOf(desktop), place.patience).toHaveLength(1);
    const [asked] = await askedOf(desktop);
    expect(folder.startsWith(`${asked?.defaultPath}/`)).toBe(true);
  },
};

const makesInFolder: ShellCheck = {
  name: 'makes a new workspace in the folder that is chosen in the system’s dialog',
  async run(place) {
    const desktop = await place.start();
    const { page } = desktop;
    const folder = place.newPath();
    await page.getByRole('textbox', { name: 'Name' }).fill('Embassy log');
    await answerDialogs(desktop, folder);
    await page.getByRole('button', { name: 'Make it in another folder…' }).click();
    await page.getByRole('heading', { name: 'No rounds yet' }).waitFor();
    expect(holderOf(folder)).toBeGreaterThan(0);
    expect(await askedOf(desktop)).toMatchObject([{ defaultPath: expect.stringMatching(/Embassy.log$/) }]);
  },
};

const tellsNumbers: ShellCheck = {
  name: 'tells the system how many follow-ups are due when that is wanted, and nothing of them',
  async run(place) {
    const desktop = await place.start({ words: [await place.newSample()] });
    const { electron } = desktop;
    await boardOf(desktop);
    await electron.evaluate(({ Notification }) => {
      const shown: object[] = [];
      Object.assign(globalThis, { shown });
      Notification.prototype.show = function show(this: Electron.Notification) {
        shown.push({ title: this.title, body: this.body });
      };
    });
    await clickMenu(place, desktop, 'desktop.notifications');
    const shown = () =>
      electron.evaluate(({ powerMonitor }) => {
        powerMonitor.emit('resume');
        return (globalThis as unknown as { shown: object[] }).shown;
      });
    await expect.poll(async () => (await shown()).length, place.patience).toBe(1);
    expect(await shown()).toEqual([{ title: 'Demarche: 2 follow-ups are due', body: '' }]);
    expect(desktop.said()).not.toContain(secretOfFollowUp);
  },
};

const outlivesData: ShellCheck = {
  name: 'keeps what was written when the data process is killed: the line is lost, and back',
  async run(place) {
    const folder = await place.newSample();
    const desktop = await place.start({ words: [folder] });
    const { electron, page } = desktop;
    await boardOf(desktop);
    const utilities = () =>
      electron.evaluate(({ app }) =>
        app
          .getAppMetrics()
          .filter(({ type }) => type === 'Utility')
          .map(({ pid }) => pid),
      );
    const before = holderOf(folder);
    expect(await utilities()).toContain(before);
    const russia = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Russia' }) });
    await russia.getByRole('rowheader').getByRole('link').click();
    const version = page
      .getByRole('listitem')
      .filter({ hasText: 'Russian side' })
      .filter({ hasText: 'Counts one attempt' });
    await version.getByRole('button', { name: 'Prefer this version' }).click();
    await clickMenu(place, desktop, 'places.rounds');
    const countsOne = russia.getByRole('cell', { name: '1', exact: true });
    await countsOne.waitFor();
    process.kill(before, 'SIGKILL');
    await expect.poll(() => holderOf(folder), place.patience).not.toBe(before);
    await page.getByRole('contentinfo').getByText('Connected').waitFor();
    await page.reload();
    await boardOf(desktop);
    await countsOne.waitFor();
    expect(await utilities()).toContain(holderOf(folder));
  },
};

const beginsAgain: ShellCheck = {
  name: 'begins the page again when its process crashes',
  async run(place) {
    const desktop = await place.start({ words: [await place.newSample()] });
    await boardOf(desktop);
    await desktop.electron.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      Object.assign(globalThis, { loads: 0 });
      contents?.on('did-finish-load', () => ((globalThis as unknown as { loads: number }).loads += 1));
      contents?.forcefullyCrashRenderer();
    });
    const loads = () => desktop.electron.evaluate(() => (globalThis as unknown as { loads: number }).loads);
    await expect.poll(loads, place.patience).toBe(1);
    expect(desktop.said()).toContain("The window's process ended");
  },
};

export const deskChecks = [hasMenus, opensFolder, makesInFolder, tellsNumbers, outlivesData, beginsAgain];
