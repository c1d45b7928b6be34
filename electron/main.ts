/** Entry of the desktop application: what has to be settled before it is ready, then the shell. */
import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { linkScheme } from '../contract/model/record-link.ts';
import { askedBy, askedSchema, nothingAsked } from './asked.ts';
import { keepContentsToPage } from './contents-rules.ts';
import { applicationFolder } from './host/places.ts';
import { registerPageScheme } from './page-scheme.ts';
import { quietChromium } from './quiet-chromium.ts';
import { Shell } from './shell.ts';
import { logFaultsOfProcesses } from './window-faults.ts';

app.enableSandbox();
quietChromium();
registerPageScheme();
keepContentsToPage();
logFaultsOfProcesses();
keepTogether();
// By what Windows knows the application in its notifications: the name that the package has.
if (process.platform === 'win32') app.setAppUserModelId('org.demarche.app');

const asked = askedBy(process.argv.slice(1).filter((word) => resolve(word) !== app.getAppPath()));
if (app.requestSingleInstanceLock(asked)) run();
else app.quit();

/** The first start; a later one hands over what it was asked and ends. */
function run(): void {
  const shell = new Shell();
  app.on('second-instance', (_event, _words, _folder, handed) => {
    void shell.handOver(askedSchema.safeParse(handed).data ?? nothingAsked);
  });
  app.on('open-url', (event, link) => {
    event.preventDefault();
    void shell.handOver(askedBy([link]));
  });
  app.on('activate', () => void shell.showWindow());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('before-quit', (event) => shell.beforeQuit(event));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
  // Behind the two dashes nothing that a link says is taken for a switch.
  if (app.isPackaged) app.setAsDefaultProtocolClient(linkScheme, process.execPath, ['--']);
  void app.whenReady().then(() => shell.start(asked));
}

/** All that Chromium keeps lies in the application's own folder, and with it the lock of the first start. */
function keepTogether(): void {
  const folder = join(applicationFolder(), 'window');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
}
