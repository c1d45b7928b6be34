/** Ids: UUIDv7 in the database, prefixed with the thing's name everywhere else (`attempt_0190…`). */
import { z } from 'zod';
import { thingNames, type ThingName } from './thing-names.ts';

/** A prefixed id of one kind of thing; two laptops never make the same one (74 random bits per millisecond). */
export type Id<Name extends ThingName = ThingName> = `${Name}_${string}`;

const hexOfUid = /^[0-9a-f]{32}$/;

export function isIdOf<Name extends ThingName>(name: Name, text: string): text is Id<Name> {
  return text.startsWith(`${name}_`) && hexOfUid.test(text.slice(name.length + 1));
}

/** Whether a value is an id of any kind of thing. */
export function isId(value: unknown): value is Id {
  return typeof value === 'string' && thingNames.some((name) => isIdOf(name, value));
}

/** Accepts an id of this kind of thing and no other. */
export function idSchema<Name extends ThingName>(name: Name) {
  return z.custom<Id<Name>>((value) => typeof value === 'string' && isIdOf(name, value), {
    error: `An id of the kind ${name}_… is expected here.`,
  });
}

/** The thing an id belongs to, by its prefix. */
export function thingNameOf(id: Id): ThingName {
  return id.slice(0, id.lastIndexOf('_')) as ThingName;
}

/** The 32 hexadecimal digits behind the prefix. */
export function uidHexOf(id: Id): string {
  return id.slice(id.lastIndexOf('_') + 1);
}

export function idFrom<Name extends ThingName>(name: Name, uidHex: string): Id<Name> {
  return `${name}_${uidHex}`;
}

/**
 * Makes UUIDv7s (RFC 9562, section 5.7) as 32 hexadecimal digits. Within one millisecond, and when the clock goes
 * backwards, the last value is counted on, so that ids of one maker always sort in the order they were made.
 * @param now epoch milliseconds
 * @param random gives that many random bytes
 */
export function uidMaker(now: () => number, random: (count: number) => Uint8Array): () => string {
  let lastAt = -1;
  let sequence = 0n;
  const sequenceBits = 74n;
  return () => {
    const at = now();
    if (at > lastAt) {
      lastAt = at;
      sequence = freshSequence(random);
    } else {
      sequence += 1n + BigInt(byteAt(random(1), 0));
      if (sequence >> sequenceBits > 0n) {
        lastAt += 1;
        sequence = freshSequence(random);
      }
    }
    const upper = sequence >> 62n;
    const lower = sequence & ((1n << 62n) - 1n);
    const value = (BigInt(lastAt) << 80n) | (0x7n << 76n) | (upper << 64n) | (0b10n << 62n) | lower;
    return value.toString(16).padStart(32, '0');
  };
}

/** 73 random bits: the top bit stays free, so that counting on has room. */
function freshSequence(random: (count: number) => Uint8Array): bigint {
  let bits = 0n;
  for (const byte of random(10)) bits = (bits << 8n) | BigInt(byte);
  return bits & ((1n << 73n) - 1n);
}

function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}
