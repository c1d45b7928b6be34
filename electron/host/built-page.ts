/** Where the built page lies: the same way from a bundle in `dist/main` as from this file. */
import { fileURLToPath } from 'node:url';

export const builtPage = fileURLToPath(new URL('../../dist/renderer', import.meta.url));
