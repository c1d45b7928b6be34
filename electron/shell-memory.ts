/** What the shell keeps from start to start, in a file of the application's own: the window's place, the folder used last. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { applicationFolder } from './host/places.ts';
import { keptPlaceSchema } from './window-place.ts';

const memorySchema = z.strictObject({
  window: keptPlaceSchema.nullable().catch(null),
  /** Where the last dialog ended. */
  folder: z.string().max(4_096),
});
export type ShellMemory = z.output<typeof memorySchema>;

function memoryFile(): string {
  return join(applicationFolder(), 'shell.json');
}

/** A file that cannot be read is nothing remembered. */
export function readShellMemory(): ShellMemory {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(memoryFile(), 'utf8')));
  } catch {
    return { window: null, folder: homedir() };
  }
}

/** Keeps these and leaves the others as they are; what cannot be kept is forgotten. */
export function remember(change: Partial<ShellMemory>): void {
  const file = memoryFile();
  try {
    mkdirSync(applicationFolder(), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, JSON.stringify({ ...readShellMemory(), ...change }), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch {
    // A window that opens elsewhere next time is not worth a message.
  }
}
