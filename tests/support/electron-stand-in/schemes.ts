/** The application's own schemes: under Chromium each is a name on this machine that only the stand-in answers for. */
import type Electron from 'electron';
import { covered, notCovered } from './covered.ts';

const schemes = new Set<string>();

/** What the stand-in can be true to. */
const privileges = new Set(['standard', 'secure', 'supportFetchAPI']);

function register(asked: readonly Electron.CustomScheme[]): void {
  for (const { scheme, privileges: wanted = {} } of asked) {
    for (const [privilege, isWanted] of Object.entries(wanted)) {
      if (isWanted && !privileges.has(privilege)) {
        throw notCovered(`the privilege ${privilege} of a scheme`);
      }
    }
    if (!wanted.standard || !wanted.secure) {
      throw notCovered('a scheme that is not standard and secure');
    }
    schemes.add(scheme);
  }
}

export const protocol = covered('protocol', {
  registerSchemesAsPrivileged: register,
} satisfies Partial<Electron.Protocol>);

/** `demarche-app://page/x` is `http://page.demarche-app.localhost/x` to Chromium, which trusts what ends so. */
export function underChromium(url: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z\d+.-]*):\/\/([^/?#]*)(.*)$/.exec(url) ?? [];
  return schemes.has(scheme) ? `http://${host}.${scheme}.localhost${rest === '' ? '/' : rest}` : url;
}

/** The way back, also for what a page has made itself. */
export function underElectron(url: string): string {
  const [, blob = '', host = '', scheme = '', rest = ''] =
    /^(blob:)?http:\/\/([^/?#]+)\.([a-z\d+-]+)\.localhost(.*)$/.exec(url) ?? [];
  return schemes.has(scheme) ? `${blob}${scheme}://${host}${rest}` : url;
}

export function schemeOf(url: string): string {
  return /^[^:]*/.exec(url)?.[0] ?? '';
}
