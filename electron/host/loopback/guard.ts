/** Who may come in: requests of the page that this host itself has served, or of a person's address bar. */
import type { IncomingMessage } from 'node:http';
import type { Door as SocketDoor } from '../../../contract/wire/bridge.ts';
import { sessionHeader } from '../../../contract/wire/pieces.ts';

export type { SocketDoor };

/** What a request is after: the document, a file of the page, the exchange of the code, or one of the WebSockets. */
export type Door = 'document' | 'file' | 'session' | SocketDoor;

export function isSocketDoor(door: Door | undefined): door is SocketDoor {
  return door === 'wire' || door === 'host';
}

export function hostOf(port: number): string {
  return `127.0.0.1:${port}`;
}

export function originOf(port: number): string {
  return `http://${hostOf(port)}`;
}

/** The door that a request is at, or none: paths are compared as they came, nothing is decoded or resolved. */
export function doorOf({ method, url = '' }: IncomingMessage): Door | undefined {
  if (method === 'GET') {
    if (url === '/') return 'document';
    if (url === '/wire') return 'wire';
    return url === '/host' ? 'host' : 'file';
  }
  return method === 'POST' && url === '/session' ? 'session' : undefined;
}

/**
 * Whether a request may pass its door. The Host must be exact, so that another name that resolves to this machine does
 * not do; so must the Origin where one is due; and what the browser says of the asking site must be `same-origin`, or
 * `none` for the document alone. A browser that says nothing of it must send the Origin.
 */
export function mayPass(request: IncomingMessage, door: Door, port: number): boolean {
  const origin = valueOf(request, 'origin');
  const site = valueOf(request, 'sec-fetch-site');
  const isOwnOrigin = origin === originOf(port);
  const isOwnSite =
    site === undefined ? isOwnOrigin : site === 'same-origin' || (site === 'none' && door === 'document');
  if (valueOf(request, 'host') !== hostOf(port) || !isOwnSite) return false;
  if (door === 'document' || door === 'file') return origin === undefined || isOwnOrigin;
  if (isSocketDoor(door)) return isOwnOrigin;
  const isJson = valueOf(request, 'content-type') === 'application/json';
  return isOwnOrigin && isJson && valueOf(request, sessionHeader) === '1';
}

/** What a header says, or all that it says when it is there twice: Node itself would drop the second Host. */
function valueOf({ rawHeaders }: IncomingMessage, name: string): string | undefined {
  const isValue = (_: string, index: number) =>
    index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name;
  const values = rawHeaders.filter(isValue);
  return values.length === 0 ? undefined : values.join(', ');
}
