import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  fetchElectron,
  findElectron,
  runElectron,
  type RuntimePlaces,
} from '../../electron/host/electron-runtime.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A package `electron` as it is after `npm ci`: without its runtime. */
function newPackage(installer = 'process.exit(1)'): RuntimePlaces {
  const folder = temporaryFolder();
  const electronPackage = join(folder, 'electron');
  mkdirSync(electronPackage);
  writeFileSync(join(electronPackage, 'install.js'), installer);
  return { electronPackage, triedMark: join(folder, 'dist', 'tried') };
}

function executable(folder: string, script = ''): string {
  const file = join(folder, 'electron');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe('the desktop runtime', () => {
  test('is not there after an install, and looking for it fetches nothing', () => {
    expect(findElectron({}, newPackage('throw new Error("fetched")'))).toBeNull();
  });

  test('is found where the package has put it', () => {
    const places = newPackage();
    writeFileSync(join(places.electronPackage, 'path.txt'), 'electron');
    expect(findElectron({}, places)).toBeNull();
    const file = executable(join(places.electronPackage, 'dist'));
    expect(findElectron({}, places)).toBe(file);
  });

  test('is taken from the folder that is named for it', () => {
    const places = newPackage();
    const elsewhere = temporaryFolder();
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: elsewhere }, places)).toBeNull();
    const file = executable(elsewhere);
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: elsewhere }, places)).toBe(file);
  });

  test('that cannot be fetched is not tried for again on the same day', () => {
    const places = newPackage();
    const said: string[] = [];
    fetchElectron((line) => said.push(line), places);
    fetchElectron((line) => said.push(line), places);
    expect(said).toHaveLength(1);
    expect(existsSync(places.triedMark)).toBe(true);
  });

  test('that was fetched is found', () => {
    const places = newPackage(`
      const fs = require('node:fs');
      fs.mkdirSync(__dirname + '/dist');
      fs.writeFileSync(__dirname + '/dist/electron', '');
      fs.writeFileSync(__dirname + '/path.txt', 'electron');
    `);
    fetchElectron(() => {}, places);
    expect(findElectron({}, places)).toBe(join(places.electronPackage, 'dist', 'electron'));
    expect(existsSync(places.triedMark)).toBe(false);
  });
});

describe('the desktop application', () => {
  test('is given the project and the folder, and nothing that weakens it', async () => {
    const folder = temporaryFolder();
    const said = join(folder, 'said');
    const file = executable(folder, `printf '%s\\n' "$@" > '${said}'`);
    expect(await runElectron(file, '/records')).toBe(0);
    const words = readFileSync(said, 'utf8').trim().split('\n');
    expect(words.slice(1)).toEqual(['/records']);
    expect(existsSync(join(words[0] ?? '', 'package.json'))).toBe(true);
  });

  test('counts as not started when it ends at once with a fault, or is no program', async () => {
    expect(await runElectron(executable(temporaryFolder(), 'exit 1'), null)).toBeNull();
    expect(await runElectron(join(temporaryFolder(), 'none'), null)).toBeNull();
  });
});
