/** Attacks on the host of the browser edition by what is sent to it (SAFETY.md, C6); those of other pages are beside it. */
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, goodRequests, useLoopback } from '../support/loopback.ts';
import { sendBytes, sendRaw, withHeaders, type RawRequest } from '../support/raw-request.ts';

const loopback = useLoopback();
const refused = [403, 404];
let entriesBefore: number;

beforeAll(async () => {
  entriesBefore = await loopback.entries();
});
afterAll(async () => {
  expect(await loopback.entries()).toBe(entriesBefore);
});

async function begin() {
  const host = await loopback.start();
  const { port, address } = host;
  const send = (request: RawRequest) => sendRaw(port, request);
  return { host, port, good: goodRequests(port, codeOf(address)), send };
}

describe('what is not an attack', () => {
  test('passes: the document, a file, the exchange of the code, the WebSocket', async () => {
    const { good, send, port } = await begin();
    expect(await send(good.document)).toMatchObject({
      status: 200,
      body: expect.stringContaining('page.js'),
    });
    expect(await send(good.file)).toMatchObject({ status: 200, body: expect.stringContaining('stolen') });
    expect(JSON.parse((await send(good.session)).body)).toEqual({
      token: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect((await sendRaw(port, good.wire, /\r\n\r\n/)).status).toBe(101);
  });
});

describe('H1, reached from elsewhere', () => {
  test('no other address of this machine answers', async () => {
    const { port } = await begin();
    const others = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const addresses = [
      '127.0.0.2',
      '::1',
      ...others.filter((one) => !one.internal && !one.scopeid).map((one) => one.address),
    ];
    for (const address of addresses) {
      const socket = connect(port, address);
      const [error] = await once(socket, 'error').catch((thrown: unknown) => [thrown]);
      expect(error, address).toMatchObject({
        code: expect.stringMatching(/ECONNREFUSED|EADDRNOTAVAIL|ENETUNREACH/),
      });
    }
  });
});

describe('H2, a guessed port', () => {
  test('each start has another', async () => {
    const hosts = await Promise.all(Array.from({ length: 20 }, () => loopback.start()));
    expect(new Set(hosts.map(({ port }) => port)).size).toBeGreaterThanOrEqual(15);
  });
});

describe('H3, another Host', () => {
  const hosts = (port: number): readonly (readonly [string, string | string[] | undefined])[] => [
    ['localhost', `localhost:${port}`],
    ['another name', `evil.test:${port}`],
    ['a name that says 127.0.0.1', `127.0.0.1.nip.test:${port}`],
    ['another port', `127.0.0.1:${port + 1}`],
    ['no port', '127.0.0.1'],
    ['no Host', undefined],
    ['an empty Host', ''],
    ['two Hosts, ours first', [`127.0.0.1:${port}`, 'evil.test']],
    ['two Hosts, ours last', ['evil.test', `127.0.0.1:${port}`]],
    ['twice ours', [`127.0.0.1:${port}`, `127.0.0.1:${port}`]],
    ['a trailing dot', `127.0.0.1.:${port}`],
    ['IPv6', `[::1]:${port}`],
    ['IPv4 in IPv6', `[::ffff:127.0.0.1]:${port}`],
    ['a short form of the address', `127.1:${port}`],
    ['the address as a number', `2130706433:${port}`],
    ['the address in octal', `0177.0.0.1:${port}`],
    ['somebody before it', `evil.test@127.0.0.1:${port}`],
    ['a comma', `127.0.0.1:${port}, evil.test`],
    ['0.0.0.0', `0.0.0.0:${port}`],
  ];
  for (const door of ['document', 'file', 'session', 'wire'] as const) {
    test(`at the ${door}`, async () => {
      const { good, send, port } = await begin();
      for (const [what, Host] of hosts(port)) {
        const { status, body } = await send(withHeaders(good[door], { Host }));
        expect(refused, what).toContain(status);
        expect(body, what).not.toMatch(/stolen|token|page\.js/);
      }
    });
  }

  test('in the request line itself, as a proxy would be asked', async () => {
    const { good, send, port } = await begin();
    for (const path of [`http://127.0.0.1:${port}/`, 'http://evil.test/', `//127.0.0.1:${port}/`, '*']) {
      expect(refused, path).toContain((await send({ ...good.document, path })).status);
    }
    const tunnel = await sendBytes(port, `CONNECT evil.test:443 HTTP/1.1\r\nHost: evil.test:443\r\n\r\n`);
    expect(tunnel.status).toBe(0);
    const old = await sendBytes(port, 'GET / HTTP/1.0\r\n\r\n');
    expect(refused).toContain(old.status);
  });
});

describe('H4, a stolen or guessed code or token', () => {
  test('a code is good once', async () => {
    const { good, send } = await begin();
    expect((await send(good.session)).status).toBe(200);
    expect(await send(good.session)).toMatchObject({
      status: 403,
      body: expect.not.stringContaining('token'),
    });
  });

  test('a code is good for a minute', async () => {
    let now = 0;
    const host = await loopback.start({ now: () => now });
    const send = (address: string) => sendRaw(host.port, goodRequests(host.port, codeOf(address)).session);
    const fresh = host.newAddress();
    now = 59_999;
    expect((await send(fresh)).status).toBe(200);
    now = 60_000;
    expect((await send(host.address)).status).toBe(403);
    expect((await send(host.newAddress())).status).toBe(200);
  });

  test('a code in the query, in the path or in another field opens nothing', async () => {
    const { good, send, host } = await begin();
    const code = codeOf(host.address);
    for (const path of [`/?code=${code}`, `/${code}`, `/session?code=${code}`, `/wire?token=${code}`]) {
      expect(refused, path).toContain((await send({ ...good.document, path })).status);
      expect(refused, path).toContain((await send({ ...good.session, path })).status);
    }
    for (const body of [
      `code=${code}`,
      `{"code":["${code}"]}`,
      `{"code":"${code}","more":1}`,
      '{',
      `["${code}"]`,
    ]) {
      expect(refused, body).toContain((await send({ ...good.session, body })).status);
    }
    expect((await send(good.session)).status).toBe(200);
  });

  test('a wrong code, an empty one and one cut short open nothing', async () => {
    const { send, port, host } = await begin();
    const code = codeOf(host.address);
    expect(code).toMatch(/^[\w-]{43}$/);
    for (const wrong of ['', code.slice(0, -1), `${code}A`, code.toLowerCase(), 'A'.repeat(43)]) {
      expect((await send(goodRequests(port, wrong).session)).status, wrong).toBe(403);
    }
  });

  test('neither code nor token is in the log, the command line, the environment or the runtime file', async () => {
    const lines: string[] = [];
    const host = await loopback.start({ log: (line) => lines.push(line) });
    const secrets = [codeOf(host.address)];
    const { session } = goodRequests(host.port, secrets[0]);
    secrets.push(JSON.parse((await sendRaw(host.port, session)).body).token);
    await sendRaw(host.port, session);
    expect(lines).toHaveLength(1);
    const places = [
      ...lines,
      readFileSync('/proc/self/cmdline', 'utf8'),
      readFileSync('/proc/self/environ', 'utf8'),
    ];
    for (const secret of secrets) expect(places.join('\n')).not.toContain(secret);
  });
});

describe('H5, cookies', () => {
  test('none is set, and none helps', async () => {
    const { good, send } = await begin();
    for (const request of [good.document, good.file, good.session]) {
      expect((await send(request)).head).not.toMatch(/set-cookie/i);
    }
    const withCookie = withHeaders(good.session, {
      Cookie: 'session-token=anything',
      Authorization: 'Bearer anything',
    });
    expect((await send(withCookie)).status).toBe(403);
  });
});

describe('H6, a request that another site has made', () => {
  test('is refused at every door', async () => {
    const { good, send } = await begin();
    const sites = [
      'cross-site',
      'same-site',
      'SAME-ORIGIN',
      '',
      'same-origin, none',
      ['same-origin', 'cross-site'],
    ];
    for (const site of sites) {
      for (const door of ['document', 'file', 'session', 'wire'] as const) {
        const request = withHeaders(good[door], { 'Sec-Fetch-Site': site });
        expect(refused, `${String(site)} at the ${door}`).toContain((await send(request)).status);
      }
    }
    for (const door of ['file', 'session', 'wire'] as const) {
      const request = withHeaders(good[door], { 'Sec-Fetch-Site': 'none' });
      expect(refused, `none at the ${door}`).toContain((await send(request)).status);
    }
  });

  test('is refused when the browser says neither the site nor the Origin', async () => {
    const { good, send } = await begin();
    const silent = { 'Sec-Fetch-Site': undefined, Origin: undefined };
    for (const request of Object.values(good)) {
      expect(refused).toContain((await send(withHeaders(request, silent))).status);
    }
  });
});

describe('H7, another Origin', () => {
  test('is refused at the exchange and at the WebSocket', async () => {
    const { good, send, port } = await begin();
    const origins = [
      'null',
      undefined,
      '',
      `http://localhost:${port}`,
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port + 1}`,
      'http://127.0.0.1',
      `HTTP://127.0.0.1:${port}`,
      `http://127.0.0.1:${port}/`,
      `http://127.0.0.1:${port}.evil.test`,
      `http://evil.test`,
      [`http://127.0.0.1:${port}`, 'http://evil.test'],
      [`http://127.0.0.1:${port}`, `http://127.0.0.1:${port}`],
    ];
    for (const Origin of origins) {
      for (const door of ['session', 'wire'] as const) {
        expect(refused, `${String(Origin)} at the ${door}`).toContain(
          (await send(withHeaders(good[door], { Origin }))).status,
        );
      }
    }
    expect((await send(good.session)).status).toBe(200);
  });
});

describe('H8, what a form, an image or a link can send', () => {
  test('exchanges no code', async () => {
    const { good, send, host } = await begin();
    const code = codeOf(host.address);
    const variants: readonly RawRequest[] = [
      withHeaders(good.session, { 'Content-Type': 'application/x-www-form-urlencoded' }),
      withHeaders(good.session, { 'Content-Type': 'text/plain' }),
      withHeaders(good.session, { 'Content-Type': 'multipart/form-data; boundary=a' }),
      withHeaders(good.session, { 'Content-Type': undefined }),
      withHeaders(good.session, { 'Content-Type': ['text/plain', 'application/json'] }),
      withHeaders(good.session, { 'X-Demarche': undefined }),
      withHeaders(good.session, { 'X-Demarche': '0' }),
      ...['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'].map((method) => ({
        ...good.session,
        method,
      })),
      ...['/session/', '//session', '/SESSION', '/session#', `/session?code=${code}`].map((path) => ({
        ...good.session,
        path,
      })),
    ];
    for (const variant of variants) {
      const { status, body } = await send(variant);
      expect(refused, JSON.stringify(variant)).toContain(status);
      expect(body).not.toContain('token');
    }
    expect((await send(good.session)).status).toBe(200);
  });
});

describe('H9, asking for CORS', () => {
  test('a preflight is refused, and no response allows an origin', async () => {
    const { good, send, port } = await begin();
    for (const origin of ['http://evil.test', `http://127.0.0.1:${port}`, 'null']) {
      const preflight: RawRequest = {
        method: 'OPTIONS',
        path: '/session',
        headers: { ...good.session.headers, Origin: origin, 'Access-Control-Request-Method': 'POST' },
      };
      const reply = await send(preflight);
      expect(reply.status).toBe(403);
      expect(reply.head).not.toMatch(/access-control/i);
    }
    for (const request of [good.document, good.file, good.session]) {
      expect((await send(request)).head).not.toMatch(/access-control/i);
    }
  });
});

describe('H10, embedding and keeping', () => {
  test('every response forbids it, those that refuse as well', async () => {
    const { good, send, port } = await begin();
    const missing = { ...good.file, path: '/nothing' };
    for (const request of [
      good.document,
      good.file,
      good.session,
      missing,
      { ...good.document, method: 'PUT' },
    ]) {
      const { head } = await send(request);
      for (const line of strictLines(port)) expect(head).toContain(line);
    }
  });

  test('the nonce of the document is new each time and stands in its policy', async () => {
    const { good, send } = await begin();
    const replies = await Promise.all([send(good.document), send(good.document)]);
    const nonces = replies.map(({ body }) => /nonce="([^"]+)"/.exec(body)?.[1] ?? '');
    expect(nonces[0]).toMatch(/^[\w+/]{22}==$/);
    expect(nonces[0]).not.toBe(nonces[1]);
    for (const [index, nonce] of nonces.entries()) {
      expect(replies[index]?.head).toContain(`style-src 'self' 'nonce-${nonce}';`);
      expect(replies[index]?.body).not.toContain('__CSP_NONCE__');
    }
  });
});

function strictLines(port: number): readonly string[] {
  return [
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'",
    "; img-src 'self' blob: data:; font-src 'self'; " +
      `connect-src 'self' ws://127.0.0.1:${port}; worker-src 'self'; base-uri 'none'; form-action 'none'; ` +
      "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'\r\n",
    'Cross-Origin-Opener-Policy: same-origin\r\n',
    'Cross-Origin-Resource-Policy: same-origin\r\n',
    'X-Content-Type-Options: nosniff\r\n',
    'Referrer-Policy: no-referrer\r\n',
    'Cache-Control: no-store\r\n',
    'X-Frame-Options: DENY\r\n',
  ];
}
