/** How what runs outside the page is built: one bundle for the shell, the command line and the data process. */
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

const pathOf = (fromHere: string) => fileURLToPath(new URL(fromHere, import.meta.url));

/** Beside the page's, so that each finds the other the same way in a checkout and in a package. */
export const mainFolder = pathOf('../dist/main');

/** Not bundled: Electron is there already, and a native module cannot be. */
const external = ['electron', 'better-sqlite3', /^node:/];

const entries = {
  main: pathOf('../electron/main.ts'),
  'command-line': pathOf('../electron/host/command-line/main.ts'),
  worker: pathOf('../db/worker.ts'),
  'create-worker': pathOf('../db/create-worker.ts'),
};

/** The entries as ES modules that share their chunks. */
export function mainConfig(): InlineConfig {
  return {
    ...common,
    build: {
      ...plain,
      emptyOutDir: true,
      rolldownOptions: {
        input: entries,
        external,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

/** The preload as one CommonJS file: in the sandbox it can load neither a module nor a second file. */
export function preloadConfig(): InlineConfig {
  return {
    ...common,
    build: {
      ...plain,
      emptyOutDir: false,
      rolldownOptions: {
        input: { preload: pathOf('../electron/preload.ts') },
        external,
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  };
}

const common: InlineConfig = {
  configFile: false,
  root: pathOf('..'),
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true, external: [], target: 'node' },
};

const plain = {
  outDir: mainFolder,
  ssr: true,
  target: 'node24',
  sourcemap: false,
  minify: false,
  reportCompressedSize: false,
} as const;
