/** The page's files, read once from the built folder: what is not in this map does not exist for a request. */
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { Refusal } from '../../contract/errors.ts';
import { strictHeaders } from './strict-headers.ts';

export interface StaticFile {
  readonly type: string;
  readonly body: Buffer;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Where `index.html` wants the nonce of its style elements: a fresh one with each response. */
const noncePlaceholder = '__CSP_NONCE__';

/** By path as requested: `/` is `index.html`. Kinds of file that a page does not load, source maps say, are left out. */
export function readStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const name of listFiles(folder)) {
    const type = types[extname(name)];
    if (type === undefined) continue;
    const path = name === 'index.html' ? '/' : `/${name.split(sep).join('/')}`;
    files.set(path, { type, body: readFileSync(join(folder, name)) });
  }
  if (files.has('/')) return files;
  throw new Refusal('not-found', `The page has not been built: there is no index.html in ${folder}.`, {
    next: 'Run "npm run build" in the project\'s folder.',
  });
}

export interface StaticAnswer {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * A file as it is answered; the document with a nonce of its own in its style elements and in its policy. Undefined when
 * there is none: paths are compared as they came, nothing is decoded or resolved.
 * @param alsoConnects what the page may connect to beside its own origin
 */
export function answerFrom(
  files: ReadonlyMap<string, StaticFile>,
  path: string,
  alsoConnects: readonly string[] = [],
): StaticAnswer | undefined {
  const file = files.get(path);
  if (file === undefined) return undefined;
  const nonce = path === '/' ? randomBytes(16).toString('base64') : undefined;
  const body = nonce === undefined ? file.body : withNonce(file.body, nonce);
  return { body, headers: { ...strictHeaders(alsoConnects, nonce), 'Content-Type': file.type } };
}

function withNonce(document: Buffer, nonce: string): Buffer {
  return Buffer.from(document.toString().replaceAll(noncePlaceholder, nonce));
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length));
  } catch {
    return [];
  }
}
