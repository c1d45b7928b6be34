/** Where the desktop application can be run on this machine. */
import { fileURLToPath } from 'node:url';
import { findElectron } from '../../electron/host/electron-runtime.ts';

export type DesktopHome = 'stand-in' | 'electron';

const standIn = fileURLToPath(new URL('./electron-stand-in/electron', import.meta.url));

/** The stand-in, and Electron itself where its executable is and there is a display to show a window on. */
export function desktopHomes(): readonly DesktopHome[] {
  const hasDisplay =
    process.platform !== 'linux' ||
    ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => process.env[name] !== undefined);
  return findElectron() !== null && hasDisplay ? ['stand-in', 'electron'] : ['stand-in'];
}

export function executableOf(on: DesktopHome): string {
  if (on === 'stand-in') return standIn;
  const found = findElectron();
  if (found === null) throw new Error('Electron’s executable is not here.');
  return found;
}
