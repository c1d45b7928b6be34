/** Makes a new workspace in a process of its own, and ends when that one has said how it went. */
import { fork } from 'node:child_process';
import { Refusal } from '../../contract/errors.ts';
import type { CreateRequest, FromCreation } from '../../contract/wire/creation.ts';
import type { AboutWorkspace } from '../../contract/wire/serve.ts';
import { workerFile } from './worker-files.ts';

/** @throws Refusal `conflict` when something is there already; what the storage refuses */
export async function makeWorkspace(request: CreateRequest): Promise<AboutWorkspace> {
  const child = fork(workerFile('create-worker'), {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const said = await new Promise<FromCreation>((resolve, reject) => {
    child.once('message', (message) => resolve(message as FromCreation));
    child.once('error', reject);
    child.once('exit', () =>
      reject(new Refusal('internal', 'The process that makes the workspace ended early.')),
    );
    child.send(request);
  });
  if ('refused' in said) throw Refusal.fromRecord(said.refused);
  return said.created;
}
