/** The host's desk: the one workspace that lies on it, exchanged for another without stopping the host. */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Refusal } from '../../contract/errors.ts';
import { uidMaker } from '../../contract/model/id.ts';
import type { Preferences } from '../../contract/model/preferences.ts';
import { hostOperations } from '../../contract/operations/host.ts';
import { operations } from '../../contract/operations/index.ts';
import type { Operation } from '../../contract/operations/operation.ts';
import { connect, noReceivers, type ClientPort } from '../../contract/wire/client.ts';
import type { NewWorkspace } from '../../contract/wire/creation.ts';
import type { Ask, Dispatcher } from '../../contract/wire/dispatcher.ts';
import { portPair } from '../../contract/wire/pair.ts';
import { findOperation, parseInput } from '../../contract/wire/parse-input.ts';
import { serve } from '../../contract/wire/serve.ts';
import { accountName, applicationVersion } from './about-application.ts';
import { startDataProcess, type DataProcess, type DataProcessOptions } from './data-process.ts';
import { noDialogs, type Dialogs } from './dialogs.ts';
import { makeWorkspace, type ForkMaker } from './new-workspace.ts';
import { applicationFolder, sampleFolder } from './places.ts';
import { keepPreferences, readPreferences } from './preferences-file.ts';
import { saveFile } from './save-file.ts';
import { keyOf, recentWorkspaces, rememberWorkspace, type KnownWorkspace } from './recent-workspaces.ts';

interface OnDesk {
  readonly process: DataProcess;
  readonly workspace: KnownWorkspace;
}

export interface DeskOptions extends Pick<DataProcessOptions, 'fork' | 'now'> {
  /** How the process is started that makes a workspace. */
  readonly forkMaker?: ForkMaker;
  /** Left out where the system's dialogs cannot be shown. */
  readonly dialogs?: Dialogs;
  /** Told of every preference that is kept. */
  readonly onPreferred?: (preferences: Preferences) => void;
}

export class Desk implements Dispatcher {
  readonly #starting: Pick<DataProcessOptions, 'fork' | 'now'>;
  readonly #options: Omit<DeskOptions, 'fork' | 'now'>;
  #onDesk: OnDesk | null = null;

