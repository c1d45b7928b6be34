/** Real workspaces through the whole core: the clock in the test's hand, a typed client on the pair inside the process. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { Refusal } from '../../contract/errors.ts';
import { idFrom, uidMaker, type Id } from '../../contract/model/id.ts';
import { thingNames, type ThingName } from '../../contract/model/thing-names.ts';
import { operations, type DemarcheApi, type Operations } from '../../contract/operations/index.ts';
import type { Changed } from '../../contract/topics.ts';
import { connect, type Connection } from '../../contract/wire/client.ts';
import type { NewWorkspace } from '../../contract/wire/creation.ts';
import { portPair } from '../../contract/wire/pair.ts';
import { serve } from '../../contract/wire/serve.ts';
import { openCore, type CoreOptions, type OpenedCore } from '../../db/core.ts';
import { createCore } from '../../db/create-core.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openWorkspace } from '../../db/open.ts';
import { TableStore } from '../../db/record/table-store.ts';
import { sampleClock, type SampleClock } from '../../db/sample/sample-clock.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** When a workspace of a test is made; its clock stands there until the test sets it. */
export const madeAt = '2026-03-01T12:00:00Z';
export const clerk = 'the clerk';

/** One workspace, open, with one client; `look` closes it for a moment. */
export class TestWorkspace {
  readonly folder: string;
  readonly clock: SampleClock;
  /** Every push since it was opened. */
  readonly pushes: Changed[] = [];
  readonly newUid: () => string;
  readonly #options: CoreOptions;
  #core: OpenedCore;
  #client: Connection<Operations>;

  constructor(core: OpenedCore, options: CoreOptions, clock: SampleClock) {
    this.folder = options.folder;
    this.clock = clock;
    this.newUid = uidMaker(clock.now, randomBytes);
    this.#options = options;
    this.#core = core;
    this.#client = this.#connect();
  }

  get api(): DemarcheApi {
    return this.#client.api;
  }

  get core(): OpenedCore {
    return this.#core;
  }

  newId<Name extends ThingName>(name: Name): Id<Name> {
    return idFrom(name, this.newUid());
  }

  /** Asks past the types and the client, as a hostile page would. */
  ask(operation: string, input: unknown, command?: { id: string; why?: string }): Promise<unknown> {
    const context = { cancelled: () => false, progress() {} };
    return this.#core.dispatcher.ask({ operation, input, ...(command && { command }) }, context);
  }

  /** Closes the workspace, hands its database over, and opens it again. */
  look<Result>(see: (database: Database.Database) => Result): Result {
    this.close();
    const raw = openWorkspace(this.folder, { ...this.#options, migrations });
    try {
      return see(raw.database);
    } finally {
      raw.close();
      this.open();
    }
  }

  open(more: Partial<CoreOptions> = {}): void {
    this.#core = openCore({ ...this.#options, ...more });
    this.#client = this.#connect();
  }

  close(): void {
    this.#client.close();
    this.#core.close();
  }

  #connect(): Connection<Operations> {
    const pair = portPair();
    serve(this.#core.dispatcher, pair.core);
    const client = connect(operations, pair.client, { newCommandId: this.newUid });
    client.onChanged((changed) => this.pushes.push(changed));
    return client;
  }
}

async function create(folder: string, workspace: NewWorkspace): Promise<TestWorkspace> {
  const clock = sampleClock();
  clock.setTo(madeAt);
  const options = { folder, applicationVersion: '0.0.0', who: clerk, now: clock.now };
  return new TestWorkspace(await createCore(options, workspace), options, clock);
}

const own: NewWorkspace = { name: 'A test', kind: 'own', zone: 'America/New_York' };
const sample: NewWorkspace = { name: 'Golden case', kind: 'sample', zone: 'America/New_York' };

/** A workspace with nothing in it but outcomes and countries; it goes when the test ends. */
export function newWorkspace(): Promise<TestWorkspace> {
  return createdForTest(own);
}

/** The sample to write in; it goes when the test ends. */
export function newSample(): Promise<TestWorkspace> {
  return createdForTest(sample);
}

async function createdForTest(what: NewWorkspace): Promise<TestWorkspace> {
  const workspace = await create(join(temporaryFolder(), 'workspace'), what);
  onTestFinished(() => workspace.close());
  return workspace;
}

/** The sample once for all tests of a file, which only read it. */
export function useSample(): () => TestWorkspace {
  return useWorkspace(sample);
}

/** One workspace for all tests of a file, which do not mind what the others wrote. */
export function useOwnWorkspace(): () => TestWorkspace {
  return useWorkspace(own);
}

function useWorkspace(what: NewWorkspace): () => TestWorkspace {
  const home = mkdtempSync(join(tmpdir(), 'demarche-shared-'));
  let workspace: TestWorkspace | undefined;
  beforeAll(async () => {
    workspace = await create(join(home, 'workspace'), what);
  });
  afterAll(() => {
    workspace?.close();
    rmSync(home, { recursive: true, force: true });
  });
  return () => {
    if (workspace === undefined) throw new Error('The workspace is there once the tests run.');
    return workspace;
  };
}

/** The refusal that a call ends with; any other end fails the test. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const end = await call.then(
    (output: unknown) => new Error(`It was not refused: ${JSON.stringify(output)}`),
    (error: unknown) => error,
  );
  if (end instanceof Refusal) return end;
  throw end;
}

/** Where a refusal says the input is to be mended, each place as `round.triggerAt`. */
export async function placesRefused(call: Promise<unknown>): Promise<string[]> {
  const { code, problems, message } = await refusalOf(call);
  if (code !== 'bad-input') throw new Error(`Refused with ${code}: ${message}`);
  return problems.map(({ path }) => path.join('.'));
}

/** Every row of every table, as text: what has to be equal when nothing was written. How an index lies does not count. */
export function dumpOf(database: Database.Database): Record<string, unknown[]> {
  const names = database
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name`,
    )
    .pluck()
    .all();
  return Object.fromEntries(names.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]));
}

/** Every record of every kind as the contract tells it, by its id: what has to be equal when all of it is as it was. */
export function recordsIn(database: Database.Database): Record<string, unknown[]> {
  const store = new TableStore(database);
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
  return Object.fromEntries(thingNames.map((name) => [name, store.list(name, '').sort(byId)]));
}
