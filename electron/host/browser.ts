/** The person's own browser, and whether there is a screen to show it on. */
import { platform } from 'node:os';
import openInSystem from 'open';

/** Without a display there is nothing to open a browser on; the address is printed instead. */
export function hasDisplay(environment: NodeJS.ProcessEnv = process.env): boolean {
  if (platform() === 'win32' || platform() === 'darwin') return true;
  return Boolean(environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY']);
}

/** False when no browser could be started. */
export async function openBrowser(address: string): Promise<boolean> {
  try {
    // It resolves once the browser's process is there.
    await openInSystem(address);
    return true;
  } catch {
    return false;
  }
}
