/** The application as Electron runs it: its places, its lock, when it is ready, and how it ends. */
import type Electron from 'electron';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { startChromium, type Chromium } from './chromium-process.ts';
import { covered, CoveredEvents, newEvent, notCovered } from './covered.ts';
import type { Like } from './like.ts';
import { openWindows } from './open-windows.ts';
import { watchTargets } from './page-targets.ts';
import { lockInstance } from './single-instance.ts';
import { endUtilities, onUtilityGone, utilityMetrics } from './utility-process.ts';

export interface Application {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
}

const ready = Promise.withResolvers<void>();
const started = Promise.withResolvers<Chromium>();
const switches: string[] = [];
const places = new Map<string, string>();
let application: Application = { folder: '', name: '', version: '' };
let handedOver = Promise.resolve();
let isReady = false;
let isQuitting = false;

/** What would take a protection away. */
const unsafeSwitches =
  /^(?:no-sandbox|disable-web-security|allow-|unsafely-|remote-debugging|ignore-certificate|js-flags|load-extension)/;

const events = new CoveredEvents('app', [
  'ready',
  'activate',
  'before-quit',
  'will-quit',
  'quit',
  'window-all-closed',
  'second-instance',
  'open-url',
  'browser-window-created',
  'web-contents-created',
  'child-process-gone',
  // Never given here: nothing is connected to, and nothing asks for a certificate.
  'certificate-error',
  'select-client-certificate',
  'login',
]);

const commandLine = covered('app.commandLine', {
  appendSwitch(name: string, value?: string) {
    if (unsafeSwitches.test(name)) throw notCovered(`the switch --${name}`);
    if (isReady) throw new Error(`The switch --${name} comes too late: the application is ready.`);
    switches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
  },
} satisfies Partial<Electron.CommandLine>);

const own = {
  isPackaged: false,
  enableSandbox() {},
  setAppUserModelId() {},
  setAsDefaultProtocolClient: () => true,
  getAppPath: () => application.folder,
  getName: () => application.name,
  getVersion: () => application.version,
  isReady: () => isReady,
  whenReady: () => ready.promise,
  setPath: (name, path) => void places.set(name, path),
  getPath: (name) => placeOf(name),
  requestSingleInstanceLock(data) {
    const lock = lockInstance(
      placeOf('userData'),
      { words: process.argv, folder: process.cwd(), data },
      (handed) => events.emit('second-instance', newEvent({}), handed.words, handed.folder, handed.data),
    );
    handedOver = lock.handedOver;
    return lock.isFirst;
  },
  getAppMetrics: () => [metric(process.pid, 'Browser'), ...utilityMetrics()],
  quit() {
    const before = newEvent({});
    events.emit('before-quit', before);
    if (isQuitting || before.defaultPrevented) return;
    isQuitting = true;
    for (const window of openWindows) window.close();
    const will = newEvent({});
    events.emit('will-quit', will);
    isQuitting = openWindows.size === 0 && !will.defaultPrevented;
    if (isQuitting) void leave(0);
  },
  exit: (code = 0) => void leave(code),
} satisfies Like<Electron.App>;

onUtilityGone((details) => events.emit('child-process-gone', newEvent({}), details));

export const app = covered('app', Object.assign(events, own, { commandLine }));

function metric(pid: number, type: 'Browser'): Electron.ProcessMetric {
  const none = { percentCPUUsage: 0, idleWakeupsPerSecond: 0 };
  return { pid, type, cpu: none, memory: { workingSetSize: 0, peakWorkingSetSize: 0 }, creationTime: 0 };
}

function placeOf(name: string): string {
  const usual = join(homedir(), '.config', application.name);
  const place = places.get(name) ?? (name === 'userData' || name === 'sessionData' ? usual : undefined);
  if (place === undefined) throw notCovered(`app.getPath('${name}')`);
  return place;
}

async function leave(code: number): Promise<void> {
  isQuitting = true;
  events.emit('quit', newEvent({}), code);
  endUtilities();
  await handedOver;
  if (isReady) await (await started.promise).stop();
  process.exit(code);
}

/** Electron quits by itself when nobody has listened for the last window's end. */
export function noticeWindowClosed(): void {
  if (openWindows.size > 0 || isQuitting) return;
  if (!events.emit('window-all-closed')) app.quit();
}

/** Before the application's main file. */
export function beginApplication(begun: Application): void {
  application = begun;
}

/** After it. @param isAnnounced says where Chromium can be spoken to, as it does when it is asked for a port */
export async function beReady(isAnnounced: boolean): Promise<void> {
  if (isQuitting) return;
  const chromium = await startChromium(switches, placeOf('sessionData'));
  await watchTargets(chromium.tools);
  isReady = true;
  started.resolve(chromium);
  chromium.tools.onGone(() => {
    if (!isQuitting) process.exit(1);
  });
  if (isAnnounced) process.stderr.write(`DevTools listening on ${chromium.address}\n`);
  ready.resolve();
  events.emit('ready', newEvent({}), {});
}

export async function toolsNow() {
  return (await started.promise).tools;
}
