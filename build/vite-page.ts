/** How the page is built: plain files that hold under the strict content policy, the same for the browser and Electron. */
import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import type { InlineConfig, PluginOption } from 'vite';

const pathOf = (fromHere: string) => fileURLToPath(new URL(fromHere, import.meta.url));

/** Where the built page goes unless another folder is named. */
export const pageFolder = pathOf('../dist/renderer');

/** Replaced by the host with a fresh nonce in each response. */
const noncePlaceholder = '__CSP_NONCE__';

/** The words that the widgets bring along for screen readers, in these languages only. */
const locales = ['en-US'];

/** @param outDir where the files go; `index.html` and what it names, each with its hash */
export function pageConfig(outDir: string = pageFolder): InlineConfig {
  return {
    configFile: false,
    root: pathOf('../renderer'),
    // Relative, so that one build serves a port of 127.0.0.1 and a scheme of Electron's.
    base: './',
    publicDir: false,
    plugins: [react(), onlyTheseLocales()],
    html: { cspNonce: noncePlaceholder },
    css: { transformer: 'lightningcss' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome134',
      sourcemap: false,
      // What is inlined comes as a data: address, which the policy keeps out.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1_200,
    },
  };
}

/** Before the other plugins, as it takes the place of whole modules. */
function onlyTheseLocales(): PluginOption {
  return { ...(optimizeLocales.vite({ locales }) as object), enforce: 'pre' } as PluginOption;
}
