/** Has Chromium hold a page to what the application's handlers say of each permission. */
import type { SessionRules } from './session.ts';

/** What a page may ask Chromium for, and how Electron calls it. */
const permissions: readonly (readonly [descriptor: object, electron: string])[] = [
  [{ name: 'geolocation' }, 'geolocation'],
  [{ name: 'notifications' }, 'notifications'],
  [{ name: 'camera' }, 'media'],
  [{ name: 'microphone' }, 'media'],
  [{ name: 'midi' }, 'midi'],
  [{ name: 'midi', sysex: true }, 'midiSysex'],
  [{ name: 'clipboard-read' }, 'clipboard-read'],
  [{ name: 'clipboard-write' }, 'clipboard-sanitized-write'],
  [{ name: 'idle-detection' }, 'idle-detection'],
  [{ name: 'window-management' }, 'window-management'],
  [{ name: 'local-fonts' }, 'local-fonts'],
  [{ name: 'persistent-storage' }, 'persistent-storage'],
  [{ name: 'screen-wake-lock' }, 'screen-wake-lock'],
  [{ name: 'display-capture' }, 'display-capture'],
];

export interface SettledPermission {
  readonly permission: object;
  readonly setting: 'granted' | 'denied';
}

/** Granted where either of the two handlers grants it; without a handler Electron grants. */
export function settlePermissions(
  { permissionRequest, permissionCheck }: SessionRules,
  contents: unknown,
  url: string,
): SettledPermission[] {
  return permissions.map(([permission, name]) => {
    const details = { isMainFrame: true, requestingUrl: url };
    let isGranted = permissionRequest === undefined;
    permissionRequest?.(contents as never, name as never, (granted) => (isGranted ||= granted), details);
    const passes = permissionCheck?.(contents as never, name as never, new URL(url).origin, details);
    return { permission, setting: isGranted || (passes ?? true) ? 'granted' : 'denied' };
  });
}
