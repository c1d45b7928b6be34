import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openCore } from '../../db/core.ts';
import { demarche, useSample } from '../support/run-command.ts';
import { stateOf, temporaryFolder } from '../support/temporary-folder.ts';

const sample = useSample();

/** A copy of the sample that a test may spoil. */
function copyOfSample(): string {
  const folder = join(temporaryFolder(), 'workspace');
  cpSync(sample(), folder, { recursive: true });
  return folder;
}

function changeKeys(folder: string, change: (keys: Record<string, unknown>) => object): void {
  const path = join(folder, 'keys.json');
  const keys = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify(change(keys)));
}

describe('exit codes', () => {
  test('0 after an answer, and after help', () => {
    expect(demarche(['rounds', '--workspace', sample()]).exitCode).toBe(0);
    expect(demarche(['--help']).exitCode).toBe(0);
    for (const command of ['new', 'rounds', 'board', 'request', 'officials', 'calls', 'about', 'verify']) {
      const help = demarche([command, '--help']);
      expect([command, help.exitCode]).toEqual([command, 0]);
      expect(help.out).toContain('Exit codes:');
    }
  });

  test.for([
    [['board', '--round', 'no such round'], 'There is: "DPRK nuclear test", "UN resolution on Syria".'],
    [['board'], "required option '--round <name>'"],
    [['board', '--round', 'DPRK', '--as-of', '2013-02-30'], '30'],
    [['board', '--round', 'DPRK', '--as-of', 'next Tuesday'], '--as-of "next Tuesday"'],
    [['board', '--round', 'DPRK', '--zone', 'Europe/Atlantis'], '--zone "Europe/Atlantis"'],
    [['board', '--round', 'DPRK', '--as-of', '2013-03-10T02:30[America/New_York]'], '02:30'],
    [['board', '--round', 'DPRK', '--as-of', '2013-11-03T01:30[America/New_York]'], '01:30'],
    [['board', '--round', 'DPRK', '--account', 'Nobody'], 'There is no voice called "Nobody".'],
    [['request', '--round', 'DPRK', '--seat', 'Atlantis'], 'There is no seat called "Atlantis".'],
    [['calls', '--limit', '0'], '1 to 1000'],
    [['unheard-of'], 'unknown command'],
  ] as const)('2 for %j, with what to mend', ([words, said]) => {
    const told = demarche([...words, '--workspace', sample()]);
    expect(told.exitCode).toBe(2);
    expect(told.err).toContain(said);
    expect(told.out).toBe('');
  });

  test('2 when no workspace is named, with the way to one', () => {
    const told = demarche(['rounds']);
    expect(told.exitCode).toBe(2);
    expect(told.err).toContain('demarche new FOLDER --sample');
  });

  test('1 for a folder that is missing, a file, or no workspace', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), 'text');
    mkdirSync(join(folder, 'empty'));
    for (const name of ['missing', 'file', 'empty']) {
      const told = demarche(['rounds', '--workspace', join(folder, name)]);
      expect([name, told.exitCode, told.err.length > 0]).toEqual([name, 1, true]);
    }
  });

  test('1 for a new workspace where something is already, and that is left as it is', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'mine'), 'text');
    const before = stateOf(folder);
    const told = demarche(['new', folder]);
    expect(told.exitCode).toBe(1);
    expect(told.err).toContain('left as it is');
    expect(stateOf(folder)).toEqual(before);
  });

  test('3 when the key is behind a slot that this version cannot open', () => {
    const folder = copyOfSample();
    changeKeys(folder, (keys) => ({ ...keys, slots: [{ kind: 'passphrase', sealed: 'x' }] }));
    expect(demarche(['rounds', '--workspace', folder]).exitCode).toBe(3);
  });

  test('4 when the database is cut short', () => {
    const folder = copyOfSample();
    truncateSync(join(folder, 'demarche.db'), 10_000);
    expect(demarche(['rounds', '--workspace', folder]).exitCode).toBe(4);
  });

  test('5 when the workspace is from a newer version, which is left byte for byte', () => {
    const folder = copyOfSample();
    changeKeys(folder, (keys) => ({ ...keys, format: 2 }));
    const before = stateOf(folder);
    const told = demarche(['rounds', '--workspace', folder]);
    expect(told.exitCode).toBe(5);
    expect(stateOf(folder)).toEqual(before);
  });

  test('6 when another program has it open, with which and since when', () => {
    const folder = copyOfSample();
    const core = openCore({
      folder,
      applicationVersion: '0.0.0',
      who: 'holder',
      now: () => Date.UTC(2026, 0, 2),
    });
    try {
      const told = demarche(['rounds', '--workspace', folder]);
      expect(told.exitCode).toBe(6);
      expect(told.err).toContain(`process ${process.pid}`);
      expect(told.err).toContain('2026-01-02');
    } finally {
      core.close();
    }
    expect(demarche(['rounds', '--workspace', folder]).exitCode).toBe(0);
  });
});

describe('an old Node', () => {
  test('gets one sentence before the native module is loaded', () => {
    // The launcher is copied to where no newer Node is beside it, and told that it runs under an old one.
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'build', 'scripts'), { recursive: true });
    for (const name of ['on-node-24.mjs', 'built.mjs', 'demarche.mjs']) {
      const from = fileURLToPath(new URL(`../../build/scripts/${name}`, import.meta.url));
      copyFileSync(from, join(folder, 'build', 'scripts', name));
    }
    const pretend = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}})`;
    const launcher = join(folder, 'build', 'scripts', 'demarche.mjs');
    const told = spawnSync(process.execPath, ['--import', pretend, launcher, 'rounds'], { encoding: 'utf8' });
    expect(told.status).toBe(1);
    expect(told.stdout).toBe('');
    expect(told.stderr).toMatch(
      /^Demarche needs Node 24 or newer, and this is v[\d.]+\. Nothing was started/,
    );
    expect(told.stderr.trim().split('\n')).toHaveLength(1);
  });
});
