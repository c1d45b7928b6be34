/** Makes a new workspace, empty or as the sample, and opens it. */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal } from '../contract/errors.ts';
import { uidMaker } from '../contract/model/id.ts';
import type { NewWorkspace } from '../contract/wire/creation.ts';
import { openCore, type CoreOptions, type OpenedCore } from './core.ts';
import { migrations } from './migrations/index.ts';
import { createWorkspace, openWorkspace } from './open.ts';
import { Steps } from './record/steps.ts';
import { TableStore } from './record/table-store.ts';
import { addReferenceData } from './reference-data.ts';
import { recordGoldenCase } from './sample/golden-case.ts';
import { sampleClock } from './sample/sample-clock.ts';
import { describeWorkspace } from './tables/workspace.ts';

/**
 * Everything is made beside the place and moved there at the end, so that whatever stops it leaves no half workspace.
 * @throws Refusal `conflict` when something is there already; what the storage refuses
 */
export async function createCore(options: CoreOptions, workspace: NewWorkspace): Promise<OpenedCore> {
  const folder = resolve(options.folder);
  refuseOccupied(folder);
  const draft = `${folder}.unfinished`;
  rmSync(draft, { recursive: true, force: true });
  try {
    found({ ...options, folder: draft }, workspace);
    if (workspace.kind === 'sample') await recordSample({ ...options, folder: draft });
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
  return openCore({ ...options, folder });
}

function found(options: CoreOptions, workspace: NewWorkspace): void {
  const created = createWorkspace(options.folder, { ...options, migrations });
  try {
    const store = new TableStore(created.database);
    const newUid = uidMaker(options.now, (count) => randomBytes(count));
    created.database.transaction(() => {
      describeWorkspace(store, newUid(), { ...workspace, createdAt: options.now() });
      addReferenceData(store);
    })();
  } finally {
    created.close();
  }
}

/** Recorded under a clock that stands at each source's date, so that "as known at" is true for the sample too. */
async function recordSample(options: CoreOptions): Promise<void> {
  const clock = sampleClock();
  const core = openCore({ ...options, now: clock.now });
  try {
    await recordGoldenCase(core.dispatcher, clock);
  } finally {
    core.close();
  }
  forgetSteps(options);
}

/** What was recorded so far is there from the beginning: undo stops before it. */
function forgetSteps(options: CoreOptions): void {
  const workspace = openWorkspace(options.folder, { ...options, migrations });
  try {
    new Steps(new TableStore(workspace.database)).forgetAll();
  } finally {
    workspace.close();
  }
}

function refuseOccupied(folder: string): void {
  const isOccupied = existsSync(folder) && !isEmptyFolder(folder);
  if (!isOccupied) return;
  throw new Refusal('conflict', `There is something at ${folder} already.`, {
    safe: 'It was left as it is.',
    next: 'Name a folder that is empty or does not exist yet.',
  });
}

function isEmptyFolder(path: string): boolean {
  try {
    return readdirSync(path).length === 0;
  } catch {
    return false;
  }
}
