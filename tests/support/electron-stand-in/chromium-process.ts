/** The system's Chromium as the stand-in starts it: without a window, without a network, and ending when this process does. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DevTools } from './devtools.ts';

export interface Chromium {
  readonly tools: DevTools;
  readonly address: string;
  stop(): Promise<void>;
}

/** What the stand-in settles by itself, whatever the application says of it. */
const settled = /^--(?:host-resolver-rules|headless|remote-debugging|user-data-dir)/;

const switches = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--no-startup-window',
  // As Playwright has it in a browser: what the journeys measure is the page's own width.
  '--hide-scrollbars',
  // The network of this machine stays within reach, so that it is the application that keeps the page from it.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--remote-debugging-port=0',
  // Besides the port: on its end Chromium ends, also when this process is killed.
  '--remote-debugging-pipe',
];

/** Chromium's own question to a person would keep the page from this machine's network as well. */
const alsoDisabled = 'LocalNetworkAccessChecks';

/**
 * @param asked switches of the application
 * @param folder for what Chromium keeps
 */
export async function startChromium(asked: readonly string[], folder: string): Promise<Chromium> {
  const kept = join(folder, 'chromium');
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  const own = asked.filter((one) => !settled.test(one));
  const features = own.find((one) => one.startsWith('--disable-features='));
  const child = spawn(
    process.env['CHROMIUM_PATH'] ?? 'chromium',
    [
      ...switches,
      ...own.filter((one) => one !== features),
      `${features ?? '--disable-features='},${alsoDisabled}`.replace('=,', '='),
      `--user-data-dir=${kept}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
  );
  const exited = once(child, 'exit');
  const address = await addressFrom(child);
  const tools = await DevTools.connect(address);
  return {
    tools,
    address,
    async stop() {
      await tools.send('Browser.close').catch(() => {});
      await exited;
    },
  };
}

async function addressFrom(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('What it says was asked for.');
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    said.push(line);
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address === undefined) continue;
    child.stderr.resume();
    return address;
  }
  throw new Error(`Chromium ended before it was there:\n${said.join('\n')}`);
}
