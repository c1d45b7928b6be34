/** Makes a new workspace in a process of its own, and ends when that one has said how it went. */
import { Refusal } from '../../contract/errors.ts';
import type { CreateRequest, FromCreation } from '../../contract/wire/creation.ts';
import type { AboutWorkspace } from '../../contract/wire/serve.ts';
import { forkNode, type Forked } from './data-process.ts';
import { workerFile } from './worker-files.ts';

export type ForkMaker = () => Forked<CreateRequest, FromCreation>;

/** @throws Refusal `conflict` when something is there already; what the storage refuses */
export async function makeWorkspace(
  request: CreateRequest,
  forkIt: ForkMaker = () => forkNode<CreateRequest, FromCreation>(workerFile('create-worker')),
): Promise<AboutWorkspace> {
  const forked = forkIt();
  const said = await new Promise<FromCreation>((resolve, reject) => {
    forked.onMessage(resolve);
    forked.onExit(() => reject(new Refusal('internal', 'The process that makes the workspace ended early.')));
    forked.send(request);
  });
  forked.dismiss?.();
  if ('refused' in said) throw Refusal.fromRecord(said.refused);
  return said.created;
}
