/** What the command line tells the shell, by what went wrong. */
import type { ErrorCode } from '../../../contract/errors.ts';

export const exitCodes = { ok: 0, error: 1, usage: 2 } as const;

const ofErrors: { readonly [Code in ErrorCode]?: number } = {
  'bad-input': exitCodes.usage,
  locked: 3,
  damaged: 4,
  'newer-format': 5,
  'in-use': 6,
};

export function exitCodeOf(code: ErrorCode): number {
  return ofErrors[code] ?? exitCodes.error;
}
