/** Attacks on the host of the browser edition by too much, too slow and too often (SAFETY.md, C6). */
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { pieceLength } from '../../contract/wire/pieces.ts';
import { listRunningHosts } from '../../electron/host/loopback/runtime-file.ts';
import type { LoopbackHost } from '../../electron/host/loopback/server.ts';
import { codeOf, goodRequests, useLoopback } from '../support/loopback.ts';
import { sendBytes, sendRaw } from '../support/raw-request.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const loopback = useLoopback();
const isServed = async (port: number) => (await sendRaw(port, goodRequests(port).document)).status === 200;

async function tokenFrom(host: LoopbackHost): Promise<string> {
  const { session } = goodRequests(host.port, codeOf(host.newAddress()));
  const { body } = await sendRaw(host.port, session);
  return JSON.parse(body).token;
}

/** A WebSocket as the page opens it. */
async function openSocket({ port }: LoopbackHost, token?: string): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/wire`, { origin: `http://127.0.0.1:${port}` });
  onTestFinished(() => socket.terminate());
  await once(socket, 'open');
  if (token !== undefined) socket.send(token);
  return socket;
}

/** The next message, or the code with which the socket was closed instead. */
async function nextOf(socket: WebSocket): Promise<string | number> {
  return new Promise((resolve) => {
    socket.once('message', (data: Buffer) => resolve(data.toString()));
    socket.once('close', resolve);
  });
}

const openNotice = '!{"line":"open"}';

describe('H11, the WebSocket', () => {
  test('answers nobody who brings no token within the time', async () => {
    const host = await loopback.start({ limits: { tokenMs: 50 } });
    expect(await nextOf(await openSocket(host))).toBe(1006);
  });

  test('answers nobody with a wrong token, the code for a token, or bytes', async () => {
    const host = await loopback.start();
    const token = await tokenFrom(host);
    for (const wrong of [
      '',
      'A'.repeat(43),
      codeOf(host.address),
      token.slice(1),
      `${token} `,
      `+${token}`,
    ]) {
      expect(await nextOf(await openSocket(host, wrong)), wrong).toBe(4401);
    }
    const socket = await openSocket(host);
    socket.send(Buffer.from(token));
    expect(await nextOf(socket)).toBe(4401);
    expect(await nextOf(await openSocket(host, token))).toBe(openNotice);
  });

  test('takes the token in the first message only, not in the address or a header', async () => {
    const host = await loopback.start({ limits: { tokenMs: 50 } });
    const token = await tokenFrom(host);
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}/wire`, [token], {
      origin: `http://127.0.0.1:${host.port}`,
      headers: { Authorization: `Bearer ${token}`, Cookie: `session-token=${token}` },
    });
    socket.on('error', () => {});
    expect(await nextOf(socket)).toBe(1006);
  });

  test('has four members, and takes a fifth when one has gone', async () => {
    const host = await loopback.start();
    const token = await tokenFrom(host);
    const members: WebSocket[] = [];
    for (let count = 0; count < 4; count += 1) {
      const socket = await openSocket(host, token);
      expect(await nextOf(socket)).toBe(openNotice);
      members.push(socket);
    }
    expect(await nextOf(await openSocket(host, token))).toBe(4429);
    const [first] = members;
    first?.close();
    if (first) await once(first, 'close');
    expect(await nextOf(await openSocket(host, token))).toBe(openNotice);
  });

  test('takes no more strangers than members', async () => {
    const host = await loopback.start();
    const strangers = await Promise.all(Array.from({ length: 8 }, () => openSocket(host)));
    const ninth = new WebSocket(`ws://127.0.0.1:${host.port}/wire`, {
      origin: `http://127.0.0.1:${host.port}`,
    });
    const [error] = await once(ninth, 'error');
    expect(error).toBeInstanceOf(Error);
    expect(strangers).toHaveLength(8);
  });

  test('ends a line that sends what is no text in pieces, too long a message or too long a text', async () => {
    const host = await loopback.start({ limits: { textLength: 2 * pieceLength } });
    const token = await tokenFrom(host);
    const attacks: readonly (readonly [string, readonly (string | Buffer)[]])[] = [
      ['no piece', ['{"kind":"ask"}']],
      ['nothing', ['']],
      ['bytes', [Buffer.from('.{}')]],
      ['a notice, which is for hosts to give', [openNotice]],
      ['a broken notice', ['!{']],
      ['a message of more than a megabyte', [`.${'a'.repeat(1_000_000)}`]],
      ['a text without an end', ['a', 'b', 'c'].map((letter) => `+${letter.repeat(pieceLength)}`)],
    ];
    for (const [what, messages] of attacks) {
      const socket = await openSocket(host, token);
      expect(await nextOf(socket), what).toBe(openNotice);
      for (const message of messages) socket.send(message);
      expect(await nextOf(socket), what).toBeTypeOf('number');
    }
    expect(await isServed(host.port)).toBe(true);
  });
});

