/** The secrets of the browser edition: a one-time code for the address, and the session token it is exchanged for. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Limits } from './limits.ts';

export interface Secrets {
  /** A fresh code, good once and for a minute. */
  newCode(): string;
  /** The session token for a code; undefined when there is no such code (any more). */
  exchange(code: string): Promise<string | undefined>;
  accepts(token: string): Promise<boolean>;
}

/** Keeps digests of the codes and tokens it has given out, for as long as the host runs, and slows down guessing. */
export function secrets(options: {
  now: () => number;
  log: (line: string) => void;
  limits: Limits;
}): Secrets {
  const { now, log, limits } = options;
  const codes = new Map<Buffer, { readonly expiresAtMs: number }>();
  const tokens = new Set<Buffer>();
  let failures: number[] = [];

  async function slowDown(): Promise<void> {
    failures = failures.filter((at) => now() - at < 60_000);
    if (failures.length >= limits.failuresPerMinute) await setTimeout(limits.failureDelayMs);
  }

  function failed(what: string): void {
    failures.push(now());
    log(`A ${what} was refused (${failures.length} refused within a minute).`);
  }

  return {
    newCode() {
      const code = randomText();
      codes.set(digestOf(code), { expiresAtMs: now() + limits.codeMs });
      return code;
    },
    async exchange(code) {
      await slowDown();
      for (const [known, { expiresAtMs }] of codes) if (now() >= expiresAtMs) codes.delete(known);
      const known = findEqual(codes.keys(), code);
      if (known === undefined) {
        failed('one-time code');
        return undefined;
      }
      codes.delete(known);
      const token = randomText();
      tokens.add(digestOf(token));
      return token;
    },
    async accepts(token) {
      await slowDown();
      const isKnown = findEqual(tokens, token) !== undefined;
      if (!isKnown) failed('session token');
      return isKnown;
    },
  };
}

/** 256 random bits. */
function randomText(): string {
  return randomBytes(32).toString('base64url');
}

function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Compares with every known one, each in the same time: the time tells neither how much was right nor which it was. */
function findEqual(known: Iterable<Buffer>, secret: string): Buffer | undefined {
  const digest = digestOf(secret);
  return [...known].filter((one) => timingSafeEqual(one, digest))[0];
}
