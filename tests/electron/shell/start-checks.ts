/** What the shell does from start to start: where its window is, what another start hands over, and what is left at the end. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Id } from '../../../contract/model/id.ts';
import { formatRecordLink, type LinkedThing } from '../../../contract/model/record-link.ts';
import { keyOf } from '../../../electron/host/recent-workspaces.ts';
import { environmentOf, type Desktop } from '../../support/desktop.ts';
import { executableOf } from '../../support/desktop-homes.ts';
import { boardOf, type ShellCheck, type ShellPlace } from './shell-place.ts';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));

/** Starts it a second time in the same home; gives its exit code. */
async function startAgain(place: ShellPlace, home: string, word: string): Promise<number | null> {
  const executable = executableOf(place.on);
  // Electron itself, like Chromium, does not run as the system's administrator with its sandbox.
  const own = place.on === 'electron' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(executable, [...own, place.application ?? checkout, word], {
    env: environmentOf(home),
    stdio: 'ignore',
  });
  try {
    await expect.poll(() => second.exitCode, place.patience).not.toBeNull();
    return second.exitCode;
  } finally {
    second.kill('SIGKILL');
  }
}

const handsOver: ShellCheck = {
  name: 'runs once: a second start hands over its folder and ends well, and the window shows it',
  async run(place) {
    const home = place.newHome();
    const desktop = await place.start({ home, words: [await place.newSample()] });
    await boardOf(desktop);
    expect(await startAgain(place, home, await place.newEmptyWorkspace('Embassy log'))).toBe(0);
    await desktop.page.getByRole('heading', { name: 'No rounds yet' }).waitFor();
    expect(desktop.electron.windows()).toHaveLength(1);
  },
};

const followsLinks: ShellCheck = {
  name: 'follows a link to a record, from another start and from the system',
  async run(place) {
    const home = place.newHome();
    const desktop = await place.start({ home, words: [await place.newSample()] });
    const { electron, page } = desktop;
    await boardOf(desktop);
    const linkTo = async (country: string) => {
      const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: country }) });
      const address = await row.getByRole('rowheader').getByRole('link').getAttribute('href');
      const id = address?.split('/').at(-1) as Id<LinkedThing>;
      return formatRecordLink({ workspaceKey: keyOf(folderOpenIn(home)), id });
    };
    const [russia, japan] = [await linkTo('Russia'), await linkTo('Japan')];
    expect(await startAgain(place, home, russia)).toBe(0);
    await page.getByRole('heading', { level: 1, name: 'Sergei Lavrov' }).waitFor();
    await electron.evaluate(
      ({ app }, link) => void app.emit('open-url', { preventDefault() {} }, link),
      japan,
    );
    await page.getByRole('heading', { level: 1, name: 'Kishida Fumio' }).waitFor();
  },
};

function folderOpenIn(home: string): string {
  const [latest] = JSON.parse(readFileSync(join(home, 'recent.json'), 'utf8')) as { folder: string }[];
  return latest?.folder ?? '';
}

const boundsOf = ({ electron }: Desktop) =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());

const comesBack: ShellCheck = {
  name: 'opens its window where it was',
  async run(place) {
    const home = place.newHome();
    const bounds = { x: 140, y: 120, width: 900, height: 700 };
    const first = await place.start({ home });
    await first.electron.evaluate(
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
      bounds,
    );
    expect(await first.stop()).toBe(0);
    expect(await boundsOf(await place.start({ home }))).toEqual(bounds);
  },
};

const staysInSight: ShellCheck = {
  name: 'opens its window in sight when the display that it was on has gone',
  async run(place) {
    const home = place.newHome();
    const window = { x: 50_000, y: 50_000, width: 900, height: 700, isMaximized: false };
    writeFileSync(join(home, 'shell.json'), JSON.stringify({ window, folder: home }));
    const { electron } = await place.start({ home });
    const isSeen = await electron.evaluate(({ BrowserWindow, screen }) => {
      const at = BrowserWindow.getAllWindows()[0]?.getBounds() ?? { x: 0, y: 0, width: 0, height: 0 };
      const overlap = (from: number, length: number, other: number, otherLength: number) =>
        Math.min(from + length, other + otherLength) - Math.max(from, other);
      return screen
        .getAllDisplays()
        .some(
          ({ workArea: area }) =>
            overlap(at.x, at.width, area.x, area.width) >= 64 &&
            overlap(at.y, at.height, area.y, area.height) >= 64,
        );
    });
    expect(isSeen).toBe(true);
  },
};

/** The processes that descend from one, and are not only waited for. */
function descendantsOf(ancestor: number): number[] {
  const processes = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,stat='], { encoding: 'utf8' })
    .stdout.split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , stat = 'Z']) => !stat.startsWith('Z'))
    .map(([pid, parent]) => [Number(pid), Number(parent)] as const);
  const below = (pid: number): number[] =>
    processes.flatMap(([child, parent]) => (parent === pid ? [child, ...below(child)] : []));
  return below(ancestor);
}

function livingOf(pids: readonly number[]): number[] {
  const said = spawnSync('ps', ['-o', 'pid=,stat=', '-p', pids.join(',')], { encoding: 'utf8' }).stdout;
  return said
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([pid, stat = 'Z']) => pid !== '' && !stat.startsWith('Z'))
    .map(([pid]) => Number(pid));
}

async function processesOf(place: ShellPlace) {
  const desktop = await place.start({ words: [await place.newSample()] });
  await boardOf(desktop);
  const { pid = 0 } = desktop.process;
  const processes = [pid, ...descendantsOf(pid)];
  // Itself, Chromium, the page's, and the data process at the least.
  expect(livingOf(processes).length).toBeGreaterThan(3);
  return { desktop, processes };
}

const endsWell: ShellCheck = {
  name: 'ends with the code 0 and leaves no process',
  async run(place) {
    const { desktop, processes } = await processesOf(place);
    expect(await desktop.stop()).toBe(0);
    await expect.poll(() => livingOf(processes), place.patience).toEqual([]);
  },
};

const leavesNothing: ShellCheck = {
  name: 'leaves no process when it is killed',
  async run(place) {
    const { desktop, processes } = await processesOf(place);
    desktop.process.kill('SIGKILL');
    await expect.poll(() => livingOf(processes), place.patience).toEqual([]);
  },
};

export const startChecks = [handsOver, followsLinks, comesBack, staysInSight, endsWell, leavesNothing];
