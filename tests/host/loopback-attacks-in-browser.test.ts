/** Attacks on the host of the browser edition by other pages in the person's own browser (SAFETY.md, C6). */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ClientPort } from '../../contract/wire/client.ts';
import type { LoopbackHost } from '../../electron/host/loopback/server.ts';
import { useChromium } from '../support/chromium.ts';
import { codeOf, goodRequests, useLoopback } from '../support/loopback.ts';
import { sendRaw } from '../support/raw-request.ts';
import { openPortIn, useWirePage } from '../support/wire-page.ts';

const loopback = useLoopback();
const wirePage = useWirePage();
// Every name leads to this machine, and the browser's own fence around it is down: the host has to stand without it.
const browser = useChromium([
  '--host-resolver-rules=MAP *.test 127.0.0.1',
  '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets,BlockInsecurePrivateNetworkRequests',
]);

const attacks = fileURLToPath(new URL('../support/attacks.js', import.meta.url));

async function newContext(): Promise<BrowserContext> {
  const context = await browser().newContext();
  onTestFinished(() => context.close());
  await context.addInitScript({ path: attacks });
  return context;
}

/** Has a page try something of `attacks.js`, and gives what came of it. */
function attempt(page: Page, name: string, ...input: readonly unknown[]): Promise<unknown> {
  return page.evaluate(`attacks.${name}(...${JSON.stringify(input)})`);
}

/** A person's browser with a page of an attacker, and what the host answered to it. */
async function begin(attackerName: string) {
  const host = await loopback.start();
  const attacker = createServer((request, response) => {
    const isScript = request.url === '/control.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? 'globalThis.stolen = "the control";' : attackerPage);
  });
  attacker.listen(0, '127.0.0.1');
  await once(attacker, 'listening');
  onTestFinished(() => {
    attacker.close();
    attacker.closeAllConnections();
  });
  const context = await newContext();
  const page = await context.newPage();
  const address = attacker.address();
  if (address === null || typeof address === 'string') throw new Error('A port was asked for.');
  await page.goto(`http://${attackerName}:${address.port}/`);
  const statuses = new Set<number>();
  context.on('response', (response) => {
    if (new URL(response.url()).port === String(host.port)) statuses.add(response.status());
  });
  return { host, own: `127.0.0.1:${host.port}`, page, context, statuses };
}

const attackerPage = '<!doctype html><title>Attacker</title><link rel="icon" href="data:,">';

const attackers = [
  ['another site', 'evil.test'],
  ['another port, which is the same site', '127.0.0.1'],
] as const;

for (const [what, attackerName] of attackers) {
  describe(`a page of ${what}`, { timeout: 30_000 }, () => {
    test('H10, loads nothing as a script, a style, an image, an object or a frame', async () => {
      const { own, page, statuses } = await begin(attackerName);
      expect(await attempt(page, 'script', '/control.js')).toBe('load');
      expect(await attempt(page, 'stolen')).toBe('the control');
      for (const path of ['/', '/assets/page.js', '/assets/page.css', '/session', '/wire']) {
        const address = `http://${own}${path}`;
        for (const element of ['script', 'style', 'image', 'object']) {
          expect(await attempt(page, element, address), `${element} ${path}`).toBe('error');
        }
        expect(await attempt(page, 'frame', address), path).toBe('closed');
      }
      expect(await attempt(page, 'stolen')).toBe('the control');
      expect(statuses).toEqual(new Set([403]));
    });

    test('H8 and H9, fetches nothing in any mode, and changes nothing', async () => {
      const { host, own, page, context } = await begin(attackerName);
      const statuses = await statusesBelow(context, page);
      const body = JSON.stringify({ code: codeOf(host.address) });
      const ways = [
        {},
        { mode: 'no-cors' },
        { mode: 'no-cors', method: 'POST', body },
        { method: 'POST', body, headers: sessionHeaders },
        { method: 'POST', body, headers: { 'Content-Type': 'text/plain' } },
        // As `navigator.sendBeacon` does it.
        { method: 'POST', body, credentials: 'include', mode: 'no-cors', keepalive: true },
      ];
      for (const path of ['/', '/assets/page.js', '/session']) {
        for (const way of ways) {
          expect(await attempt(page, 'fetch', `http://${own}${path}`, way), JSON.stringify(way)).toBe('');
        }
      }
      expect(statuses).toEqual(new Set([403]));
      await expectFresh(host);
    });

    test('H8, submits no form', async () => {
      const { host, own, page } = await begin(attackerName);
      const answered = page.waitForResponse(`http://${own}/session`);
      await attempt(page, 'form', `http://${own}/session`);
      expect((await answered).status()).toBe(403);
      await expectFresh(host);
    });

    test('H10, opens a window on the page and has no hold of it', async () => {
      const { host, page, context, statuses } = await begin(attackerName);
      const opening = context.waitForEvent('page');
      await attempt(page, 'open', host.address);
      const opened = await opening;
      await opened.waitForLoadState();
      expect(await opened.content()).not.toContain('page.js');
      expect(await attempt(opened, 'hasOpener')).toBe(false);
      expect(statuses).toEqual(new Set([403]));
      await expectFresh(host);
    });

    test('H11, opens no WebSocket', async () => {
      const { own, page } = await begin(attackerName);
      expect(await attempt(page, 'webSocket', `ws://${own}/wire`)).toBe('error');
    });
  });
}

