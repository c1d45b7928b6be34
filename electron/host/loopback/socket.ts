/** The WebSocket of the browser edition: lets in who brings the token, then carries texts that it does not read. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { RawData, WebSocket } from 'ws';
import { Refusal } from '../../../contract/errors.ts';
import { noticeMessage, socketClosed } from '../../../contract/wire/pieces.ts';
import type { ClientPort } from '../../../contract/wire/client.ts';
import { relay } from '../relay.ts';
import type { Idleness } from './idle.ts';
import type { Limits } from './limits.ts';
import type { Secrets } from './token.ts';

export interface Sockets {
  /** Takes over a connection that the guard has let through. */
  accept(request: IncomingMessage, connection: Duplex, head: Buffer): void;
  close(): void;
}

export interface SocketOptions {
  /** The port behind this door. */
  readonly newClient: () => ClientPort;
  readonly secrets: Secrets;
  readonly limits: Limits;
  readonly clients: Pick<Idleness, 'came' | 'went'>;
}

export function openSockets({ newClient, secrets, limits, clients }: SocketOptions): Sockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    perMessageDeflate: false,
  });
  /** Those that have shown the token; the others have two seconds, and are not more. */
  const members = new Set<WebSocket>();

  function greet(socket: WebSocket): void {
    const tooLate = setTimeout(() => socket.terminate(), limits.tokenMs);
    socket.on('error', () => socket.terminate());
    socket.once('close', () => clearTimeout(tooLate));
    socket.once('message', (message, isBinary) => {
      clearTimeout(tooLate);
      socket.pause();
      void admit(socket, isBinary ? '' : textOf(message));
    });
  }

  async function admit(socket: WebSocket, token: string): Promise<void> {
    const isKnown = await secrets.accepts(token);
    socket.resume();
    if (!isKnown) socket.close(socketClosed.unknownToken);
    else if (members.size >= limits.sockets) socket.close(socketClosed.tooMany);
    else if (socket.readyState === socket.OPEN) carry(socket);
  }

  function carry(socket: WebSocket): void {
    const port = newClient();
    members.add(socket);
    clients.came();
    socket.once('close', () => {
      port.close();
      members.delete(socket);
      clients.went();
    });
    const carrier = {
      send: (message: string) => socket.send(message),
      end: (why: Refusal) => endLine(socket, why),
    };
    const receive = relay(port, carrier, limits.textLength);
    socket.on('message', (message, isBinary) => {
      try {
        receive(isBinary ? '' : textOf(message));
      } catch {
        socket.terminate();
      }
    });
  }

  return {
    accept(request, connection, head) {
      if (server.clients.size >= 2 * limits.sockets) connection.destroy();
      else server.handleUpgrade(request, connection, head, greet);
    },
    close() {
      for (const socket of server.clients) {
        if (members.has(socket)) endLine(socket, hostStopped());
        else socket.terminate();
      }
      server.close();
    },
  };
}

/** Says that this is for good: otherwise the page would go on trying. */
function endLine(socket: WebSocket, why: Refusal): void {
  socket.send(noticeMessage({ line: 'ended', why: why.record }));
  socket.close();
  setTimeout(() => socket.terminate(), 1_000).unref();
}

const hostStopped = () =>
  new Refusal('disconnected', 'Demarche was stopped.', {
    safe: 'What was written is safe.',
    next: 'Start it again and open the new address.',
  });

function textOf(message: RawData): string {
  return Buffer.isBuffer(message) ? message.toString() : '';
}
