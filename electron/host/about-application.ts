/** What this application is called in change records, side files and on the command line. */
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';

const packageFile = new URL('../../package.json', import.meta.url);

export const applicationVersion = (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string })
  .version;

/** The name of the account at work, for the change record. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
