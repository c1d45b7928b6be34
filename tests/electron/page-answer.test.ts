import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStaticFiles, type StaticFile } from '../../electron/host/static-files.ts';
import { isPageDocument, mayBeLoaded } from '../../electron/page-address.ts';
import { answerPage } from '../../electron/page-answer.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function pageFiles(): ReadonlyMap<string, StaticFile> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.js'), 'secret');
  writeFileSync(join(folder, 'page', 'index.html'), '<style nonce="__CSP_NONCE__"></style>');
  writeFileSync(join(folder, 'page', 'assets', 'page.js'), 'page');
  writeFileSync(join(folder, 'page', 'assets', 'page.js.map'), 'source');
  return readStaticFiles(join(folder, 'page'));
}

const get = (url: string) => answerPage(pageFiles(), { method: 'GET', url });

/** Ways up, each tried from the top and from a folder. */
const ups = [
  '../secret.js',
  '../../secret.js',
  '..%2fsecret.js',
  '%2e%2e/secret.js',
  '%2e%2e%2fsecret.js',
  '%252e%252e%252fsecret.js',
  '..%c0%afsecret.js',
  '..;/secret.js',
  '..\\secret.js',
  '..%5csecret.js',
  '....//secret.js',
  '.%2e/secret.js',
  '%u002e%u002e/secret.js',
  '\u2024\u2024/secret.js',
  '..\u2215secret.js',
  '..\u0000/secret.js',
  '~/secret.js',
];
const others = [
  '/assets/page.js%00',
  '/assets/page.js%00.png',
  '/assets//page.js',
  '//assets/page.js',
  '/./assets/page.js',
  '/assets/./page.js',
  '/assets/page.js/',
  '/assets/page.js?a',
  '/assets/page.js#a',
  '/assets/PAGE.js',
  '/assets/page.js.map',
  '/assets/',
  '/assets',
  '/index.html',
  '/%69ndex.html',
  '/@fs/etc/passwd',
  '/@vite/client',
  '/etc/passwd',
  '/C:/Windows/win.ini',
  '/C%3A/Windows/win.ini',
  '/\\\\127.0.0.1\\share',
  '/%5c%5c127.0.0.1%5cshare',
  '/proc/self/environ',
  '/.git/config',
  '/package.json',
  '/__proto__',
  '/constructor',
];
const elsewhere = [
  'demarche-app://page',
  'demarche-app://page:80/',
  'demarche-app://page@evil.test/',
  'demarche-app://evil.test/',
  'demarche-app://PAGE/',
  'demarche-app:/page/',
  'demarche-app:///',
  'demarche://page/',
  'file:///etc/passwd',
  'http://page/',
];
const refused = [
  ...['/', '/assets/'].flatMap((from) => ups.map((up) => `demarche-app://page${from}${up}`)),
  ...others.map((path) => `demarche-app://page${path}`),
  ...elsewhere,
];

describe('the page under its own scheme', () => {
  test('is given the file that is asked for by its exact path', async () => {
    const answer = get('demarche-app://page/assets/page.js');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await answer.text()).toBe('page');
  });

  test('is given nothing for sixty and more ways around', () => {
    expect(refused.length).toBeGreaterThanOrEqual(60);
    expect(refused.filter((url) => get(url).status !== 404)).toEqual([]);
  });

  test('is only read: other methods find nothing', () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'get']) {
      expect(answerPage(pageFiles(), { method, url: 'demarche-app://page/' }).status, method).toBe(404);
    }
  });

  test('has the whole policy on its document, and a nonce that no other answer has', async () => {
    const [one, other] = [get('demarche-app://page/'), get('demarche-app://page/')];
    const policy = one.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    expect(await one.text()).toBe(`<style nonce="${nonce}"></style>`);
    expect(other.headers.get('content-security-policy')).not.toBe(policy);
    // Nothing but the page's own files; the style elements of the components come with the nonce.
    expect(policy.replace(` 'nonce-${nonce}'`, '')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "object-src 'none'; require-trusted-types-for 'script'",
    );
    expect(one.headers.get('cache-control')).toBe('no-store');
    expect(one.headers.get('x-content-type-options')).toBe('nosniff');
    expect(one.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('an address', () => {
  test('is the document itself or a place in it, to be gone to', () => {
    expect(['demarche-app://page/', 'demarche-app://page/#/calls'].map(isPageDocument)).toEqual([true, true]);
    const files = [
      'demarche-app://page/?a',
      'demarche-app://page/assets/page.js',
      'demarche-app://page.evil/',
    ];
    expect([...files, ...elsewhere, 'about:blank', 'https://page/'].filter(isPageDocument)).toEqual([]);
  });

  test('is the page’s own file or made by the page, to be loaded', () => {
    const own = [
      'demarche-app://page/assets/page.js',
      'blob:demarche-app://page/1',
      'data:image/png;base64,AA==',
    ];
    expect(own.filter(mayBeLoaded)).toEqual(own);
    const foreign = [
      'https://example.org/',
      'http://127.0.0.1:9/',
      'ws://127.0.0.1:9/',
      'file:///etc/passwd',
      'data:text/html,1',
      'blob:https://example.org/1',
      'blob:demarche-app://evil/1',
      'demarche-app://evil/',
      'devtools://devtools/bundled/inspector.html',
      'chrome-extension://x/',
    ];
    expect(foreign.filter(mayBeLoaded)).toEqual([]);
  });
});
