/** A file that the page saves: a download in a browser, and what the system's dialog was asked for on the desktop. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { electronOf } from './desktop.ts';

export interface SavedFile {
  /** As it is proposed. */
  readonly name: string;
  readonly content: Buffer;
}

/** @param act what a person does to save it */
export async function savedFile(page: Page, act: () => Promise<void>): Promise<SavedFile> {
  const electron = electronOf(page);
  if (electron !== undefined) return savedOnDesktop(electron, act);
  const download = page.waitForEvent('download');
  await act();
  const file = await download;
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

async function savedOnDesktop(electron: ElectronApplication, act: () => Promise<void>): Promise<SavedFile> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-saved-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'file');
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (...given: unknown[]) => {
      Object.assign(globalThis, { askedToSave: given.at(-1) });
      return Promise.resolve({ canceled: false, filePath });
    };
  }, path);
  await act();
  // Asked in the process that writes it, so that it is never seen half written.
  const isThere = () =>
    electron.evaluate((_, file) => process.getBuiltinModule('node:fs').existsSync(file), path);
  await expect.poll(isThere, { timeout: 30_000 }).toBe(true);
  const asked = await electron.evaluate(
    () => (globalThis as unknown as { askedToSave: { defaultPath: string } }).askedToSave,
  );
  return { name: basename(asked.defaultPath), content: readFileSync(path) };
}
