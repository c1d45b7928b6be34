/** The preferences of whoever works here, in a file of the application's own; no page keeps anything itself. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../../contract/errors.ts';
import { preferencesSchema, usualPreferences, type Preferences } from '../../contract/model/preferences.ts';
import { applicationFolder } from './places.ts';

interface ReadPreferences {
  readonly preferences: Preferences;
  /** Why the usual ones were taken instead of those that were kept; null when nothing is wrong. */
  readonly notice: string | null;
}

const longestFile = 10_000;
const keptSchema = preferencesSchema.partial();

function preferencesFile(): string {
  return join(applicationFolder(), 'preferences.json');
}

/** A file that does not read as preferences counts for nothing as a whole; what it does not name is as usual. */
export function readPreferences(): ReadPreferences {
  const text = textOfFile();
  if (text === null) return { preferences: usualPreferences, notice: null };
  const preferences = parsed(text);
  if (preferences !== null) return { preferences, notice: null };
  return {
    preferences: usualPreferences,
    notice:
      'The file with the preferences is damaged. The usual ones are taken; the file is set aside when one of them is changed.',
  };
}

/**
 * Keeps these and leaves the others as they are; a damaged file is set aside first.
 * @throws Refusal `disk-full`, `storage-failed`
 */
export function keepPreferences(change: Partial<Preferences>): Preferences {
  const { preferences: before, notice } = readPreferences();
  const preferences = { ...before, ...change };
  const file = preferencesFile();
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    if (notice !== null) renameSync(file, `${file}.damaged`);
    writeFileSync(`${file}.new`, JSON.stringify(preferences, null, 2), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch (error) {
    throw notKept(error);
  }
  return preferences;
}

/** Null when there is none; an empty text, which is no preferences, when it cannot be read. */
function textOfFile(): string | null {
  try {
    return readFileSync(preferencesFile(), 'utf8');
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : '';
  }
}

function parsed(text: string): Preferences | null {
  if (text.length > longestFile) return null;
  try {
    const kept = keptSchema.parse(JSON.parse(text));
    return preferencesSchema.parse({ ...usualPreferences, ...kept });
  } catch {
    return null;
  }
}

function notKept(error: unknown): Refusal {
  const code = codeOf(error) === 'ENOSPC' ? 'disk-full' : 'storage-failed';
  return new Refusal(code, 'The preference could not be kept.', {
    safe: 'It holds until this window is closed, and the workspace is not touched by it.',
    next: 'Check that there is room on the disk and that the folder of the application may be written to.',
    cause: error,
  });
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
