/** Which requests are behind a mark, told in the key of the mark: what `responses.cases` is then asked for. */
import type { WaitEnd } from '../../contract/model/response-shape.ts';

export interface BehindMark {
  /** The key of a group; null: all of them. */
  readonly group: string | null;
  /** Only waits that ended so; null: however they ended. */
  readonly ends: readonly WaitEnd[] | null;
  /** Waits that may have lasted at least, and less than, so many milliseconds. */
  readonly leastMs: number | null;
  readonly mostMs: number | null;
}

const everything: BehindMark = { group: null, ends: null, leastMs: null, mostMs: null };

const prefix = 'requests ';

/** @param more tells marks of the same requests apart */
export function keyBehind(behind: Partial<BehindMark>, more = ''): string {
  return `${prefix}${JSON.stringify({ ...everything, ...behind })}${more}`;
}

/** Null for a mark that leads to something else. */
export function behindKey(key: string): BehindMark | null {
  if (!key.startsWith(prefix)) return null;
  return JSON.parse(key.slice(prefix.length, key.lastIndexOf('}') + 1)) as BehindMark;
}
