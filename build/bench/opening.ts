/** Opening a workspace, against a bare open of its database with the key in hand. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openCore, type CoreOptions } from '../../db/core.ts';
import { applyKey, readKeySlots, requireKey } from '../../db/key-slots.ts';
import { measure, type Figures } from './measure.ts';

export async function measureOpening(options: CoreOptions): Promise<{ bare: Figures; through: Figures }> {
  const key = requireKey(readKeySlots(join(options.folder, 'keys.json')));
  return {
    bare: await measure(() => openBare(join(options.folder, 'demarche.db'), key)),
    through: await measure(() => openCore(options).close()),
  };
}

/** Keeps what it commits as safe as the core does, and reads one row. */
function openBare(path: string, key: string): void {
  const database = new Database(path);
  applyKey(database, key);
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'synchronous = FULL']) {
    database.pragma(pragma);
  }
  database.prepare('SELECT * FROM workspace').get();
  database.close();
}
