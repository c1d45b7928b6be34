import { connect } from 'node:net';

/** Headers as they go out: a list repeats the line, undefined leaves it out. */
export type RawHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: RawHeaders;
  readonly body?: string;
}

export interface RawReply {
  /** Zero: the connection was closed without a word. */
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** A request with some of its headers set otherwise. */
export function withHeaders(request: RawRequest, headers: RawHeaders): RawRequest {
  return { ...request, headers: { ...request.headers, ...headers } };
}

/**
 * Sends a request as it is written, which no client library would, and reads until the connection closes; `until` ends
 * it early, for replies after which the connection stays open.
 */
export function sendRaw(port: number, request: RawRequest, until?: RegExp): Promise<RawReply> {
  const { method, path, headers, body = '' } = request;
  const lines = Object.entries<RawHeaders[string]>({ Connection: 'close', ...headers }).flatMap(
    ([name, values]) => (values === undefined ? [] : [values].flat().map((value) => `${name}: ${value}`)),
  );
  const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
  return sendBytes(port, [`${method} ${path} HTTP/1.1`, ...lines, ...length, '', body].join('\r\n'), until);
}

export function sendBytes(port: number, bytes: string, until?: RegExp): Promise<RawReply> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      text += chunk;
      if (until?.test(text)) socket.destroy();
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      const [head = '', ...rest] = text.split('\r\n\r\n');
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0);
      resolve({ status, head, body: rest.join('\r\n\r\n') });
    });
  });
}
