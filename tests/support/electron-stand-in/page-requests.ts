/** One request of a page on its way: whether the application lets it go, and what its own schemes answer. */
import type { DevTools } from './devtools.ts';
import { schemeOf, underElectron } from './schemes.ts';
import type { SessionRules } from './session.ts';

/** As Chromium tells of a request that it holds back. */
export interface HeldRequest {
  readonly requestId: string;
  readonly request: {
    readonly url: string;
    readonly urlFragment?: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  readonly frameId: string;
  readonly resourceType: string;
}

const types: Readonly<Record<string, string>> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Media: 'media',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
};

export interface RequestWays {
  readonly tools: DevTools;
  readonly session: string;
  readonly rules: SessionRules;
  readonly mainFrame: string;
  /** Whether the application's listeners let a frame go there. */
  readonly mayNavigate: (url: string, isMainFrame: boolean) => boolean;
}

export async function passRequest(held: HeldRequest, ways: RequestWays): Promise<void> {
  const { requestId, request, resourceType } = held;
  const send = (method: string, params: object) =>
    ways.tools.send(`Fetch.${method}`, { requestId, ...params }, ways.session);
  const url = underElectron(request.url);
  const isMainFrame = held.frameId === ways.mainFrame;
  const isDocument = resourceType === 'Document';

  if (isDocument && !ways.mayNavigate(url + (request.urlFragment ?? ''), isMainFrame)) {
    return void (await send('failRequest', { errorReason: 'Aborted' }));
  }
  const type = isDocument ? (isMainFrame ? 'mainFrame' : 'subFrame') : (types[resourceType] ?? 'other');
  if (await isCancelled(ways.rules, url, request.method, type)) {
    return void (await send('failRequest', { errorReason: 'BlockedByClient' }));
  }
  const handler = ways.rules.handlers.get(schemeOf(url));
  if (handler === undefined) return void (await send('continueRequest', {}));
  const asked = new Request(request.url, { method: request.method, headers: request.headers });
  // A request of Node's own would not take the scheme.
  Object.defineProperty(asked, 'url', { value: url });
  const answer = await handler(asked);
  await send('fulfillRequest', {
    responseCode: answer.status,
    responseHeaders: [...answer.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await answer.arrayBuffer()).toString('base64'),
  });
}

async function isCancelled(
  { beforeRequest }: SessionRules,
  url: string,
  method: string,
  resourceType: string,
): Promise<boolean> {
  if (beforeRequest === undefined) return false;
  const { cancel = false } = await new Promise<{ readonly cancel?: boolean }>((resolve) => {
    const details = { id: 0, url, method, resourceType, referrer: '', timestamp: Date.now(), uploadData: [] };
    beforeRequest(details as never, resolve);
  });
  return cancel;
}