describe('H13, a path that leads out of the page', () => {
  test('leads nowhere', async () => {
    const { port } = await loopback.start();
    const { file } = goodRequests(port);
    for (const path of [
      '/../secret.js',
      '/assets/../../secret.js',
      '/..%2fsecret.js',
      '/%2e%2e/secret.js',
      '/%2e%2e%2fsecret.js',
      '/%252e%252e%252fsecret.js',
      '/..%c0%afsecret.js',
      '/..;/secret.js',
      '/..\\secret.js',
      '/..%5csecret.js',
      '/assets/page.js%00.png',
      '/assets/page.js%00',
      '/assets//page.js',
      '//assets/page.js',
      '/./assets/page.js',
      '/assets/page.js/',
      '/assets/page.js?a',
      '/assets/PAGE.js',
      '/assets/',
      '/assets',
      '/index.html',
      '/assets/page.js.map',
      '/notes.md',
      '/@fs/etc/passwd',
      '/@vite/client',
      '/\\\\127.0.0.1\\share',
      '/C:/Windows/win.ini',
      '/etc/passwd',
      '/proc/self/environ',
      '/.git/config',
      '/package.json',
      '/__proto__',
      '/constructor',
    ]) {
      const { status, body } = await sendRaw(port, { ...file, path });
      expect([400, 403, 404], path).toContain(status);
      expect(body, path).toBe('');
    }
  });
});

