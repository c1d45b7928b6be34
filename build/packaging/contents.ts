/** What an unpacked application contains, read back from it. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { System } from './systems.ts';

export interface Contents {
  /** In the archive, with `/` between folders and none in front. */
  readonly packed: readonly string[];
  /** In the whole folder of the application. */
  readonly files: readonly string[];
  readonly bytes: number;
  /** In bytes, by the file's path in the folder. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly fuses: Readonly<Record<keyof typeof FuseV1Options, boolean>>;
  /** The text of a file in the archive. */
  readonly text: (path: string) => string;
}

/** @param output what the packager was given */
export async function readContents(system: System, output: string): Promise<Contents> {
  const folder = join(output, system.folder);
  const archive = join(folder, system.resources, 'app.asar');
  const sizes = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), statSync(file).size]),
  );
  return {
    packed: listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1)),
    files: [...sizes.keys()],
    sizes,
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    fuses: await readFuses(join(folder, system.executable)),
    text: (path) => extractFile(archive, path).toString('utf8'),
  };
}

async function readFuses(executable: string): Promise<Contents['fuses']> {
  const wire = await getCurrentFuseWire(executable);
  const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  return Object.fromEntries(
    names.map((name) => [name, isOn(wire[FuseV1Options[name as keyof typeof FuseV1Options]])]),
  ) as Contents['fuses'];
}

/** The wire's digits are kept as the codes of their characters. */
function isOn(state: unknown): boolean {
  return state === '1'.charCodeAt(0);
}
