import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { readShellMemory, remember } from '../../electron/shell-memory.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let file: string;

beforeEach(() => {
  const home = temporaryFolder();
  file = join(home, 'shell.json');
  vi.stubEnv('DEMARCHE_HOME', home);
  onTestFinished(() => void vi.unstubAllEnvs());
});

const place = { x: 10, y: 20, width: 900, height: 640, isMaximized: false };

test('what the shell remembers is kept one by one, in a file of its own', () => {
  expect(readShellMemory()).toEqual({ window: null, folder: homedir() });
  remember({ window: place });
  remember({ folder: '/records' });
  expect(readShellMemory()).toEqual({ window: place, folder: '/records' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test.for(['', '{', '[]', '{"window":null}', '{"window":null,"folder":"/records","run":"calc"}'])(
  'a file that says %j is nothing remembered, and is written anew',
  (text) => {
    writeFileSync(file, text);
    expect(readShellMemory()).toEqual({ window: null, folder: homedir() });
    remember({ window: place });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ window: place, folder: homedir() });
  },
);

test.for([{ ...place, x: 1e9 }, { ...place, width: 0 }, { ...place, y: 0.5 }, { x: 1 }])(
  'a place like %j is not gone to, and the folder is kept',
  (window) => {
    writeFileSync(file, JSON.stringify({ window, folder: '/records' }));
    expect(readShellMemory()).toEqual({ window: null, folder: '/records' });
  },
);