describe('H14, too much', () => {
  test('headers, bodies and broken requests are cut off, and the host goes on', async () => {
    const { port } = await loopback.start();
    const { document, session } = goodRequests(port);
    const long = { ...document, headers: { ...document.headers, 'X-Long': 'a'.repeat(20_000) } };
    expect((await sendRaw(port, long)).status).toBe(431);
    expect((await sendRaw(port, { ...document, path: `/${'a'.repeat(20_000)}` })).status).toBe(431);
    const large = await sendRaw(port, { ...session, body: JSON.stringify({ code: 'a'.repeat(2_000_000) }) });
    expect([0, 403]).toContain(large.status);
    const smuggled = await sendBytes(
      port,
      `POST /session HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
    );
    expect(smuggled.status).toBe(400);
    expect((await sendBytes(port, '\0\0\0\0\r\n\r\n')).status).toBe(400);
    expect(await isServed(port)).toBe(true);
  });

  test('slow headers, slow bodies and silence are cut off', async () => {
    const { port } = await loopback.start({ limits: { headersMs: 50, requestMs: 100, checkEveryMs: 20 } });
    const slow = [
      '',
      'GET / HTTP/1.1\r\nHost: 127.0.0.1',
      `POST /session HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 100\r\n\r\n{`,
    ];
    const replies = await Promise.all(slow.map((bytes) => sendBytes(port, bytes)));
    for (const { status } of replies) expect([0, 403, 408]).toContain(status);
    expect(await isServed(port)).toBe(true);
  });

  test('more connections than there may be are not taken, and the first are still answered', async () => {
    const { port } = await loopback.start();
    const sockets: Socket[] = [];
    onTestFinished(() => sockets.forEach((socket) => socket.destroy()));
    for (let count = 0; count < 64; count += 1) {
      const socket = connect(port, '127.0.0.1');
      sockets.push(socket);
      await once(socket, 'connect');
    }
    const late = connect(port, '127.0.0.1');
    late.on('error', () => {});
    await once(late.resume(), 'close');
    sockets.pop()?.destroy();
    const [first] = sockets;
    first?.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nSec-Fetch-Site: none\r\n\r\n`);
    const [answer] = await once(first ?? late, 'data');
    expect(String(answer)).toContain('200 OK');
  });
});

describe('H15, guessing', () => {
  test('is slowed down after ten failures in a minute, and logged without what was guessed', async () => {
    let now = 0;
    const lines: string[] = [];
    const host = await loopback.start({
      now: () => now,
      log: (line) => lines.push(line),
      limits: { failureDelayMs: 1_000 },
    });
    const guess = `guess-${'A'.repeat(37)}`;
    const elapsed = async (attempt: () => Promise<unknown>) => {
      const startedAt = performance.now();
      await attempt();
      return performance.now() - startedAt;
    };
    const tryCode = () => sendRaw(host.port, goodRequests(host.port, guess).session);
    for (let count = 0; count < 5; count += 1) await tryCode();
    for (let count = 0; count < 5; count += 1) await nextOf(await openSocket(host, guess));
    expect(await elapsed(tryCode)).toBeGreaterThanOrEqual(995);
    expect(await elapsed(async () => nextOf(await openSocket(host, guess)))).toBeGreaterThanOrEqual(995);
    expect(lines).toHaveLength(12);
    expect(lines.join('\n')).not.toContain('AAA');
    now = 61_000;
    expect(await elapsed(tryCode)).toBeLessThan(995);
  });
});

describe('H16, a host that is left behind', () => {
  test('stops ten minutes after its last client, and not before', async () => {
    let now = 0;
    const host = await loopback.start({ now: () => now });
    const socket = await openSocket(host, await tokenFrom(host));
    expect(await nextOf(socket)).toBe(openNotice);
    now = 3_600_000;
    socket.close();
    await once(socket, 'close');
    expect(await isServed(host.port)).toBe(true);
    now += 600_000;
    await host.stopped;
    expect((await sendRaw(host.port, goodRequests(host.port).document)).status).toBe(0);
  });

  test('stops when nobody ever came', async () => {
    const host = await loopback.start({ idleMs: 20 });
    await host.stopped;
  });

  test('says to its pages that it was stopped', async () => {
    const host = await loopback.start();
    const socket = await openSocket(host, await tokenFrom(host));
    expect(await nextOf(socket)).toBe(openNotice);
    const said = nextOf(socket);
    await host.stop();
    expect(await said).toContain('"line":"ended"');
  });
});

describe('H17, the runtime file', () => {
  test('names process and port, holds no secret, is for its owner only, and goes with the host', async () => {
    const runtimeFolder = join(temporaryFolder(), 'runtime');
    const host = await loopback.start({ runtimeFolder });
    const file = join(runtimeFolder, `${process.pid}-${host.port}.json`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ pid: process.pid, port: host.port });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(runtimeFolder).mode & 0o777).toBe(0o700);
    expect(listRunningHosts(runtimeFolder)).toEqual([{ pid: process.pid, port: host.port }]);
    await host.stop();
    expect(existsSync(file)).toBe(false);
  });

  test('of a dead host, or of none, is taken away', async () => {
    const runtimeFolder = join(temporaryFolder(), 'runtime');
    mkdirSync(runtimeFolder, { mode: 0o755 });
    const left = [
      ['4194304-1.json', '{"pid":4194304,"port":1}'],
      ['broken.json', '{'],
    ] as const;
    for (const [name, text] of left) writeFileSync(join(runtimeFolder, name), text);
    const host = await loopback.start({ runtimeFolder });
    for (const [name] of left) expect(existsSync(join(runtimeFolder, name)), name).toBe(false);
    expect(listRunningHosts(runtimeFolder)).toEqual([{ pid: process.pid, port: host.port }]);
    expect(statSync(runtimeFolder).mode & 0o777).toBe(0o700);
  });

  test('is not written through a link that somebody has put there', async () => {
    const home = temporaryFolder();
    mkdirSync(join(home, 'elsewhere'));
    symlinkSync(join(home, 'elsewhere'), join(home, 'runtime'));
    await expect(loopback.start({ runtimeFolder: join(home, 'runtime') })).rejects.toMatchObject({
      code: 'storage-failed',
    });
  });
});
