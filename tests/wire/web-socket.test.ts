import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Refusal } from '../../contract/errors.ts';
import { operations } from '../../contract/operations/index.ts';
import { connect } from '../../contract/wire/client.ts';
import { startDataProcess } from '../../electron/host/data-process.ts';
import { startLoopbackHost, type LoopbackOptions } from '../../electron/host/loopback/server.ts';
import { useChromium } from '../support/chromium.ts';
import { frailFork } from '../support/faults.ts';
import { newCommandId } from '../support/new-records.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openPortIn, useWirePage } from '../support/wire-page.ts';
import { emptyWorkspace, opening, worker } from '../support/workspaces.ts';
import { itCarriesTheWire } from './conformance.ts';

const browser = useChromium();
const files = useWirePage();

async function newContext() {
  const context = await browser().newContext();
  onTestFinished(() => context.close());
  return context;
}

async function start(folder: string, more: Partial<LoopbackOptions> = {}) {
  const { fork, crashAt } = frailFork(worker);
  const dataProcess = await startDataProcess({ ...opening, folder, fork });
  onTestFinished(() => dataProcess.stop());
  const runtimeFolder = temporaryFolder();
  const host = await startLoopbackHost({ dataProcess, files: files(), runtimeFolder, ...more });
  onTestFinished(() => host.stop());
  const context = await newContext();
  return {
    openPort: async () => openPortIn(await context.newPage(), host.newAddress()),
    crashAt,
    end: () => host.stop(),
  };
}

describe('the wire to a page in a browser', { timeout: 30_000 }, () => {
  itCarriesTheWire(start);
});

describe('a page', { timeout: 30_000 }, () => {
  test('whose socket breaks opens another in the same session', async () => {
    const { openPort } = await start(emptyWorkspace(), { limits: { textLength: 1_000 } });
    const port = await openPort();
    const client = connect(operations, port, { newCommandId });
    const { api } = client;
    await api.countries.list({});
    const lines: string[] = [];
    const isBack = new Promise<void>((resolve) => {
      client.onLine((line) => lines.push(line) === 2 && resolve());
    });
    // More than the host takes in one text: it breaks the line.
    port.send('a'.repeat(2_000));
    await isBack;
    expect(lines).toEqual(['lost', 'open']);
    expect(await api.countries.list({})).toEqual([]);
  });

  test('whose host is killed tries for a while, then says that it no longer answers', async () => {
    const program = join(import.meta.dirname, '../support/lonely-loopback-host.ts');
    const host = spawn(process.execPath, [program, emptyWorkspace(), files(), temporaryFolder()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [address] = await once(host.stdout, 'data');
    const page = await (await newContext()).newPage();
    await page.clock.install();
    const port = await openPortIn(page, String(address));
    const client = connect(operations, port, { newCommandId });
    const { api } = client;
    await api.countries.list({});
    const isLost = new Promise((resolve) => client.onLine(resolve));
    host.kill('SIGKILL');
    expect(await isLost).toBe('lost');
    const pending = api.countries.list({}).catch((error: Refusal) => error);
    const ended = new AbortController();
    void pending.then(() => ended.abort());
    while (!ended.signal.aborted) await page.clock.runFor(1_000);
    expect(await pending).toMatchObject({ code: 'disconnected', message: /no longer answers/ });
    await expect(api.countries.list({})).rejects.toMatchObject({ code: 'disconnected' });
  });
});
