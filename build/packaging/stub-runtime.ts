/** A folder in the shape of Electron's runtime with nothing in it that runs: what the packager has to find, and no more. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';
import { readJson, root } from '../scripts/steps.ts';
import type { System } from './systems.ts';

/** What Electron's binaries carry: this text, the version of the wire, its length, and a digit for each fuse. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1'),
  Buffer.from([1, 9]),
  Buffer.from('1'.repeat(9), 'latin1'),
]);

/** A real Windows executable, as resources are edited into it; it comes with the packager. */
const someExecutable = join(root, 'node_modules', 'electron-winstaller', 'vendor', 'rcedit.exe');

const macHelpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'];

/** @param folder is made @returns the same folder */
export async function makeStubRuntime({ name }: System, folder: string): Promise<string> {
  if (name === 'macos') makeMacRuntime(folder);
  else {
    await makeDefaultApplication(join(folder, 'resources'));
    write(join(folder, 'version'), (readJson('package.json') as PackageFile).devDependencies.electron);
    write(join(folder, 'locales', 'en-US.pak'), '');
    if (name === 'linux') write(join(folder, 'electron'), fuseWire);
    else {
      const executable = join(folder, 'electron.exe');
      cpSync(someExecutable, executable);
      writeFileSync(executable, fuseWire, { flag: 'a' });
    }
  }
  return folder;
}

interface PackageFile {
  readonly devDependencies: { readonly electron: string };
}

async function makeDefaultApplication(resources: string): Promise<void> {
  const source = join(resources, 'default_app');
  write(join(source, 'package.json'), '{"name":"stub","version":"0.0.0"}');
  await createPackage(source, join(resources, 'default_app.asar'));
}

function makeMacRuntime(folder: string): void {
  const contents = join(folder, 'Electron.app', 'Contents');
  write(join(contents, 'Info.plist'), plist('Electron'));
  write(join(contents, 'MacOS', 'Electron'), 'stub');
  write(join(contents, 'Resources', 'en.lproj', 'locale.pak'), '');
  for (const helper of macHelpers) {
    const helperContents = join(contents, 'Frameworks', `Electron Helper${helper}.app`, 'Contents');
    write(join(helperContents, 'Info.plist'), plist(`Electron Helper${helper}`));
    write(join(helperContents, 'MacOS', `Electron Helper${helper}`), 'stub');
  }
  const framework = join(contents, 'Frameworks', 'Electron Framework.framework');
  write(join(framework, 'Electron Framework'), fuseWire);
  write(join(framework, 'Versions', 'A', 'Resources', 'en.lproj', 'locale.pak'), '');
}

function plist(name: string): string {
  const entries = [
    ['CFBundleExecutable', name],
    ['CFBundleIdentifier', 'com.github.Electron'],
    ['CFBundleName', name],
    ['CFBundlePackageType', 'APPL'],
  ].map(([key, value]) => `<key>${key}</key><string>${value}</string>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict>${entries.join('')}</dict></plist>\n`;
}

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content, { mode: 0o755 });
}
