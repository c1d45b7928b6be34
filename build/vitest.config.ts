import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    globalSetup: [
      'tests/support/require-node-24.ts',
      'tests/support/build-what-is-run.ts',
      'tests/support/find-chromium.ts',
      'tests/support/make-sample.ts',
    ],
    // More files than cores, where the usual is one less: most of them wait for a browser or another process.
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A test that is switched off or marked to fail must not pass unseen.
    allowOnly: false,
  },
});
