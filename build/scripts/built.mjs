// What the build makes, and whether it is older than its sources. Plain JavaScript: the launcher reads it under an old Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export const commandLine = join(root, 'dist', 'main', 'command-line.js');

/** The last file that the build writes: while it stands, all of it does. */
const stamp = join(root, 'dist', 'built');

const sources = [
  'contract',
  'db',
  'drawing',
  'electron',
  'renderer',
  'build/vite-page.ts',
  'build/vite-main.ts',
];

/**
 * Builds the page and the bundles when a source is newer than they are.
 * @param {string} node the Node 24 to build with
 * @param {(line: string) => void} say
 * @returns {boolean} false when the build failed
 */
export function ensureBuilt(node, say) {
  if (!isOutOfDate()) return true;
  say('Building…');
  const built = spawnSync(node, [join(root, 'build', 'scripts', 'build.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return built.status === 0;
}

function isOutOfDate() {
  if (!existsSync(stamp)) return true;
  const builtAt = Date.parse(readFileSync(stamp, 'utf8'));
  return sources.some((source) => latestIn(join(root, source)) > builtAt);
}

function latestIn(path) {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  const inside = readdirSync(path, { withFileTypes: true });
  return Math.max(status.mtimeMs, ...inside.map(({ name }) => latestIn(join(path, name))));
}