describe('H12, a name that is made to lead to this machine', () => {
  test('is refused as an address and as an origin', async () => {
    const { host, page, statuses } = await begin('rebound.test');
    const rebound = `rebound.test:${host.port}`;
    expect(await attempt(page, 'fetch', `http://${rebound}/`)).toBe('');
    expect(await attempt(page, 'webSocket', `ws://${rebound}/wire`)).toBe('error');
    expect((await page.goto(`http://${rebound}/`))?.status()).toBe(403);
    // From here on the page is of the same origin as the host, as the browser sees it.
    expect(await attempt(page, 'fetch', '/')).not.toContain('page.js');
    const body = JSON.stringify({ code: codeOf(host.address) });
    const how = { method: 'POST', body, headers: sessionHeaders };
    expect(await attempt(page, 'fetch', '/session', how)).not.toContain('token');
    expect(await attempt(page, 'webSocket', `ws://${rebound}/wire`)).toBe('error');
    expect(statuses).toEqual(new Set([403]));
    await expectFresh(host);
  });
});

describe("the host's own page", () => {
  async function openOwnPage() {
    const host = await loopback.start({ files: wirePage() });
    const context = await newContext();
    const page = await context.newPage();
    const port = await openPortIn(page, host.address);
    await lineOf(port);
    return { host, home: `http://127.0.0.1:${host.port}/`, context, page, port };
  }

  test('H4 and H18, keeps no code in the address bar, and needs none for a reload', async () => {
    const { home, page, port } = await openOwnPage();
    expect(page.url()).toBe(home);
    for (let reload = 0; reload < 3; reload += 1) {
      const isOpen = lineOf(port, false);
      await page.reload();
      await isOpen;
      expect(page.url()).toBe(home);
    }
  });

  test('H4 and H5, leaves no cookie and nothing in local storage, and another tab has no session', async () => {
    const { home, context, page } = await openOwnPage();
    expect(await context.cookies()).toEqual([]);
    expect(await attempt(page, 'storage')).toEqual({ local: 0, session: ['session-token'] });
    const other = await openPortIn(await context.newPage(), home);
    const why = await new Promise((resolve) => other.onEnd?.(resolve));
    expect(why).toMatchObject({ code: 'disconnected', message: expect.stringContaining('new address') });
  });

  test('H10, runs its own script and style, and nothing that is put into it', async () => {
    const { page } = await openOwnPage();
    expect(await attempt(page, 'color')).toBe('rgb(1, 2, 3)');
    const violation = (name: string, properties: object) => attempt(page, 'violation', name, properties);
    expect(await violation('script', { text: 'globalThis.stolen = 1' })).toBe('TypeError');
    expect(await violation('style', { textContent: 'body { color: red }' })).toBe('style-src-elem');
    expect(await violation('img', { src: 'http://evil.test/pixel.png' })).toBe('img-src');
    expect(await violation('iframe', { src: 'http://evil.test/' })).toBe('frame-src');
    expect(await violation('object', { data: 'http://evil.test/' })).toBe('TypeError');
    expect(await attempt(page, 'evaluateText')).toBe('EvalError');
    expect(await attempt(page, 'fetch', 'http://evil.test/')).toBe('');
    expect(await attempt(page, 'stolen')).toBeNull();
    expect(await attempt(page, 'color')).toBe('rgb(1, 2, 3)');
  });
});

const sessionHeaders = { 'Content-Type': 'application/json', 'X-Demarche': '1' };

/** Waits for an open line: of now, or the next one. */
function lineOf(port: ClientPort, orNow = true): Promise<void> {
  return new Promise((resolve) => {
    let isNow = true;
    port.onLine((line) => {
      if (line === 'open' && (orNow || !isNow)) resolve();
    });
    isNow = false;
  });
}

/** What is answered to a page, also when its browser does not let it have the answer. */
async function statusesBelow(context: BrowserContext, page: Page): Promise<Set<number>> {
  const statuses = new Set<number>();
  const session = await context.newCDPSession(page);
  session.on('Network.responseReceivedExtraInfo', ({ statusCode }) => statuses.add(statusCode));
  await session.send('Network.enable');
  return statuses;
}

/** The code of the address is still good: nothing that was tried has used it. */
async function expectFresh(host: LoopbackHost): Promise<void> {
  const { session } = goodRequests(host.port, codeOf(host.address));
  expect((await sendRaw(host.port, session)).status).toBe(200);
}
