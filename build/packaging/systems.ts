/** The three systems, each with what its application is made of. */
import { Arch, Platform } from 'electron-builder';

export interface System {
  readonly name: 'linux' | 'windows' | 'macos';
  readonly platform: Platform;
  /** Node's name for it, by which the native module's prebuilt file is named as well. */
  readonly nodePlatform: 'linux' | 'win32' | 'darwin';
  /** Where the unpacked application lies, below the builder's output. */
  readonly folder: string;
  /** Below that folder. */
  readonly resources: string;
  /** What carries the fuses: on macOS the launcher, through which the framework is found. */
  readonly executable: string;
}

export const arch = Arch.x64;
export const archName = 'x64';

export const systems: readonly System[] = [
  {
    name: 'linux',
    platform: Platform.LINUX,
    nodePlatform: 'linux',
    folder: 'linux-unpacked',
    resources: 'resources',
    executable: 'demarche',
  },
  {
    name: 'windows',
    platform: Platform.WINDOWS,
    nodePlatform: 'win32',
    folder: 'win-unpacked',
    resources: 'resources',
    executable: 'Demarche.exe',
  },
  {
    name: 'macos',
    platform: Platform.MAC,
    nodePlatform: 'darwin',
    folder: 'mac',
    resources: 'Demarche.app/Contents/Resources',
    executable: 'Demarche.app',
  },
];
