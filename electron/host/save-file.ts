/** Saves a file where a person named it: whole or not at all, and never over another one unless that is said. */
import { randomBytes } from 'node:crypto';
import { linkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../../contract/errors.ts';

/**
 * @param mayReplace whether a file of that name may be replaced
 * @throws Refusal `conflict` when there is one, `bad-input` for a folder, `not-found`, `disk-full`, `storage-failed`
 */
export function saveFile(path: string, content: string | Uint8Array, mayReplace: boolean): void {
  refuseWhatIsThere(path, mayReplace);
  const whole = join(dirname(path), `.${randomBytes(9).toString('hex')}`);
  try {
    writeFileSync(whole, content, { flag: 'wx', mode: 0o600, flush: true });
    // A link is refused where something has that name by now; a rename would replace it unseen.
    if (mayReplace) renameSync(whole, path);
    else linkSync(whole, path);
  } catch (error) {
    throw notSaved(path, error);
  } finally {
    rmSync(whole, { force: true });
  }
}

/** Before any work is done for it. */
export function refuseWhatIsThere(path: string, mayReplace: boolean): void {
  const about = statusOf(path);
  if (about === undefined) return;
  if (about.isDirectory()) {
    throw new Refusal('bad-input', `${basename(path)} is a folder.`, { next: 'Name a file in it.' });
  }
  if (!mayReplace) throw alreadyThere(path);
}

function statusOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw notSaved(path, error);
  }
}

function alreadyThere(path: string): Refusal {
  return new Refusal('conflict', `There is a file ${basename(path)} there already.`, {
    safe: 'It was left as it is.',
    next: 'Name another file, or add --force to replace it.',
  });
}

function notSaved(path: string, error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const name = basename(path);
  switch (code) {
    case 'EEXIST':
      return alreadyThere(path);
    case 'ENOENT':
    case 'ENOTDIR':
      return new Refusal('not-found', `There is no folder for ${name} there.`, {
        next: 'Make the folder, or name a file in one that exists.',
      });
    case 'ENAMETOOLONG':
      return new Refusal('bad-input', 'The name of the file is too long.', { next: 'Name a shorter one.' });
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new Refusal('disk-full', `There is no room on the disk for ${name}.`, {
        next: 'Make room, then do it again.',
      });
    default:
      return new Refusal('storage-failed', `${name} could not be written.`, {
        next: 'Check that the folder may be written to.',
        cause: error,
      });
  }
}
