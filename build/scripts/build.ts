/** Builds the page into `dist/renderer`. */
import { build } from 'vite';
import { pageConfig } from '../vite.ts';

await build({ ...pageConfig(), logLevel: 'warn' });
