/** The host of the browser edition: serves the page to this machine's own browser, and its WebSocket. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { z } from 'zod';
import type { DataProcess } from '../data-process.ts';
import type { Desk } from '../desk.ts';
import { answerFrom, readStaticFiles } from '../static-files.ts';
import { strictHeaders } from '../strict-headers.ts';
import { doorOf, hostOf, isSocketDoor, mayPass, originOf } from './guard.ts';
import type { SocketDoor } from './guard.ts';
import { watchIdleness } from './idle.ts';
import { limits as usualLimits } from './limits.ts';
import type { Limits } from './limits.ts';
import { defaultRuntimeFolder, prepareRuntimeFolder } from './runtime-file.ts';
import { openSockets } from './socket.ts';
import type { Sockets } from './socket.ts';
import { secrets as keepSecrets } from './token.ts';

export interface LoopbackOptions {
  /** Where `/wire` leads. */
  readonly dataProcess: Pick<DataProcess, 'newClient'>;
  /** Where `/host` leads; without one, nowhere. */
  readonly desk?: Pick<Desk, 'newHostClient'>;
  /** The folder with the built page. */
  readonly files: string;
  /** Monotonic milliseconds. */
  readonly now?: () => number;
  /** How long after the last client it stops. */
  readonly idleMs?: number;
  readonly runtimeFolder?: string;
  readonly limits?: Partial<Limits>;
  /** Told of refused attempts, without what was attempted. */
  readonly log?: (line: string) => void;
}

export interface LoopbackHost {
  /** For the browser, with a one-time code in its fragment, which the browser does not send. */
  readonly address: string;
  readonly port: number;
  /** The address with a fresh code, for another window or a second try. */
  newAddress(): string;
  readonly stopped: Promise<void>;
  stop(): Promise<void>;
}

const forbidden = 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

const codeSchema = z.strictObject({ code: z.string().max(100) });

/** Starts on a free port of 127.0.0.1, and there only. */
export async function startLoopbackHost(options: LoopbackOptions): Promise<LoopbackHost> {
  const {
    now = () => performance.now(),
    idleMs = 600_000,
    log = (line) => process.stderr.write(`${line}\n`),
  } = options;
  const limits = { ...usualLimits, ...options.limits };
  const files = readStaticFiles(options.files);
  const writeRuntimeFile = prepareRuntimeFolder(options.runtimeFolder ?? defaultRuntimeFolder());
  const secrets = keepSecrets({ now, log, limits });
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: limits.checkEveryMs,
    requireHostHeader: false,
  });
  server.maxConnections = limits.connections;
  const port = await listen(server);
  const ownSockets = [`ws://${hostOf(port)}`];
  const removeRuntimeFile = writeRuntimeFile(port);
  const stopped = Promise.withResolvers<void>();
  const idleness = watchIdleness({ idleMs, now, onIdle: () => void stop() });
  const { dataProcess, desk } = options;
  const shared = { secrets, limits, clients: idleness };
  const sockets: Partial<Record<SocketDoor, Sockets>> = {
    wire: openSockets({ newClient: () => dataProcess.newClient(), ...shared }),
    ...(desk && { host: openSockets({ newClient: () => desk.newHostClient(), ...shared }) }),
  };

  function answerFile(path: string, response: ServerResponse): void {
    const answer = answerFrom(files, path, ownSockets);
    if (answer === undefined) refuse(response, 404);
    else reply(response, 200, answer.body, answer.headers);
  }

  async function exchangeCode(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const code = codeSchema.safeParse(await readJson(request, limits.bodyBytes)).data?.code;
    const token = code === undefined ? undefined : await secrets.exchange(code);
    if (token === undefined) return refuse(response, 403);
    reply(response, 200, Buffer.from(JSON.stringify({ token })), {
      ...strictHeaders(ownSockets),
      'Content-Type': 'application/json',
    });
  }

  function refuse(response: ServerResponse, status: 403 | 404): void {
    const words = status === 403 ? 'Open this address from Demarche, in a window of its own.\n' : '';
    reply(response, status, Buffer.from(words), {
      ...strictHeaders(ownSockets),
      'Content-Type': 'text/plain',
      Connection: 'close',
    });
  }

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const door = doorOf(request);
    if (door === undefined || isSocketDoor(door) || !mayPass(request, door, port)) refuse(response, 403);
    else if (door === 'session') void exchangeCode(request, response);
    else answerFile(request.url ?? '', response);
  });
  server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    const door = doorOf(request);
    const behind = isSocketDoor(door) && mayPass(request, door, port) ? sockets[door] : undefined;
    if (behind) behind.accept(request, connection, head);
    else {
      connection.on('error', () => connection.destroy());
      connection.end(forbidden, () => connection.destroy());
    }
  });

  function stop(): Promise<void> {
    idleness.stop();
    for (const behind of Object.values(sockets)) behind.close();
    removeRuntimeFile();
    server.close(() => stopped.resolve());
    server.closeAllConnections();
    return stopped.promise;
  }

  const newAddress = () => `${originOf(port)}/#code=${secrets.newCode()}`;
  return { address: newAddress(), port, newAddress, stopped: stopped.promise, stop };
}

function reply(
  response: ServerResponse,
  status: number,
  body: Buffer,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, { ...headers, 'Content-Length': body.length });
  response.end(body);
}

async function listen(server: Server): Promise<number> {
  server.listen({ host: '127.0.0.1', port: 0, exclusive: true });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A port of 127.0.0.1 was asked for.');
  return address.port;
}

/** The body of a request, or undefined when it is too long, broken off or not JSON. */
async function readJson(request: IncomingMessage, longest: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request) {
      if (!Buffer.isBuffer(chunk) || (length += chunk.length) > longest) return undefined;
      chunks.push(chunk);
    }
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return undefined;
  }
}