  /** @param options how processes are started, where not as Node processes of this host, and what else it can do */
  constructor({ forkMaker, dialogs, onPreferred, ...starting }: DeskOptions = {}) {
    this.#starting = starting;
    this.#options = {
      ...(forkMaker && { forkMaker }),
      ...(dialogs && { dialogs }),
      ...(onPreferred && { onPreferred }),
    };
  }

  /** The workspace that lies on it, as the page knows it. */
  get workspace(): { readonly key: string; readonly name: string } | null {
    return this.#onDesk === null ? null : told(this.#onDesk.workspace);
  }

  /** A port to the workspace on the desk; ends at once when there is none. */
  newClient(): ClientPort {
    return this.#onDesk?.process.newClient() ?? endedPort(nothingOpen());
  }

  /** A port to the desk itself, for `hostOperations`. */
  newHostClient(): ClientPort {
    const pair = portPair();
    serve(this, pair.core);
    return pair.client;
  }

  /** @throws Refusal whatever keeps the workspace from being opened; the one on the desk stays then */
  async open(folder: string): Promise<KnownWorkspace> {
    if (this.#onDesk?.workspace.folder === folder) return this.#onDesk.workspace;
    const request = { folder, applicationVersion, who: accountName() };
    const process = await startDataProcess({ ...request, ...this.#starting });
    const workspace = { ...(await describe(process)), folder: process.about.folder };
    const before = this.#onDesk;
    this.#onDesk = { process, workspace };
    void this.#forgetWhenGivenUp(process);
    rememberWorkspace(workspace);
    await before?.process.stop();
    return workspace;
  }

  /** Opens the workspace used last; leaves the desk empty, for a first choice, when it is not there any more. */
  async openLast(): Promise<void> {
    const last = recentWorkspaces().find(({ folder }) => existsSync(folder));
    if (last !== undefined) await this.open(last.folder);
  }

  /** Opens the sample; makes it first when it is not there yet. */
  async openSample(): Promise<KnownWorkspace> {
    const folder = sampleFolder();
    if (!existsSync(folder))
      await this.#make(folder, { name: 'Sample', kind: 'sample', zone: 'America/New_York' });
    return this.open(folder);
  }

  async close(): Promise<void> {
    const before = this.#onDesk;
    this.#onDesk = null;
    await before?.process.stop();
  }

  async #forgetWhenGivenUp(process: DataProcess): Promise<void> {
    await process.gaveUp;
    if (this.#onDesk?.process === process) this.#onDesk = null;
  }

  async ask({ operation: name, input }: Ask): Promise<unknown> {
    const parsed = parseInput(findOperation<Operation>(hostOperations, name), input);
    switch (name) {
      case 'host.state':
        return this.#state();
      case 'host.openSample':
        return { opened: told(await this.openSample()) };
      case 'host.create':
        return { opened: told(await this.#create(parsed as { name: string; zone: string })) };
      case 'host.open':
        return { opened: told(await this.open(folderOf(parsed as { key: string }))) };
      case 'host.preferences':
        return readPreferences();
      case 'host.prefer':
        return this.#prefer(parsed as Partial<Preferences>);
      case 'host.openFolder':
        return { opened: await this.#openChosen(await this.#dialogs.openFolder()) };
      case 'host.createInFolder':
        return { opened: await this.#createChosen(parsed as { name: string; zone: string }) };
      case 'host.saveFile':
        return { isSaved: await this.#saveFile(parsed as { name: string; content: string }) };
      case 'host.whereabouts':
        return this.#whereabouts();
      default:
        await this.close();
        return {};
    }
  }

  /** The desk pushes nothing: a page that exchanges the workspace begins anew. */
  onChanged(): () => void {
    return () => {};
  }

  async #create({ name, zone }: { name: string; zone: string }): Promise<KnownWorkspace> {
    const folder = join(applicationFolder(), 'workspaces', folderNameFor(name));
    await this.#make(folder, { name, kind: 'own', zone });
    return this.open(folder);
  }

  get #dialogs(): Dialogs {
    return this.#options.dialogs ?? noDialogs;
  }

  async #openChosen(folder: string | null) {
    return folder === null ? null : told(await this.open(folder));
  }

  async #createChosen({ name, zone }: { name: string; zone: string }) {
    const folder = await this.#dialogs.newFolder(plainNameOf(name));
    if (folder !== null) await this.#make(folder, { name, kind: 'own', zone });
    return this.#openChosen(folder);
  }

  async #saveFile({ name, content }: { name: string; content: string }): Promise<boolean> {
    const path = await this.#dialogs.saveFile(name);
    if (path !== null) saveFile(path, Buffer.from(content, 'base64'), true);
    return path !== null;
  }

  #prefer(change: Partial<Preferences>): Preferences {
    const preferences = keepPreferences(change);
    this.#options.onPreferred?.(preferences);
    return preferences;
  }

  async #make(folder: string, workspace: NewWorkspace): Promise<void> {
    const request = { folder, applicationVersion, who: accountName(), workspace };
    await makeWorkspace(request, this.#options.forkMaker);
  }

  #state() {
    return {
      open: this.#onDesk === null ? null : told(this.#onDesk.workspace),
      recent: recentWorkspaces()
        .filter(({ folder }) => existsSync(folder))
        .map(told),
      applicationVersion,
      hasDialogs: this.#options.dialogs !== undefined,
    };
  }

  #whereabouts() {
    const folder = this.#onDesk?.workspace.folder;
    return {
      workspace: folder === undefined ? null : { folder, backups: backupsIn(folder) },
      applicationFolder: applicationFolder(),
    };
  }
}

/** The newest first. */
function backupsIn(folder: string): string[] {
  const backups = join(folder, 'backups');
  try {
    return readdirSync(backups)
      .map((name) => ({ name, madeAt: statSync(join(backups, name)).mtimeMs }))
      .sort((one, other) => other.madeAt - one.madeAt)
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

/** What a workspace says of itself, asked over its own wire. */
async function describe(process: DataProcess): Promise<{ name: string; kind: 'own' | 'sample' }> {
  const newCommandId = uidMaker(Date.now, (count) => randomBytes(count));
  const connection = connect(operations, process.newClient(), { newCommandId });
  try {
    const { name, kind } = await connection.api.workspace.about({});
    return { name, kind };
  } finally {
    connection.close();
  }
}

function told({ folder, name, kind }: KnownWorkspace) {
  return { key: keyOf(folder), name, kind };
}

function folderOf({ key }: { key: string }): string {
  const known = recentWorkspaces().find(({ folder }) => keyOf(folder) === key);
  if (known !== undefined) return known.folder;
  throw new Refusal('not-found', 'This workspace is not among those opened before.', {
    next: 'Open it by its folder: demarche open FOLDER.',
  });
}

/** A folder name of letters and digits, made different when it is taken. */
function folderNameFor(name: string): string {
  return `${plainNameOf(name)}-${randomBytes(3).toString('hex')}`;
}

function plainNameOf(name: string): string {
  const plain = basename(name)
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return plain === '' ? 'workspace' : plain;
}

function endedPort(why: Refusal): ClientPort {
  const client = noReceivers();
  return {
    send() {},
    onFrame: (receive) => void (client.receive = receive),
    onLine() {},
    onEnd: (notice) => notice(why),
    close() {},
  };
}

const nothingOpen = () =>
  new Refusal('disconnected', 'No workspace is open.', {
    safe: 'Nothing was lost.',
    next: 'Choose one, or make a new one.',
  });
