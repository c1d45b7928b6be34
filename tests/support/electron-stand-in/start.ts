/** Starts an application's own main file under Node, where `electron` means the stand-in. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beginApplication, beReady } from './app.ts';
import { say } from './covered.ts';

const standIn = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url: standIn, shortCircuit: true } : next(name, context),
});

const [executable = '', ...words] = process.argv.slice(2);
process.argv = [executable, ...words];

const folder = resolve(words.find((word) => !word.startsWith('-')) ?? '.');
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
  readonly main: string;
};
const electronPackage = JSON.parse(
  readFileSync(
    join(dirname(fileURLToPath(import.meta.url)), '../../../node_modules/electron/package.json'),
    'utf8',
  ),
) as { readonly version: string };
Object.defineProperty(process.versions, 'electron', { value: electronPackage.version, enumerable: true });

// Electron, too, warns of a promise that nobody has waited for, and goes on.
process.on('unhandledRejection', (why) => say(`Nobody waited: ${String(why)}`));

beginApplication({ folder, ...about });
// Electron, too, is ready no sooner than the main file has been run to its end.
await import(pathToFileURL(join(folder, about.main)).href);
await beReady(words.some((word) => word.startsWith('--remote-debugging-port')));
