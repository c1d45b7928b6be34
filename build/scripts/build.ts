/** Builds everything that is run: the page into `dist/renderer`, shell, command line and data process into `dist/main`. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { assets, installedAsset, type AssetName } from '../../db/exports/asset-file.ts';
import { Notices } from '../notices.ts';
import { mainConfig, mainFolder, preloadConfig } from '../vite-main.ts';
import { pageConfig } from '../vite-page.ts';
import { root } from './steps.ts';

// A caller's own environment, a test's for one, must not put React's development build into the page.
process.env['NODE_ENV'] = 'production';
const began = new Date();
const notices = new Notices();
await build(withNotices(mainConfig()));
await build(withNotices(preloadConfig()));
await build(withNotices({ ...pageConfig(), logLevel: 'warn' }));
copyAssets();
notices.write();
// Of the moment before it was built: what was written meanwhile is newer.
writeFileSync(join(root, 'dist', 'built'), began.toISOString());

function withNotices(config: InlineConfig): InlineConfig {
  return { ...config, plugins: [...(config.plugins ?? []), notices.plugin()] };
}

function copyAssets(): void {
  const folder = join(mainFolder, 'assets');
  mkdirSync(folder, { recursive: true });
  for (const name of Object.keys(assets) as AssetName[])
    copyFileSync(installedAsset(name), join(folder, name));
}
