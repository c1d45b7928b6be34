/** Builds everything that is run: the page into `dist/renderer`, shell, command line and data process into `dist/main`. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { mainConfig, preload, preloadConfig } from '../vite-main.ts';
import { pageConfig } from '../vite-page.ts';
import { root } from './steps.ts';

// A caller's own environment, a test's for one, must not put React's development build into the page.
process.env['NODE_ENV'] = 'production';
const began = new Date();
await build(mainConfig());
if (existsSync(preload)) await build(preloadConfig());
await build({ ...pageConfig(), logLevel: 'warn' });
// Of the moment before it was built: what was written meanwhile is newer.
writeFileSync(join(root, 'dist', 'built'), began.toISOString());
