/** Times in the short form that tests about them compare. */
import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import { Refusal } from '../../contract/errors.ts';
import { parseWhen, type When } from '../../contract/model/when.ts';

export const newYork = 'America/New_York';

/** The bounds as UTC times without their seconds, where those are zero: `2013-02-12T05:00/2013-02-13T05:00`. */
export function boundsOf({ from, until }: When): string {
  return [from, until].map((epochMs) => (epochMs === null ? '..' : utc(epochMs))).join('/');
}

export function utc(epochMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMs)
    .toString()
    .replace(/:00Z$|Z$/, '');
}

/** Why this is refused, at the only place it is refused for. */
export function refusalOf(at: string, zone = newYork, text?: string): { path: string; message: string } {
  try {
    parseWhen(at, zone, text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.code).toBe('bad-input');
    expect(error.problems).toHaveLength(1);
    return { path: error.problems[0]?.path.join('.') ?? '', message: error.problems[0]?.message ?? '' };
  }
  throw new Error(`${at} was read.`);
}
