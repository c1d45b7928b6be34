import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '../contract/errors.ts';
import { applyKey, makeKeySlots, readKeySlots, requireKey, writeKeySlots } from './key-slots.ts';
import { backUp, migrate, refuseNewer, versionOf, type Migration } from './migrate.ts';
import { applicationId, applySettings, lockWaitMs } from './settings.ts';
import { refusingStorageErrors, storageRefusal } from './storage-errors.ts';
import {
  copyDatabase,
  copyFirstPage,
  forgetHolder,
  inUseRefusal,
  isWritable,
  makePrivateFile,
  makePrivateFolder,
  noteHolder,
  pageSize,
  readFirstPage,
  requireWorkspaceFolder,
  sizeOf,
  syncFolder,
  workspaceFolder,
  type WorkspaceFolder,
} from './workspace-folder.ts';

export interface OpenOptions {
  /** All there are, in order. */
  readonly migrations: readonly Migration[];
  readonly applicationVersion: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly randomBytes?: (count: number) => Uint8Array;
  /** Opens a private copy, as is done by itself when the folder cannot be written to. */
  readonly readOnly?: boolean;
}

/** A workspace that this process holds: keep it, for SQLite closes a database that nothing refers to any more. */
export interface OpenWorkspace {
  readonly database: Database.Database;
  /** The absolute path. */
  readonly folder: string;
  readonly mode: 'read-write' | 'read-only';
  /** Lets the next one in; closing again does nothing. */
  close(): void;
}

const plainHeader = 'SQLite format 3\0';

/**
 * Makes a new workspace in a folder that is empty or not there yet, and opens it.
 * @throws Refusal `conflict` when something is there already; what the storage refuses
 */
export function createWorkspace(folder: string, options: OpenOptions): OpenWorkspace {
  refusingStorageErrors(() =>
    build(workspaceFolder(existsSync(folder) ? realpathSync(folder) : folder), options),
  );
  return openWorkspace(folder, options);
}

/**
 * Opens a workspace and brings it to the newest version; a refused one is left as it was.
 * @throws Refusal `not-a-workspace`, `locked`, `damaged`, `newer-format`, `in-use`; what the storage refuses
 */
export function openWorkspace(folder: string, options: OpenOptions): OpenWorkspace {
  return refusingStorageErrors(() => {
    const home = requireWorkspaceFolder(folder);
    const key = requireKey(readKeySlots(home.keys));
    try {
      refuseHeld(home);
      refuseUnfit(home, key, options.migrations);
      const isReadOnly = options.readOnly === true || !isWritable(home);
      return isReadOnly ? openCopy(home, key, options) : openLive(home, key, options);
    } catch (error) {
      throw storageRefusal(error)?.code === 'in-use' ? inUseRefusal(home, error) : error;
    }
  });
}

/** Builds beside the place and moves the result there, so that whatever stops it leaves no half workspace. */
function build(home: WorkspaceFolder, options: OpenOptions): void {
  const isThere = requireRoom(home);
  const parent = dirname(home.path);
  mkdirSync(parent, { recursive: true });
  const keySlots = makeKeySlots(options.randomBytes ?? randomBytes);
  const draft = workspaceFolder(join(parent, `.${basename(home.path)}.unfinished-${keySlots.workspaceId}`));
  undoingOnFailure(
    () => removeFolder(draft),
    () => {
      for (const folder of [draft.path, draft.backups]) mkdirSync(folder, { mode: 0o700 });
      makePrivateFile(draft.database);
      const database = connect(draft, requireKey(keySlots));
      try {
        migrate(database, options.migrations, () => undefined);
      } finally {
        database.close();
      }
      refusePlain(draft);
      writeKeySlots(draft.keys, keySlots);
      if (isThere) rmdirSync(home.path);
      renameSync(draft.path, home.path);
    },
  );
  syncFolder(parent);
}

/** @returns whether there is an empty folder already */
function requireRoom(home: WorkspaceFolder): boolean {
  const found = statSync(home.path, { throwIfNoEntry: false });
  if (found === undefined) return false;
  if (found.isDirectory() && readdirSync(home.path).length === 0) return true;
  throw new Refusal('conflict', `There is something at ${home.path} already.`, {
    next: 'Choose an empty folder, or a name that is not taken.',
  });
}

function openLive(home: WorkspaceFolder, key: string, options: OpenOptions): OpenWorkspace {
  const database = connect(home, key);
  const close = (): void => {
    try {
      // First the name, then the lock: the next holder writes a name of its own.
      forgetHolder(home);
      database.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      database.close();
    }
  };
  return undoingOnFailure(close, () => {
    noteHolder(home, options.applicationVersion, options.now());
    migrate(database, options.migrations, (toVersion) => {
      backUp(database, { home, key, toVersion, at: options.now() });
    });
    return workspace(database, home, 'read-write', close);
  });
}

