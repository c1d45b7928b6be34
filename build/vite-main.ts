/** How what runs outside the page is built: one bundle for the shell, the command line and the data process. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

const pathOf = (fromHere: string) => fileURLToPath(new URL(fromHere, import.meta.url));

/** Beside the page's, so that each finds the other the same way in a checkout and in a package. */
export const mainFolder = pathOf('../dist/main');

export const preload = pathOf('../electron/preload.ts');

/** Not bundled: Electron is there already, and a native module cannot be. */
const external = ['electron', 'better-sqlite3', /^node:/];

const entries = {
  main: pathOf('../electron/main.ts'),
  'command-line': pathOf('../electron/host/command-line/main.ts'),
  worker: pathOf('../db/worker.ts'),
  'create-worker': pathOf('../db/create-worker.ts'),
};

/** The entries as ES modules that share their chunks. */
export function mainConfig(outDir: string = mainFolder): InlineConfig {
  return {
    ...common,
    ssr: { noExternal: true, external: [], target: 'node' },
    build: {
      ...plain,
      outDir,
      emptyOutDir: true,
      ssr: true,
      target: 'node24',
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
        external,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

/** The preload as one CommonJS file: in the sandbox it can load neither a module nor a second file. */
export function preloadConfig(outDir: string = mainFolder): InlineConfig {
  return {
    ...common,
    ssr: { noExternal: true, external: [], target: 'node' },
    build: {
      ...plain,
      outDir,
      emptyOutDir: false,
      ssr: true,
      target: 'node24',
      rolldownOptions: {
        input: { preload },
        external,
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}

const common = { configFile: false, root: pathOf('..'), publicDir: false, logLevel: 'warn' } as const;

const plain = { sourcemap: false, minify: false, reportCompressedSize: false } as const;
