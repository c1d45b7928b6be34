/** How the applications are packed, for electron-builder: what goes in, what stays out, and the fuses. */
import { flipFuses } from '@electron/fuses';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { join } from 'node:path';
import { readJson } from '../scripts/steps.ts';
import { fuses } from './fuses.ts';
import type { System } from './systems.ts';

const sqlite = 'node_modules/better-sqlite3';

const electronVersion = (readJson('package.json') as { devDependencies: { electron: string } })
  .devDependencies.electron;

/**
 * For one system at a time: lists of files for each system, beside one for all, let in whatever neither names.
 * @param icons the folder with the icons
 * @param output where the application goes
 */
export function configuration({ nodePlatform }: System, icons: string, output: string): Configuration {
  return {
    appId: 'org.demarche.app',
    productName: 'Demarche',
    copyright: 'The Demarche authors, Apache-2.0',
    electronVersion,
    electronLanguages: ['en-US', 'en'],
    directories: { output, buildResources: 'build/packaging' },
    // The native module comes built for every system; there is nothing to compile or fetch.
    npmRebuild: false,
    buildDependenciesFromSource: false,
    nodeGypRebuild: false,
    publish: null,
    asar: true,
    asarUnpack: ['**/*.node', 'dist/main/assets/**'],
    files: [
      'dist/main/**',
      'dist/renderer/**',
      'dist/THIRD-PARTY-NOTICES.txt',
      'package.json',
      'LICENSE',
      // Only a Node that the package does not have could run them.
      '!dist/main/command-line.js',
      '!**/*.map',
      '!node_modules/node-{linux,win,darwin}-*/**',
      // Headers, to compile with.
      '!node_modules/node-addon-api/**',
      `!${sqlite}/{deps,src,binding.gyp,README.md,index.d.ts}`,
      // The packager's own `${platform}` would be the building machine's.
      `!${sqlite}/prebuilds/!(${nodePlatform}-\${arch}.node)`,
    ],
    linux: {
      // An AppImage cannot set up Chromium's sandbox on today's Ubuntu, so it is not offered.
      target: ['deb', 'tar.gz'],
      icon: join(icons, 'icon.png'),
      category: 'Office',
      executableName: 'demarche',
    },
    win: { target: ['nsis'], icon: join(icons, 'icon.ico') },
    nsis: { oneClick: false, perMachine: true, allowToChangeInstallationDirectory: true },
    mac: {
      target: ['dmg', 'zip'],
      icon: join(icons, 'icon.icns'),
      category: 'public.app-category.productivity',
      hardenedRuntime: true,
      gatekeeperAssess: false,
    },
    protocols: [{ name: 'Demarche record', schemes: ['demarche'] }],
    afterPack,
  };
}

/** Here and not by the builder's own option, which knows one fuse fewer than Electron has. */
async function afterPack({ appOutDir, packager, electronPlatformName }: AfterPackContext): Promise<void> {
  const name = packager.appInfo.productFilename;
  const executable = {
    darwin: `${name}.app`,
    win32: `${name}.exe`,
    linux: packager.platformSpecificBuildOptions.executableName ?? 'demarche',
  }[electronPlatformName as 'darwin' | 'win32' | 'linux'];
  await flipFuses(join(appOutDir, executable), fuses);
}
