import { resolve } from 'node:path';
import type { Command } from 'commander';
import { hasDisplay, openBrowser } from '../../browser.ts';
import { builtPage } from '../../built-page.ts';
import { Desk } from '../../desk.ts';
import { fetchElectron, findElectron, runElectron } from '../../electron-runtime.ts';
import { startLoopbackHost, type LoopbackHost } from '../../loopback/server.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

export function addWindow(program: Command): void {
  program
    .command('start')
    .description('open the application: the workspace used last, or the first choice of one')
    .option('--browser', 'in the browser, even where the desktop application can be opened')
    .action((options: WindowOptions) => open(null, options));
  program
    .command('open')
    .description('open a workspace in a window')
    .argument('[folder]', 'its folder; otherwise the one used last')
    .option('--browser', 'in the browser, even where the desktop application can be opened')
    .action((folder: string | undefined, options: WindowOptions) => open(folder ?? null, options));
  program
    .command('serve')
    .description('serve a workspace to this machine’s browser and print the address')
    .argument('[folder]', 'its folder; otherwise the one used last')
    .action((folder?: string) => run(new Desk(), folder ?? null, false));
}

interface WindowOptions {
  readonly browser?: true;
}

/** In the desktop application where there is a display and a runtime for it, otherwise in the browser. */
async function open(folder: string | null, { browser }: WindowOptions): Promise<void> {
  if (browser !== true && hasDisplay()) {
    if (findElectron() === null) fetchElectron(say);
    const electron = findElectron();
    const code = electron === null ? null : await runElectron(electron, folder && resolve(folder));
    if (code !== null) {
      process.exitCode = code;
      return;
    }
    say('The desktop application cannot be opened here, so Demarche opens in the browser.');
  }
  await run(new Desk(), folder, hasDisplay());
}

/** Until it is stopped, or ten minutes after the last window was closed. */
async function run(desk: Desk, folder: string | null, inBrowser: boolean): Promise<void> {
  if (folder === null) await desk.openLast();
  else await desk.open(resolve(folder));
  const host = await startLoopbackHost({ dataProcess: desk, desk, files: builtPage });
  stopOnSignal(host);
  await show(host, inBrowser);
  await host.stopped;
  await desk.close();
}

async function show(host: LoopbackHost, inBrowser: boolean): Promise<void> {
  if (inBrowser && (await openBrowser(host.newAddress()))) {
    say('Demarche is open in the browser. Ctrl+C stops it.');
    return;
  }
  say('Demarche is running on this machine. Open this address in a browser within a minute; it works once:');
  say(host.address);
  say('Ctrl+C stops it.');
}

function stopOnSignal(host: LoopbackHost): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void host.stop());
}
