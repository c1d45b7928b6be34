import Database from 'better-sqlite3';
import { Refusal, type ErrorCode } from '../contract/errors.ts';

type Meaning = [code: ErrorCode, happened: string, safe: string, next: string];

const earlierIsSafe = 'Everything saved earlier is still in the workspace.';

const full: Meaning = [
  'disk-full',
  'The disk has no room for this, or a size limit was reached.',
  `Nothing of this was written. ${earlierIsSafe}`,
  'Free some space on the disk, then do it again.',
];

const failed: Meaning = [
  'storage-failed',
  'The disk did not read or write as it was asked to.',
  `${earlierIsSafe} Whether the last change was written is not certain.`,
  'Check that the disk is connected and healthy, then open the workspace again.',
];

const damaged: Meaning = [
  'damaged',
  'A part of the database does not read back as it was written.',
  'Nothing was written. The other parts may still be whole, and so are the backups.',
  'Keep this folder as it is and open the newest backup.',
];

const inUse: Meaning = [
  'in-use',
  'The workspace is in use by another program.',
  'Nothing was written.',
  'Close it there, then do it again.',
];

const readOnly: Meaning = [
  'read-only',
  'The workspace can be read here but not changed.',
  'Nothing was written.',
  'Open it from a folder that this user may write to.',
];

const denied: Meaning = [
  'storage-failed',
  'The operating system does not give this user access to the folder.',
  'Nothing was written.',
  'Ask for access to the folder, or use another one.',
];

/** A file size limit of the process or of the file system arrives as a failed write, never as SQLITE_FULL. */
const exactMeanings: Readonly<Record<string, Meaning>> = { SQLITE_IOERR_WRITE: full };

const primaryMeanings: Readonly<Record<string, Meaning>> = {
  SQLITE_FULL: full,
  SQLITE_IOERR: failed,
  SQLITE_CANTOPEN: failed,
  SQLITE_PROTOCOL: failed,
  SQLITE_NOMEM: failed,
  SQLITE_CORRUPT: damaged,
  SQLITE_NOTADB: damaged,
  SQLITE_BUSY: inUse,
  SQLITE_LOCKED: inUse,
  SQLITE_READONLY: readOnly,
  SQLITE_PERM: denied,
};

const systemMeanings: Readonly<Record<string, Meaning>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EIO: failed,
  ENXIO: failed,
  ENODEV: failed,
  EROFS: readOnly,
  EACCES: denied,
  EPERM: denied,
};

/** What a failure of SQLite or of the operating system means to a person; undefined for every other error. */
export function storageRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const meaning = meaningOf(error);
  if (meaning === undefined) return undefined;
  const [code, happened, safe, next] = meaning;
  return new Refusal(code, happened, { safe, next, cause: error });
}

/** Runs `work`; a failure of the storage leaves it as a refusal, any other error as it came. */
export function refusingStorageErrors<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw storageRefusal(error) ?? error;
  }
}

function meaningOf(error: unknown): Meaning | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  if (!(error instanceof Database.SqliteError)) return systemMeanings[error.code];
  return exactMeanings[error.code] ?? primaryMeanings[primaryCodeOf(error.code)];
}

/** `SQLITE_IOERR_FSYNC` is one of the many kinds of `SQLITE_IOERR`. */
function primaryCodeOf(code: string): string {
  return code.split('_').slice(0, 2).join('_');
}
