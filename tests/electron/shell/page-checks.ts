/** What the page is, and what it is given. */
import { expect } from 'vitest';
import { pageAddress } from '../../../electron/page-address.ts';
import { boardOf, clickMenu, type ShellCheck } from './shell-place.ts';

const showsBoard: ShellCheck = {
  name: 'shows the board of the workspace that it is started with, under its own scheme',
  async run(place) {
    const { electron, page } = await place.window();
    const address = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.webContents.getURL().replace(/#.*/, '')),
    );
    expect(address).toEqual([pageAddress]);
    expect(await page.title()).toBe('Demarche');
  },
};

const givesBridge: ShellCheck = {
  name: 'gives the page one frozen bridge of five functions, and nothing of Node or Electron',
  async run(place) {
    const { page } = await place.window();
    const given = await page.evaluate(() => {
      const { demarche: bridge } = globalThis as unknown as { demarche: object };
      return {
        kinds: Object.entries(bridge).map(([name, value]) => `${name}: ${typeof value}`),
        isFrozen: Object.isFrozen(bridge),
        ofNode: ['require', 'process', 'Buffer', 'module', 'global', 'ipcRenderer'].filter(
          (name) => name in globalThis,
        ),
      };
    });
    expect(given).toEqual({
      kinds: ['dial', 'send', 'on', 'say', 'onSaid'].map((name) => `${name}: function`),
      isFrozen: true,
      ofNode: [],
    });
  },
};

const carriesTexts: ShellCheck = {
  name: 'lets nothing but single texts through the bridge to those who hear',
  async run(place) {
    const desktop = await place.window();
    const { page } = desktop;
    await page.evaluate(() => {
      const { demarche: bridge, heard } = Object.assign(globalThis as unknown as Hearing, { heard: [] });
      const hear = (...given: unknown[]) => void heard.push(given.map((one) => typeof one).join(' '));
      bridge.onSaid(hear);
      bridge.on('wire', hear);
    });
    const heard = () => page.evaluate(() => (globalThis as unknown as Hearing).heard);
    await clickMenu(place, desktop, 'places.follow-ups');
    await page.getByRole('heading', { name: 'Follow-ups' }).first().waitFor();
    await expect.poll(async () => (await heard()).length, place.patience).toBeGreaterThan(1);
    expect([...new Set(await heard())]).toEqual(['string']);
    await clickMenu(place, desktop, 'places.rounds');
    await boardOf(desktop);
  },
};

interface Hearing {
  readonly demarche: {
    onSaid(hear: (...given: unknown[]) => void): unknown;
    on(door: string, hear: (...given: unknown[]) => void): unknown;
  };
  readonly heard: string[];
}

const sendsPolicy: ShellCheck = {
  name: 'sends the whole policy with the document, a fresh nonce in it, and has it kept',
  async run(place) {
    const { page } = await place.window();
    const policies = await page.evaluate(async () => {
      const read = async () => (await fetch(location.pathname)).headers.get('content-security-policy') ?? '';
      return [await read(), await read()];
    });
    const [one = '', other = ''] = policies;
    expect(one).not.toBe(other);
    // SAFETY C1, row 7; the style elements of the components come with the nonce.
    expect(one.replace(/ 'nonce-[\w+/=]{24}'/, '')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "object-src 'none'; require-trusted-types-for 'script'",
    );
    const violated = await page.evaluate(async () => {
      const directives: string[] = [];
      const two = new Promise<void>((resolve) => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          directives.push(effectiveDirective);
          if (directives.length === 2) resolve();
        });
      });
      document.body.append(Object.assign(document.createElement('style'), { textContent: 'html {}' }));
      document.body.append(Object.assign(new Image(), { src: 'https://example.org/pixel.png' }));
      await two;
      return directives.sort();
    });
    expect(violated).toEqual(['img-src', 'style-src-elem']);
  },
};

const checksNoSpelling: ShellCheck = {
  name: 'checks spelling only where no dictionary has to be fetched for it',
  async run(place) {
    const { electron } = await place.window();
    const isChecked = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.session.isSpellCheckerEnabled()),
    );
    expect(isChecked).toEqual([process.platform === 'darwin']);
  },
};

export const pageChecks = [showsBoard, givesBridge, carriesTexts, sendsPolicy, checksNoSpelling];
