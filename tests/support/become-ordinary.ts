import Database from 'better-sqlite3';

/** Becomes a user for whom file modes count, if this process is not one yet; its own files have to be loaded before. */
export function becomeOrdinary(): void {
  new Database(':memory:').close();
  if (process.getuid?.() !== 0) return;
  process.setgroups?.([]);
  process.setgid?.(65_534);
  process.setuid?.(65_534);
}
