import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of the browser for the journeys. */
    chromium: string;
  }
}

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Finds a Chromium, installs one where this account may, or says in one sentence how to get one. */
export default function provideChromium({ provide }: TestProject): void {
  const found = findChromium() ?? installChromium();
  if (found === undefined) {
    throw new Error(
      'The journeys need Chromium and none was found: install the package "chromium" with the system\'s package ' +
        'manager, or name one in the variable CHROMIUM_PATH, and start the tests again.',
    );
  }
  provide('chromium', found);
}

function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  const inPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...(named === undefined ? [] : [named]), ...inPath, ...places].find(isExecutable);
}

/** Debian's package, when this is root. */
function installChromium(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  process.stdout.write('Installing Chromium for the journeys…\n');
  const run = (...words: string[]) =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core', 'fonts-noto-cjk');
  return findChromium();
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
