import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';
import { Refusal, type RefusalRecord } from '../../contract/errors.ts';
import { noReceivers, type ClientPort } from '../../contract/wire/client.ts';

/** Builds a page that has the browser's port and nothing else; gives the folder to serve it from. */
export function useWirePage(): () => string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-page-'));
  beforeAll(() =>
    build({
      configFile: false,
      logLevel: 'error',
      root: fileURLToPath(new URL('wire-page', import.meta.url)),
      build: { outDir: folder, emptyOutDir: true },
    }),
  );
  afterAll(() => rmSync(folder, { recursive: true }));
  return () => folder;
}

declare global {
  /** In the page. */
  var port: ClientPort | undefined;
}

type Told = { frame: string } | { line: 'open' | 'lost' } | { ended: RefusalRecord };

/** Opens the page and reaches through it to its port: what is sent and received here has gone through the browser. */
export async function openPortIn(page: Page, address: string): Promise<ClientPort> {
  const client = noReceivers();
  let isOpen = false;
  let outgoing: string[] = [];

  await page.exposeFunction('tell', (list: readonly Told[]) => {
    for (const told of list) {
      if ('frame' in told) client.receive(told.frame);
      else if ('ended' in told) client.end(Refusal.fromRecord(told.ended));
      else {
        isOpen = told.line === 'open';
        client.notice(told.line);
      }
    }
  });
  await page.goto(address);

  async function sendAll(): Promise<void> {
    const frames = outgoing;
    outgoing = [];
    await page.evaluate((texts) => {
      for (const text of texts) globalThis.port?.send(text);
    }, frames);
  }

  return {
    send(frame) {
      if (outgoing.push(frame) === 1) queueMicrotask(() => void sendAll());
    },
    onFrame: (receive) => void (client.receive = receive),
    onLine(notice) {
      client.notice = notice;
      if (isOpen) notice('open');
    },
    onEnd: (notice) => void (client.end = notice),
    close: () => void page.close(),
  };
}
