/** The core of one workspace: opened, ready to be asked, closed again. */
import { randomBytes } from 'node:crypto';
import { uidMaker } from '../contract/model/id.ts';
import type { Dispatcher } from '../contract/wire/dispatcher.ts';
import type { AboutWorkspace } from '../contract/wire/serve.ts';
import { CoreDispatcher } from './dispatcher.ts';
import { openSlotNotice } from './key-slots.ts';
import { migrations } from './migrations/index.ts';
import { openWorkspace } from './open.ts';
import { ChangeRecord } from './record/change-record.ts';
import { TableStore } from './record/table-store.ts';

export interface CoreOptions {
  readonly folder: string;
  readonly readOnly?: boolean;
  readonly applicationVersion: string;
  /** Whose hand it is, for the change record. */
  readonly who: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface OpenedCore {
  readonly dispatcher: Dispatcher;
  readonly about: AboutWorkspace;
  close(): void;
}

/** @throws Refusal whatever keeps the workspace from being opened */
export function openCore(options: CoreOptions): OpenedCore {
  const { folder, now } = options;
  const workspace = openWorkspace(folder, { ...options, migrations });
  const store = new TableStore(workspace.database);
  const dispatcher = new CoreDispatcher({
    database: workspace.database,
    who: options.who,
    context: {
      store,
      changes: new ChangeRecord(store),
      now,
      newUid: uidMaker(now, (count) => randomBytes(count)),
      mode: workspace.mode,
      protection: openSlotNotice,
    },
  });
  return {
    dispatcher,
    about: { folder: workspace.folder, mode: workspace.mode, notice: openSlotNotice },
    close: () => workspace.close(),
  };
}
