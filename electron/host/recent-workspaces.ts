/** The workspaces opened before, in a file of the application's own; the system's list of documents is left alone. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { applicationFolder } from './places.ts';

const knownSchema = z.object({
  folder: z.string(),
  name: z.string(),
  kind: z.enum(['own', 'sample']),
});
export type KnownWorkspace = z.output<typeof knownSchema>;

const longestList = 20;

function listFile(): string {
  return join(applicationFolder(), 'recent.json');
}

/** The latest first; a list that cannot be read is no list. */
export function recentWorkspaces(): KnownWorkspace[] {
  try {
    return z.array(knownSchema).parse(JSON.parse(readFileSync(listFile(), 'utf8')));
  } catch {
    return [];
  }
}

export function rememberWorkspace(workspace: KnownWorkspace): void {
  const others = recentWorkspaces().filter(({ folder }) => folder !== workspace.folder);
  const file = listFile();
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, JSON.stringify([workspace, ...others].slice(0, longestList), null, 2), {
    mode: 0o600,
  });
  renameSync(`${file}.new`, file);
}

/** Names a folder to the page without saying where it lies. */
export function keyOf(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 32);
}
