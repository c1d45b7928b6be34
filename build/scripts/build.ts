/** Builds the page into `dist/renderer`. */
import { build } from 'vite';
import { pageConfig } from '../vite.ts';

// A caller's own environment, a test's for one, must not put React's development build into the page.
process.env['NODE_ENV'] = 'production';
await build({ ...pageConfig(), logLevel: 'warn' });
