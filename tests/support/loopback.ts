import { connect } from '../../contract/wire/client.ts';
import { operations } from '../../contract/operations/index.ts';
import { startDataProcess, type DataProcess } from '../../electron/host/data-process.ts';
import {
  startLoopbackHost,
  type LoopbackHost,
  type LoopbackOptions,
} from '../../electron/host/loopback/server.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { newCommandId } from './new-records.ts';
import type { RawRequest } from './raw-request.ts';
import { forkWorker, makeWorkspace, opening } from './workspaces.ts';

/** Starts a data process for the tests of a file, and a folder with a page in it; gives the way to start hosts on them. */
export function useLoopback(page?: () => string) {
  const home = mkdtempSync(join(tmpdir(), 'demarche-loopback-'));
  const files = join(home, 'page');
  let dataProcess: DataProcess;
  beforeAll(async () => {
    makeWorkspace(join(home, 'workspace'));
    mkdirSync(join(files, 'assets'), { recursive: true });
    for (const [name, text] of Object.entries(smallPage)) writeFileSync(join(files, name), text);
    writeFileSync(join(home, 'secret.js'), 'not for the page');
    dataProcess = await startDataProcess({
      ...opening,
      folder: join(home, 'workspace'),
      fork: forkWorker,
    });
  });
  afterAll(async () => {
    await dataProcess.stop();
    rmSync(home, { recursive: true });
  });

  return {
    /** A host that stops when the test ends. */
    async start(more: Partial<LoopbackOptions> = {}): Promise<LoopbackHost> {
      const host = await startLoopbackHost({
        dataProcess,
        files: page?.() ?? files,
        runtimeFolder: join(home, 'runtime'),
        log() {},
        ...more,
      });
      onTestFinished(() => host.stop());
      return host;
    },
    /** How long the change record is: an attack must leave it so. */
    async entries(): Promise<number> {
      const client = connect(operations, dataProcess.newClient(), { newCommandId });
      const { entries } = await client.api.workspace.verify({});
      client.close();
      return entries;
    },
  };
}

const smallPage = {
  'index.html': '<!doctype html><meta nonce="__CSP_NONCE__"><script src="/assets/page.js"></script>',
  'assets/page.js': 'globalThis.stolen = "the page";',
  'assets/page.css': 'body { color: red }',
  'assets/page.js.map': '{}',
  'notes.md': 'not for the page',
};

export function codeOf(address: string): string {
  return new URL(address).hash.replace('#code=', '');
}

/** Requests that pass, for attacks to differ from in one thing. */
export function goodRequests(port: number, code = 'none') {
  const own = { Host: `127.0.0.1:${port}`, Origin: `http://127.0.0.1:${port}` };
  const document: RawRequest = {
    method: 'GET',
    path: '/',
    headers: { Host: own.Host, 'Sec-Fetch-Site': 'none' },
  };
  const file: RawRequest = {
    method: 'GET',
    path: '/assets/page.js',
    headers: { Host: own.Host, 'Sec-Fetch-Site': 'same-origin' },
  };
  const session: RawRequest = {
    method: 'POST',
    path: '/session',
    headers: {
      ...own,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/json',
      'X-Demarche': '1',
    },
    body: JSON.stringify({ code }),
  };
  const wire: RawRequest = {
    method: 'GET',
    path: '/wire',
    headers: {
      ...own,
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    },
  };
  return { document, file, session, wire };
}
