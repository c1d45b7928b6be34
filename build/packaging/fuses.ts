/** How each fuse of Electron's is set; one that a later Electron adds and that is not named here breaks the build. */
import { FuseV1Options, FuseVersion, type FuseConfig } from '@electron/fuses';

export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // With it, the application's binary would be a Node for everyone who can start it.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Heeded on Windows and macOS; Electron checks nothing on Linux.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Off, they would only make WebAssembly slower.
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies FuseConfig;
