/** The core of one workspace: opened, ready to be asked, closed again. */
import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import { uidMaker } from '../contract/model/id.ts';
import type { Dispatcher } from '../contract/wire/dispatcher.ts';
import type { AboutWorkspace } from '../contract/wire/serve.ts';
import { CoreDispatcher } from './dispatcher.ts';
import { openSlotNotice } from './key-slots.ts';
import { migrations } from './migrations/index.ts';
import { openWorkspace, type OpenWorkspace } from './open.ts';
import { ChangeRecord } from './record/change-record.ts';
import { Steps } from './record/steps.ts';
import { TableStore } from './record/table-store.ts';
import { CallIndex } from './tables/call-index.ts';
import { GatheredRounds } from './tables/gathered-rounds.ts';
import { NameIndex } from './tables/name-index.ts';
import { ResponseIndex } from './tables/response-index.ts';

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
  const workspace = openWorkspace(options.folder, { ...options, migrations });
  const { database, folder, mode } = workspace;
  return {
    dispatcher: dispatcherOn(database, mode, options),
    about: { folder, mode, notice: openSlotNotice },
    close: () => workspace.close(),
  };
}

/** What answers for a database that is open. */
export function dispatcherOn(
  database: Database.Database,
  mode: OpenWorkspace['mode'],
  { who, now, applicationVersion }: Pick<CoreOptions, 'who' | 'now' | 'applicationVersion'>,
): Dispatcher {
  const store = new TableStore(database);
  const changes = new ChangeRecord(store);
  const names = new NameIndex(store);
  return new CoreDispatcher({
    database,
    who,
    context: {
      store,
      changes,
      rounds: new GatheredRounds(store, changes),
      names,
      calls: new CallIndex(store, names),
      responses: new ResponseIndex(store, changes),
      steps: new Steps(store),
      now,
      newUid: uidMaker(now, (count) => randomBytes(count)),
      mode,
      protection: openSlotNotice,
      applicationVersion,
    },
  });
}
