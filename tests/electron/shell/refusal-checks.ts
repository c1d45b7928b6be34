/** What the shell keeps the page, and whoever speaks in its name, from doing. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import { channels } from '../../../contract/wire/bridge.ts';
import type { Desktop } from '../../support/desktop.ts';
import { boardOf, type ShellCheck } from './shell-place.ts';

const asked = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'midi',
  'clipboard-read',
  'idle-detection',
  'window-management',
  'local-fonts',
  'persistent-storage',
  'screen-wake-lock',
  'display-capture',
];

const deniesPermissions: ShellCheck = {
  name: 'denies what a page can ask permission for, but to put text on the clipboard',
  async run(place) {
    const { page } = await place.window();
    const answerTo = (names: readonly string[]) =>
      page.evaluate(async (all) => {
        const query = (name: string) =>
          navigator.permissions.query({ name } as unknown as PermissionDescriptor);
        return Promise.all(all.map(async (name) => `${name}: ${(await query(name)).state}`));
      }, names);
    const denied = asked.map((name) => `${name}: denied`);
    await expect.poll(() => answerTo(asked), place.patience).toEqual(denied);
    await expect
      .poll(() => answerTo(['clipboard-write']), place.patience)
      .toEqual(['clipboard-write: granted']);
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
    const whereabouts = page.evaluate(
      () =>
        new Promise<string>((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('told'),
            ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'other'),
          ),
        ),
    );
    expect(await whereabouts).toBe('denied');
  },
};

/** How often the log has said it. */
const countOf = ({ said }: Desktop, line: string) => said().split(line).length - 1;

const staysOnPage: ShellCheck = {
  name: 'keeps the page on its document: by script, by a link, by a refresh, within its own scheme',
  async run(place) {
    const desktop = await place.window();
    const { electron, page } = desktop;
    const addressNow = () =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
    const before = await addressNow();
    const refused = 'The page was kept from going elsewhere.';
    const ways: readonly (() => void)[] = [
      () => void (location.href = 'https://example.org/by-script'),
      () => document.body.appendChild(newLink('https://example.org/by-link')).click(),
      () => {
        const refresh = { httpEquiv: 'refresh', content: '0; url=https://example.org/by-refresh' };
        document.head.append(Object.assign(document.createElement('meta'), refresh));
      },
      () => void (location.pathname = '/assets/nothing.html'),
    ];
    await page.evaluate(() => {
      Object.assign(globalThis, {
        newLink: (href: string) => Object.assign(document.createElement('a'), { href, textContent: 'out' }),
      });
    });
    for (const way of ways) {
      const refusals = countOf(desktop, refused);
      await page.evaluate(way);
      await expect.poll(() => countOf(desktop, refused), place.patience).toBeGreaterThan(refusals);
    }
    expect(await addressNow()).toBe(before);
    await boardOf(desktop);
  },
};

declare const newLink: (href: string) => HTMLAnchorElement;

const opensOutside: ShellCheck = {
  name: 'opens no window; an address of the web is shown first, and opened in the browser when a person says so',
  async run(place) {
    const desktop = await place.window();
    const { electron, page } = desktop;
    await electron.evaluate(({ dialog, shell }) => {
      const seen: Outside = { asked: [], opened: [], answer: 1 };
      Object.assign(globalThis, { outside: seen });
      dialog.showMessageBox = (...given: unknown[]) => {
        const { message, detail } = given.at(-1) as { message: string; detail: string };
        seen.asked.push(`${message} ${detail.split('\n')[0]}`);
        return Promise.resolve({ response: seen.answer, checkboxChecked: false });
      };
      shell.openExternal = (address: string) => Promise.resolve(void seen.opened.push(address));
    });
    const seen = () => electron.evaluate(() => (globalThis as unknown as { outside: Outside }).outside);
    await page.evaluate(() => void window.open('https://example.org/one'));
    await expect
      .poll(seen, place.patience)
      .toMatchObject({ asked: ['Open example.org in the browser? https://example.org/one'], opened: [] });
    await electron.evaluate(() => void ((globalThis as unknown as { outside: Outside }).outside.answer = 0));
    await page.evaluate(() => {
      const link = { href: 'https://example.org/two', target: '_blank', textContent: 'out', id: 'outside' };
      const element = Object.assign(document.createElement('a'), link);
      Object.assign(element.style, { position: 'fixed', inset: '0 auto auto 0', zIndex: '9' });
      document.body.append(element);
    });
    const opened = ['https://example.org/two'];
    await page.locator('#outside').click();
    await expect.poll(async () => (await seen()).opened, place.patience).toEqual(opened);
    await page.locator('#outside').click({ button: 'middle' });
    await expect.poll(async () => (await seen()).opened, place.patience).toEqual([...opened, ...opened]);
    await page.evaluate(() => document.querySelector('#outside')?.remove());
    const refused = 'An address was not opened';
    for (const address of ['http://example.org/', 'https://127.0.0.1/', 'https://name@example.org/']) {
      const refusals = countOf(desktop, refused);
      await page.evaluate((url) => void window.open(url), address);
      await expect.poll(() => countOf(desktop, refused), place.patience).toBeGreaterThan(refusals);
    }
    expect(await seen()).toMatchObject({ asked: { length: 3 }, opened: { length: 2 } });
    await expect.poll(() => electron.windows().length, place.patience).toBe(1);
  },
};

