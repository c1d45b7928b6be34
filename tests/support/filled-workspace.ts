/** A workspace with so many made-up attempts, and three rounds that are the same at every size. */
import { join } from 'node:path';
import { fill } from '../../build/bench/world.ts';
import { createCore } from '../../db/create-core.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openWorkspace } from '../../db/open.ts';
import { temporaryHome } from './application.ts';

export async function filledWorkspace(attempts: number): Promise<string> {
  const folder = join(temporaryHome(), 'workspace');
  const options = { folder, applicationVersion: '0.0.0', who: 'a test', now: Date.now };
  (await createCore(options, { name: 'Many calls', kind: 'own', zone: 'UTC' })).close();
  const workspace = openWorkspace(folder, { ...options, migrations });
  fill(workspace.database, attempts);
  workspace.close();
  return folder;
}
