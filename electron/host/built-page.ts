/** The built page: found, and in a checkout built when it is missing or older than its sources. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../../contract/errors.ts';

const pathOf = (fromHere: string) => fileURLToPath(new URL(fromHere, import.meta.url));

const page = pathOf('../../dist/renderer');
const builder = pathOf('../../build/scripts/build.ts');
/** What the page is built from; a packaged application has none of it. */
const sources = [pathOf('../../renderer'), pathOf('../../contract'), pathOf('../../build/vite.ts')];

/** @returns the folder with the built page */
export function builtPage(say: (line: string) => void): string {
  if (existsSync(builder) && isOutOfDate()) {
    say('Building the page…');
    const built = spawnSync(process.execPath, [builder], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (built.status !== 0) {
      throw new Refusal('internal', 'The page could not be built.', {
        safe: 'No workspace was opened.',
        next: 'What stands above says why.',
      });
    }
  }
  return page;
}

function isOutOfDate(): boolean {
  const index = join(page, 'index.html');
  if (!existsSync(index)) return true;
  const builtAt = statSync(index).mtimeMs;
  return sources.some((source) => latestIn(source) > builtAt);
}

function latestIn(path: string): number {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  const files = readdirSync(path, { recursive: true, withFileTypes: true });
  return Math.max(status.mtimeMs, ...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs));
}