interface Outside {
  readonly asked: string[];
  readonly opened: string[];
  answer: number;
}

const reachesNoNetwork: ShellCheck = {
  name: 'reaches no network, not even this machine’s own and without the policy in the way',
  async run(place) {
    const desktop = await place.window();
    const { page } = desktop;
    let hits = 0;
    const server = createServer((_, response) => {
      hits += 1;
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('reached');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const tools = await page.context().newCDPSession(page);
    try {
      await tools.send('Page.setBypassCSP', { enabled: true });
      await page.reload();
      await boardOf(desktop);
      const came = await page.evaluate(async (url) => {
        const image = Object.assign(new Image(), { src: `${url}pixel.png` });
        const loaded = new Promise<string>((resolve) => {
          image.addEventListener('load', () => resolve('reached'));
          image.addEventListener('error', () => resolve('refused'));
        });
        const fetched = fetch(url).then(
          () => 'reached',
          () => 'refused',
        );
        return Promise.all([fetched, loaded]);
      }, address);
      expect(came).toEqual(['refused', 'refused']);
      expect(hits).toBe(0);
    } finally {
      server.close();
      await tools.send('Page.setBypassCSP', { enabled: false });
      await page.reload();
    }
    await boardOf(desktop);
  },
};

const hearsOwnPage: ShellCheck = {
  name: 'hears its own page on every channel, and nobody who pretends to be it',
  async run(place) {
    const desktop = await place.window();
    const heardNot = countOf(desktop, 'was not heard.');
    const heard = [channels.dial, channels.send, channels.say];
    const pretended = await desktop.electron.evaluate(({ BrowserWindow, ipcMain }, names) => {
      const sender = BrowserWindow.getAllWindows()[0]?.webContents;
      const own = { url: sender?.getURL() ?? '', parent: null };
      const speakers = [
        { sender, senderFrame: { ...own, url: 'https://example.org/' } },
        { sender, senderFrame: { ...own, url: 'demarche-app://page.example.org/' } },
        { sender, senderFrame: { ...own, url: 'file:///page/' } },
        { sender, senderFrame: { ...own, parent: own } },
        { sender, senderFrame: null },
        { sender: { getURL: () => own.url }, senderFrame: own },
      ];
      for (const name of names) {
        for (const speaker of speakers) ipcMain.emit(name, speaker, 'host', '{"say":"reset-window"}');
      }
      return names.length * speakers.length;
    }, heard);
    await expect.poll(() => countOf(desktop, 'was not heard.'), place.patience).toBe(heardNot + pretended);
    await desktop.page.keyboard.press('Shift+ArrowRight');
    await desktop.page.getByText('Thu 14 Feb 2013').first().waitFor();
    await desktop.page.keyboard.press('o');
    await boardOf(desktop);
    expect(countOf(desktop, 'was not heard.')).toBe(heardNot + pretended);
  },
};

export const refusalChecks = [deniesPermissions, staysOnPage, opensOutside, reachesNoNetwork, hearsOwnPage];
