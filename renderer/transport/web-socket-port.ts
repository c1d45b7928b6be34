/** The browser's end of the wire: a WebSocket to the host that served the page, opened again when it breaks. */
import { z } from 'zod';
import { Refusal } from '../../contract/errors.ts';
import type { Door } from '../../contract/wire/bridge.ts';
import type { ClientPort } from '../../contract/wire/client.ts';
import { piecesOf, sessionHeader, socketClosed } from '../../contract/wire/pieces.ts';
import { ClientLine } from './client-line.ts';

/**
 * Where this tab keeps its session token. Session storage and not memory alone, so that a reload of the page goes on
 * without a new address: it belongs to this tab and to this origin with its random port, and goes when the tab does. A
 * script that could read it there could read it in memory as well, and none but the page's own runs here; the token
 * opens nothing once the host has stopped.
 */
const tokenKey = 'session-token';

/** One exchange for both doors: the code is good for one. */
let session: Promise<string | undefined> | undefined;

const handshakeMs = 5_000;
const firstWaitMs = 100;
const longestWaitMs = 2_000;
/** About half a minute: a host that has not answered by then has been stopped. */
const attemptsAllowed = 20;

/** Exchanges the address's one-time code for the session, then connects; ends when there is no session or no host. */
export function webSocketPort(door: Door): ClientPort {
  const line = new ClientLine(() => socket?.close());
  let socket: WebSocket | undefined;
  let attempts = 0;

  function dial(token: string): void {
    if (line.isOver) return;
    const dialled = new WebSocket(`ws://${location.host}/${door}`);
    socket = dialled;
    const tooLong = setTimeout(() => dialled.close(), handshakeMs);
    const read = line.reader(() => (attempts = 0));
    dialled.addEventListener('open', () => {
      clearTimeout(tooLong);
      dialled.send(token);
    });
    dialled.addEventListener('message', ({ data }: MessageEvent<string>) => read(data));
    dialled.addEventListener('close', ({ code }) => {
      clearTimeout(tooLong);
      line.change('lost');
      if (!line.isOver) dialAgain(token, code);
    });
  }

  function dialAgain(token: string, code: number): void {
    attempts += 1;
    if (code === socketClosed.unknownToken) {
      sessionStorage.removeItem(tokenKey);
      line.end(noSession());
    } else if (attempts > attemptsAllowed) {
      line.end(code === socketClosed.tooMany ? tooManyWindows() : noHost());
    } else {
      setTimeout(() => dial(token), Math.min(firstWaitMs * 2 ** (attempts - 1), longestWaitMs));
    }
  }

  void (session ??= sessionToken()).then((token) =>
    token === undefined ? line.end(noSession()) : dial(token),
  );

  return line.port((frame) => {
    for (const piece of piecesOf(frame)) socket?.send(piece);
  });
}

const sessionSchema = z.object({ token: z.string() });

/** The token for the code in the address, or the one that this tab already has. */
async function sessionToken(): Promise<string | undefined> {
  const code = /^#code=([\w-]+)$/.exec(location.hash)?.[1];
  if (code !== undefined) {
    history.replaceState(null, '', location.pathname);
    const token = await exchange(code);
    if (token !== undefined) sessionStorage.setItem(tokenKey, token);
  }
  return sessionStorage.getItem(tokenKey) ?? undefined;
}

async function exchange(code: string): Promise<string | undefined> {
  try {
    const response = await fetch('/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [sessionHeader]: '1' },
      body: JSON.stringify({ code }),
      credentials: 'omit',
    });
    return sessionSchema.safeParse(await response.json()).data?.token;
  } catch {
    return undefined;
  }
}

const safe = 'What was written is safe.';

const noSession = () =>
  new Refusal(
    'disconnected',
    'This window has no session: its address has been used, or is older than a minute.',
    {
      safe,
      next: 'Ask Demarche for a new address and open it.',
    },
  );

const noHost = () =>
  new Refusal('disconnected', 'Demarche no longer answers.', {
    safe,
    next: 'Start it again and open the new address.',
  });

const tooManyWindows = () =>
  new Refusal('disconnected', 'Demarche is already open in four windows.', {
    safe,
    next: 'Close one of them and reload this one.',
  });
