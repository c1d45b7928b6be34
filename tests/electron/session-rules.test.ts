import type { Session } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { closeSession } from '../../electron/session-rules.ts';

/** Of Electron 45: every permission that a page can ask for. */
const permissions = [
  'clipboard-read',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'local-network-access',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'persistent-storage',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'speaker-selection',
  'storage-access',
  'usb',
  'web-printing',
  'window-management',
  'unknown',
];

type Handlers = Partial<Record<string, (...given: never[]) => unknown>>;

/** What Electron is told, by the name of what tells it. */
function closedSession(hasTools = false) {
  const handlers: Handlers = {};
  const told: Record<string, unknown> = {};
  const keep = (name: string) => (handler: (...given: never[]) => unknown) => void (handlers[name] = handler);
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
    setCertificateVerifyProc: keep('certificate'),
    webRequest: { onBeforeRequest: keep('network') },
    on: (name: string, handler: (...given: never[]) => unknown) => keep(name)(handler),
    setProxy: (proxy: unknown) => Promise.resolve(void (told['proxy'] = proxy)),
    setSpellCheckerDictionaryDownloadURL: (url: unknown) => void (told['dictionaries'] = url),
    setSpellCheckerEnabled: (isEnabled: unknown) => void (told['spelling'] = isEnabled),
  };
  closeSession(session as unknown as Session, hasTools);
  const call = (name: string, ...given: unknown[]) => handlers[name]?.(...(given as never[]));
  return { call, told };
}

const page = { getURL: () => 'demarche-app://page/#/calls' };
const site = { getURL: () => 'https://example.org/' };

/** What the request and the check answer. */
function answers(permission: string, contents: unknown = page, isMainFrame = true) {
  const { call } = closedSession();
  const answered: unknown[] = [];
  call('request', contents, permission, (isGiven: boolean) => answered.push(isGiven), { isMainFrame });
  return [...answered, call('check', contents, permission, '', { isMainFrame })];
}

describe('the page’s session', () => {
  test.for(permissions)('denies %s, asked for or looked up', (permission) => {
    expect(answers(permission)).toEqual([false, false]);
  });

  test('lets its own document put text on the clipboard, and no frame and no site', () => {
    expect(answers('clipboard-sanitized-write')).toEqual([true, true]);
    expect(answers('clipboard-sanitized-write', page, false)).toEqual([false, false]);
    expect(answers('clipboard-sanitized-write', site)).toEqual([false, false]);
  });

  test('gives no device, no screen, and no certificate its trust', () => {
    const { call } = closedSession();
    const shown = vi.fn<(streams: unknown) => void>();
    const trusted = vi.fn<(result: number) => void>();
    call('display', {}, shown);
    call('certificate', {}, trusted);
    expect(call('device', { deviceType: 'usb' })).toBe(false);
    expect(shown.mock.calls).toEqual([[null]]);
    // net::ERR_FAILED, as Electron documents it for a certificate that is refused.
    expect(trusted.mock.calls).toEqual([[-2]]);
  });

  test('lets no request out, and its own files in', () => {
    const isCancelled = (url: string, hasTools = false) => {
      const { call } = closedSession(hasTools);
      const answer = vi.fn<(given: { cancel: boolean }) => void>();
      call('network', { url }, answer);
      return answer.mock.calls[0]?.[0].cancel;
    };
    expect(isCancelled('demarche-app://page/assets/page.js')).toBe(false);
    expect(isCancelled('devtools://devtools/bundled/inspector.html')).toBe(true);
    expect(isCancelled('devtools://devtools/bundled/inspector.html', true)).toBe(false);
    expect(isCancelled('https://example.org/', true)).toBe(true);
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1:1/',
      'ws://127.0.0.1:1/',
      'file:///etc/passwd',
      'ftp://x/',
    ]) {
      expect(isCancelled(url), url).toBe(true);
    }
  });

  test('keeps to no proxy, and fetches no dictionary', () => {
    const { told } = closedSession();
    expect(told['proxy']).toEqual({ mode: 'direct' });
    expect(told['dictionaries']).toMatch(/^demarche-app:/);
    expect(told['spelling']).toBe(process.platform === 'darwin');
  });

  test('writes no file that the page did not make', () => {
    const { call } = closedSession();
    const stopped = (url: string) => {
      const preventDefault = vi.fn<() => void>();
      const item = {
        getURL: () => url,
        getFilename: () => 'calls.csv',
        setSaveDialogOptions() {},
        once() {},
      };
      call('will-download', { preventDefault }, item);
      return preventDefault.mock.calls.length > 0;
    };
    expect(stopped('blob:demarche-app://page/1')).toBe(false);
    for (const url of [
      'https://example.org/run.exe',
      'blob:https://example.org/1',
      'data:text/csv,1',
      'demarche-app://page/assets/page.js',
    ]) {
      expect(stopped(url), url).toBe(true);
    }
  });
});
