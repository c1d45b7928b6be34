/** A copy of the built application with one fault in it. */
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault } from './faults.ts';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));

/** @param folder that is not there yet */
export function makeFaulty(folder: string, { name, put }: Pick<Fault, 'name' | 'put'>): string {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  cpSync(join(checkout, 'package.json'), join(folder, 'package.json'));
  cpSync(join(checkout, 'dist', 'main'), join(folder, 'dist', 'main'), { recursive: true });
  symlinkSync(join(checkout, 'dist', 'renderer'), join(folder, 'dist', 'renderer'), 'dir');
  symlinkSync(join(checkout, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const [good, bad] of put) replaceOnce(join(folder, 'dist', 'main'), name, good, bad);
  return folder;
}

function replaceOnce(folder: string, name: string, good: string, bad: string): void {
  const file = placeOf(good, folder);
  if (file === null)
    throw new Error(`“${name}” cannot be put in: “${good}” does not stand once in the built files.`);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(good, () => bad),
  );
}

/** The built file in which it stands once; null when it stands in none, or more than once. */
export function placeOf(good: string, folder: string = join(checkout, 'dist', 'main')): string | null {
  const found = readdirSync(folder)
    .filter((file) => /\.c?js$/.test(file))
    .map((file) => join(folder, file))
    .flatMap((file) => Array.from({ length: readFileSync(file, 'utf8').split(good).length - 1 }, () => file));
  return found.length === 1 ? (found[0] ?? null) : null;
}
