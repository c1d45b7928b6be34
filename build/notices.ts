/** The licence notices of everything that is built in: told by the bundler, package by package, with the text of each licence. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readJson, root } from './scripts/steps.ts';

export const noticesFile = join(root, 'dist', 'THIRD-PARTY-NOTICES.txt');

/** Installed beside the bundle or copied into it as files, so that the bundler does not see them. */
const besideTheBundle = [
  'better-sqlite3',
  '@expo-google-fonts/noto-naskh-arabic',
  '@expo-google-fonts/noto-sans',
  '@expo-google-fonts/noto-sans-jp',
  '@expo-google-fonts/noto-sans-kr',
  '@expo-google-fonts/noto-sans-sc',
];

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** Gathers the packages of the builds it takes part in. */
export class Notices {
  readonly #packages = new Set(besideTheBundle);

  plugin(): Plugin {
    return {
      name: 'notices',
      generateBundle: (_, bundle) => {
        for (const part of Object.values(bundle)) {
          const files = part.type === 'chunk' ? part.moduleIds : part.originalFileNames;
          for (const file of files) this.#add(file);
        }
      },
    };
  }

  #add(file: string): void {
    const found = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'));
    if (found?.[1] !== undefined) this.#packages.add(found[1]);
  }

  /** @throws Error when a package says nothing of its licence: it may not be given on */
  write(): void {
    const notices = [...this.#packages].toSorted().map(noticeOf);
    writeFileSync(noticesFile, `Demarche contains the following works of others.\n\n${notices.join('\n')}`);
  }
}

function noticeOf(packageName: string): string {
  const { name, version, license } = readJson(`node_modules/${packageName}/package.json`) as PackageFile;
  const texts = licenceTexts(join(root, 'node_modules', packageName));
  if (license === undefined && texts.length === 0)
    throw new Error(`${name} ${version} says nothing of its licence, so it cannot be built in.`);
  return [`${'—'.repeat(72)}\n${name} ${version}: ${license ?? 'see its text'}\n`, ...texts].join('\n');
}

function licenceTexts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(?:licen[cs]e|copying|notice)/i.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').trim());
}
