import { globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every source file of the project, by its path from the root with `/` between the names. */
export function sourceFiles(...endings: readonly string[]): string[] {
  const patterns = ['contract', 'drawing', 'db', 'electron', 'renderer', 'build', 'tests'].flatMap((room) =>
    endings.map((ending) => `${room}/**/*.${ending}`),
  );
  return globSync(patterns, { cwd: root })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !path.includes('node_modules') && !path.startsWith('tests/fixtures/'))
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(resolve(root, path), 'utf8');
}

/** What a file imports: other files by their path from the root, packages by their name. */
export function importsOf(path: string): string[] {
  const found = textOf(path).matchAll(
    /^\s*(?:import|export)\b[^'"]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...found].flatMap(([, from, bare, lazy]) => {
    const name = from ?? bare ?? lazy;
    if (name === undefined) return [];
    if (!name.startsWith('.')) return packageOf(name);
    return relative(root, resolve(root, dirname(path), name))
      .split(sep)
      .join('/');
  });
}

function packageOf(name: string): string {
  if (name.startsWith('node:')) return 'node:*';
  const parts = name.split('/');
  return name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? name);
}
