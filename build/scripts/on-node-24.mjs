// Runs a script under Node 24: the one that `npm ci` put in node_modules, or the caller's own if it is new enough.
// Plain JavaScript, because it is the one file that an old Node has to read.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const needed = 24;
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @returns {string | undefined} the path of a Node that is new enough */
export function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const installed = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', binary);
  if (existsSync(installed)) return installed;
  return Number.parseInt(process.versions.node, 10) >= needed ? process.execPath : undefined;
}

/** @returns {string} the same; without one the process ends with a sentence */
export function requireNode24() {
  const node = findNode();
  if (node !== undefined) return node;
  process.stderr.write(
    `Demarche needs Node ${needed} or newer, and this is ${process.version}. ` +
      `Nothing was started or changed. Run "npm ci" in the project's folder, or install Node ${needed}.\n`,
  );
  process.exit(1);
}

/** Runs `script` (a path from the project's root, or absolute) and exits as it does. */
export function runOnNode24(script, args) {
  const child = spawn(requireNode24(), [resolve(root, script), ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [script, ...args] = process.argv.slice(2);
  runOnNode24(script, args);
}
