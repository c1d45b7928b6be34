/** One command's conversation with a workspace: opens it, hands over the api, closes it whatever happens. */
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { uidMaker } from '../../../contract/model/id.ts';
import { Refusal } from '../../../contract/errors.ts';
import { operations, type DemarcheApi } from '../../../contract/operations/index.ts';
import { connect } from '../../../contract/wire/client.ts';
import { accountName, applicationVersion } from '../about-application.ts';
import { startDataProcess } from '../data-process.ts';

export interface WorkspaceOption {
  readonly workspace?: string;
}

/** @throws Refusal whatever keeps the workspace from being opened, and whatever `work` is refused */
export async function withWorkspace<Result>(
  options: WorkspaceOption,
  work: (api: DemarcheApi) => Promise<Result>,
): Promise<Result> {
  const dataProcess = await startDataProcess({
    folder: folderOf(options),
    applicationVersion,
    who: accountName(),
  });
  const connection = connect(operations, dataProcess.newClient(), {
    newCommandId: uidMaker(Date.now, (count) => randomBytes(count)),
  });
  try {
    return await work(connection.api);
  } finally {
    connection.close();
    await dataProcess.stop();
  }
}

function folderOf({ workspace }: WorkspaceOption): string {
  const named = workspace ?? process.env['DEMARCHE_WORKSPACE'];
  if (named !== undefined && named !== '') return resolve(named);
  throw new Refusal('bad-input', 'No workspace was named.', {
    safe: 'Nothing was opened.',
    next: 'Add --workspace FOLDER. "demarche new FOLDER --sample" makes the sample, "demarche new FOLDER" one of your own.',
  });
}
