/** Reads a text file that a person chose: within limits, decoded without a single character lost, or refused. */
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Refusal } from '../../contract/errors.ts';

interface Encoding {
  readonly label: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly mark: readonly number[];
}

/** The byte-order marks that decide; without one a file is UTF-8. */
const marked: readonly Encoding[] = [
  { label: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', mark: [0xff, 0xfe] },
  { label: 'utf-16be', mark: [0xfe, 0xff] },
];

const saveAgain = 'Save it as UTF-8 (in a spreadsheet: "CSV UTF-8"), then do it again.';

/**
 * The name and the whole text of a regular file.
 * @param longest in bytes
 * @throws Refusal `bad-input` for what is no file, too large or in another encoding, `not-found`
 */
export function readTextFile(path: string, longest: number): { name: string; text: string } {
  const name = basename(path);
  return { name, text: textOf(bytesOf(path, name, longest), name) };
}

function bytesOf(path: string, name: string, longest: number): Buffer {
  let file: number;
  try {
    // Not blocking, where there is such a thing: a pipe without a writer would be waited for.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw notOpened(name, error);
  }
  try {
    const about = fstatSync(file);
    if (!about.isFile()) throw refused(`${name} is not a file.`, 'Name a file.');
    if (about.size > longest) throw tooLarge(name, longest);
    const bytes = readFileSync(file);
    if (bytes.length > longest) throw tooLarge(name, longest);
    return bytes;
  } finally {
    closeSync(file);
  }
}

function textOf(bytes: Buffer, name: string): string {
  const { label, mark } = marked.find((one) => one.mark.every((byte, index) => bytes[index] === byte)) ?? {
    label: 'utf-8' as const,
    mark: [],
  };
  const content = bytes.subarray(mark.length);
  if (label === 'utf-8' && mark.length === 0 && seemsToBeUtf16(content)) {
    throw refused(`${name} seems to be UTF-16 without the mark that says so.`, saveAgain);
  }
  if (decodes(content, label, false)) return new TextDecoder(label, { fatal: true }).decode(content);
  const bad = firstBadByte(content, label);
  const line = content.subarray(0, bad).toString('latin1').split('\n').length;
  const byte = (content[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const place = `byte ${(mark.length + bad + 1).toLocaleString('en')} (${byte}, in line ${line})`;
  throw refused(
    `${name} is not ${label.toUpperCase().replace(/[LB]E$/, '')}: ${place} does not belong there.`,
    saveAgain,
  );
}

/** Latin text in UTF-16 is half zeros. */
function seemsToBeUtf16(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 1_000);
  return start.length > 1 && start.filter((byte) => byte === 0).length > start.length / 4;
}

/** @param isCut whether more bytes follow, so that a character may be incomplete at the end */
function decodes(bytes: Buffer, label: Encoding['label'], isCut: boolean): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes, { stream: isCut });
    return true;
  } catch {
    return false;
  }
}

/** Where the first character starts that is none. */
function firstBadByte(bytes: Buffer, label: Encoding['label']): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodes(bytes.subarray(0, middle), label, true)) good = middle;
    else bad = middle;
  }
  while (!decodes(bytes.subarray(0, good), label, false)) good -= 1;
  return good;
}

function refused(happened: string, next: string): Refusal {
  return new Refusal('bad-input', happened, { safe: 'Nothing of it was taken in.', next });
}

function tooLarge(name: string, longest: number): Refusal {
  const megabytes = Math.floor(longest / 1_000_000);
  return refused(
    `${name} is larger than ${megabytes} MB.`,
    'Divide it and take the parts one after the other.',
  );
}

function notOpened(name: string, error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const next = 'Check the name and the folder.';
  if (code === 'ENOENT') return new Refusal('not-found', `There is no file ${name} there.`, { next });
  return new Refusal('storage-failed', `${name} could not be opened.`, { next, cause: error });
}
