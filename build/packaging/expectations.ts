/** What must hold of every application, each as a sentence with its check. */
import { fuses } from './fuses.ts';
import { FuseV1Options } from '@electron/fuses';
import type { Contents } from './contents.ts';
import { archName, type System } from './systems.ts';

/** @returns what is wrong; undefined when it holds */
type Check = (contents: Contents, system: System) => string | undefined;

export const expectations: readonly (readonly [sentence: string, check: Check])[] = [
  ['the bundle is there', ({ packed }) => missing(packed, bundle)],
  ['the page is there', ({ packed }) => missing(packed, ['dist/renderer/index.html'])],
  ['the migrations are in the bundle', ({ packed, text }) => withoutMigrations(packed, text)],
  ['there is one native module, of this system', onlyItsNativeModule],
  ['the native module lies outside the archive', nativeModuleUnpacked],
  [
    'no source and no source map is there',
    ({ packed }) => found(packed, /\.(?:tsx?|map)$|^(?:db|contract|renderer|electron|tests|build)\//),
  ],
  [
    'no Node binary is there',
    ({ packed, files }) =>
      found([...packed, ...files], /node_modules\/node-(?:linux|win|darwin)-|\/bin\/node(?:\.exe)?$/),
  ],
  [
    'nothing of the build is there',
    ({ packed }) => found(packed, /^dist\/(?!main|renderer|THIRD-PARTY)|command-line\.js$/),
  ],
  ['the licence and the notices of others are there', ({ packed, text }) => withoutNotices(packed, text)],
  ['no switch turns the sandbox off', ({ packed, text }) => withSandboxOff(packed, text)],
  ['each fuse is set as decided', fuseFault],
];

const bundle = [
  'dist/main/main.js',
  'dist/main/preload.cjs',
  'dist/main/worker.js',
  'dist/main/create-worker.js',
  'package.json',
];

function missing(packed: readonly string[], wanted: readonly string[]): string | undefined {
  const absent = wanted.filter((path) => !packed.includes(path));
  return absent.length === 0 ? undefined : `${absent.join(', ')} is not there`;
}

function found(paths: readonly string[], pattern: RegExp): string | undefined {
  const strangers = paths.filter((path) => pattern.test(path));
  return strangers.length === 0 ? undefined : strangers.slice(0, 5).join(', ');
}

const scriptsIn = (packed: readonly string[]) => packed.filter((path) => /^dist\/main\/.*\.c?js$/.test(path));

/** Each version's number and name is in the code that opens a workspace. */
function withoutMigrations(packed: readonly string[], text: Contents['text']): string | undefined {
  const code = scriptsIn(packed).map(text).join('\n');
  const absent = ['CREATE TABLE official', 'CREATE TABLE draft'].filter((words) => !code.includes(words));
  return absent.length === 0 ? undefined : `${absent.join(', ')} is not in the code`;
}

function onlyItsNativeModule({ packed }: Contents, { nodePlatform }: System): string | undefined {
  const modules = packed.filter((path) => path.endsWith('.node'));
  const wanted = `node_modules/better-sqlite3/prebuilds/${nodePlatform}-${archName}.node`;
  return modules.length === 1 && modules[0] === wanted ? undefined : modules.join(', ');
}

function nativeModuleUnpacked({ files }: Contents, { nodePlatform }: System): string | undefined {
  const wanted = new RegExp(`app\\.asar\\.unpacked/.*/${nodePlatform}-${archName}\\.node$`);
  return files.some((file) => wanted.test(file)) ? undefined : 'it is only in the archive';
}

function withoutNotices(packed: readonly string[], text: Contents['text']): string | undefined {
  const notices = 'dist/THIRD-PARTY-NOTICES.txt';
  const absent = missing(packed, ['LICENSE', notices]);
  if (absent !== undefined) return absent;
  const told = text(notices);
  const unnamed = ['react', 'zod', 'better-sqlite3-multiple-ciphers'].filter(
    (name) => !new RegExp(`^${name} \\d`, 'm').test(told),
  );
  return unnamed.length === 0 ? undefined : `no notice of ${unnamed.join(', ')}`;
}

function withSandboxOff(packed: readonly string[], text: Contents['text']): string | undefined {
  return found(
    scriptsIn(packed).filter((path) => /no-sandbox|disable-web-security/.test(text(path))),
    /./,
  );
}

function fuseFault({ fuses: read }: Contents): string | undefined {
  const wrong = Object.entries(read).filter(
    ([name, isOn]) => isOn !== fuses[FuseV1Options[name as keyof typeof FuseV1Options]],
  );
  return wrong.length === 0
    ? undefined
    : wrong.map(([name, isOn]) => `${name} is ${isOn ? 'on' : 'off'}`).join(', ');
}