/** SQLite reads a folder only where it can also lock and recover it, so a folder to be left alone is copied first. */
function openCopy(home: WorkspaceFolder, key: string, options: OpenOptions): OpenWorkspace {
  const copy = makePrivateFolder();
  return undoingOnFailure(
    () => removeFolder(copy),
    () => {
      copyDatabase(home, copy);
      // A writer that came in the meantime may have left us a mixture.
      refuseHeld(home);
      const database = connect(copy, key);
      const close = (): void => {
        database.close();
        removeFolder(copy);
      };
      return undoingOnFailure(close, () => {
        migrate(database, options.migrations, () => undefined);
        database.pragma('query_only = ON');
        return workspace(database, home, 'read-only', close);
      });
    },
  );
}

function workspace(
  database: Database.Database,
  home: WorkspaceFolder,
  mode: OpenWorkspace['mode'],
  close: () => void,
): OpenWorkspace {
  return {
    database,
    folder: home.path,
    mode,
    close() {
      if (database.open) refusingStorageErrors(close);
    },
  };
}

/**
 * Lets an SQLite error pass when another connection holds the database. SQLite has to be the one to ask: reading the
 * file ourselves would drop the lock that this process may hold. Without a key, and for reading only, it can lock
 * nothing and write nothing; that it then fails in some other way says that nobody was in its way.
 */
function refuseHeld(home: WorkspaceFolder): void {
  const probe = new Database(home.database, { readonly: true, fileMustExist: true, timeout: lockWaitMs });
  try {
    probe.pragma('locking_mode = EXCLUSIVE');
    versionOf(probe);
  } catch (error) {
    if (storageRefusal(error)?.code === 'in-use') throw error;
  } finally {
    probe.close();
  }
}

/** Looks at a private copy first, so that what is refused was never opened where it lies. */
function refuseUnfit(home: WorkspaceFolder, key: string, migrations: readonly Migration[]): void {
  try {
    look(home, key, migrations);
  } catch {
    // Seen while somebody writes, a whole database may look damaged: they still hold it, or have just let go.
    refuseHeld(home);
    look(home, key, migrations);
  }
}

function look(home: WorkspaceFolder, key: string, migrations: readonly Migration[]): void {
  refusePlain(home);
  refuseShorterThan(pageSize, home);
  const copy = makePrivateFolder();
  try {
    copyFirstPage(home, copy);
    const database = open(copy, key);
    try {
      if (database.pragma('application_id', { simple: true }) !== applicationId) throw notOurs();
      refuseNewer(versionOf(database), migrations);
    } finally {
      database.close();
    }
  } finally {
    removeFolder(copy);
  }
}

/** A connection that holds the lock and keeps what it commits. */
function connect(home: WorkspaceFolder, key: string): Database.Database {
  const database = open(home, key);
  return undoingOnFailure(
    () => database.close(),
    () => {
      refuseCutShort(database, home);
      applySettings(database);
      return database;
    },
  );
}

function open(home: WorkspaceFolder, key: string): Database.Database {
  const database = new Database(home.database, { fileMustExist: true, timeout: lockWaitMs });
  applyKey(database, key);
  database.pragma('locking_mode = EXCLUSIVE');
  return database;
}

/**
 * The cheap look for damage that every opening pays for: the schema reads, and the file is as long as it says.
 * After a crash the log may hold the end of the file, so then the length says nothing; and the pages in between show
 * whether they are whole when they are read, for each carries its own authentication.
 */
function refuseCutShort(database: Database.Database, home: WorkspaceFolder): void {
  const pages = Number(database.pragma('page_count', { simple: true }));
  if (sizeOf(home.log) === 0) refuseShorterThan(pages * pageSize, home);
}

function refuseShorterThan(size: number, home: WorkspaceFolder): void {
  const found = sizeOf(home.database);
  if (found >= size) return;
  throw new Refusal(
    'damaged',
    `The end of the database is missing: it has ${found} bytes of at least ${size}.`,
    {
      safe: 'Nothing was written. What is still there may be whole, and so are the backups.',
      next: 'Keep this folder as it is and open the newest folder in backups.',
    },
  );
}

/** Only on a database that nobody has open: see `refuseHeld`. */
function refusePlain(home: WorkspaceFolder): void {
  const header = readFirstPage(home).toString('latin1', 0, plainHeader.length);
  if (header === plainHeader) throw notOurs();
}

function notOurs(): Refusal {
  return new Refusal('not-a-workspace', 'The file demarche.db was not made by Demarche.', {
    next: 'Put the demarche.db of this workspace back, or choose another folder.',
  });
}

function removeFolder(folder: WorkspaceFolder): void {
  rmSync(folder.path, { recursive: true, force: true });
}

/** Runs `work`; when it fails, runs `undo`, and the first failure is the one that is told. */
function undoingOnFailure<Result>(undo: () => void, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    try {
      undo();
    } catch {
      // What stopped the work is likely to stop this too, and says more.
    }
    throw error;
  }
}
