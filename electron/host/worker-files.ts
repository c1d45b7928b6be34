/** Where the entries of the data process lie: beside the bundle that asks, or, in a checkout, in their room. */
import { fileURLToPath } from 'node:url';

const isBundle = import.meta.url.endsWith('.js');

/** @param name `worker` keeps a workspace open, `create-worker` makes one */
export function workerFile(name: 'worker' | 'create-worker'): string {
  return fileURLToPath(new URL(isBundle ? `./${name}.js` : `../../db/${name}.ts`, import.meta.url));
}
