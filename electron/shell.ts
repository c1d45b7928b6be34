/** The desktop shell: one window on one desk, and what the system and other starts ask of them. */
import { app, dialog, nativeTheme, powerMonitor, session, type BrowserWindow } from 'electron';
import { Refusal } from '../contract/errors.ts';
import { parseRecordLink, type RecordLink } from '../contract/model/record-link.ts';
import type { PageSays } from '../contract/wire/shell-words.ts';
import type { Asked } from './asked.ts';
import { DueFollowUps } from './due-follow-ups.ts';
import { builtPage } from './host/built-page.ts';
import { Desk } from './host/desk.ts';
import { readPreferences } from './host/preferences-file.ts';
import { keyOf, recentWorkspaces } from './host/recent-workspaces.ts';
import { readStaticFiles } from './host/static-files.ts';
import { log } from './log.ts';
import type { MenuActs } from './menu-template.ts';
import { offerContextMenu, showMenuBar } from './menus.ts';
import { nativeDialogs } from './native-dialogs.ts';
import { showNotification } from './notifications.ts';
import { pageAddress } from './page-address.ts';
import { PageLine } from './page-line.ts';
import { servePage } from './page-scheme.ts';
import { closeSession } from './session-rules.ts';
import { forkUtility } from './utility-process.ts';
import { bringForward, makeWindow, resetWindow } from './window.ts';
import { mendFaultsOf } from './window-faults.ts';

/** Without the prefix that would have it kept: nothing of the page reaches the disk. */
const partition = 'demarche-page';

const lookEveryMs = 60_000;

export class Shell {
  #window: BrowserWindow | null = null;
  #isStopped = false;
  readonly #started = Promise.withResolvers<void>();
  readonly #desk = new Desk({
    fork: () => forkUtility('worker'),
    forkMaker: () => forkUtility('create-worker'),
    dialogs: nativeDialogs(() => this.#window),
    onPreferred: ({ theme }) => void (nativeTheme.themeSource = theme),
  });
  readonly #line = new PageLine({
    contentsNow: () => this.#window?.webContents ?? null,
    newClient: (door) => (door === 'wire' ? this.#desk.newClient() : this.#desk.newHostClient()),
    onSays: (says) => this.#onSays(says),
  });
  readonly #due = new DueFollowUps({
    newClient: () => this.#desk.newClient(),
    isWanted: () => readPreferences().preferences.notifications,
    show: (title) => showNotification(title, () => this.#showFollowUps()),
  });
  readonly #menuActs: MenuActs = {
    run: (id) => this.#line.tellNow({ say: 'run', id }),
    retype: (verb) => this.#window?.webContents[verb](),
  };

  /** To be called once, when the application is ready. */
  async start(asked: Asked): Promise<void> {
    const inMemory = session.fromPartition(partition);
    closeSession(inMemory, !app.isPackaged);
    servePage(inMemory, readStaticFiles(builtPage));
    nativeTheme.themeSource = readPreferences().preferences.theme;
    this.#line.listen();
    showMenuBar([], this.#menuActs);
    const opening = this.#openFirst(asked);
    const window = this.#makeWindow();
    await opening;
    await this.#load(window);
    setInterval(() => void this.#due.look(), lookEveryMs);
    powerMonitor.on('resume', () => void this.#due.look());
    this.#started.resolve();
    if (asked.link !== null) await this.#follow(asked.link);
  }

  /** What another start asked for, or the system: the window comes forward and does it. */
  async handOver({ folder, link }: Asked): Promise<void> {
    await this.#started.promise;
    await this.showWindow();
    if (folder !== null) await this.#exchange(folder);
    if (link !== null) await this.#follow(link);
  }

  /** Brings the window forward; makes it again where it was closed and the application went on. */
  async showWindow(): Promise<void> {
    await this.#started.promise;
    if (this.#window === null) await this.#load(this.#makeWindow());
    else bringForward(this.#window);
  }

  /** Puts quitting off until the workspace is closed, and quits then. */
  beforeQuit(event: { preventDefault(): void }): void {
    if (this.#isStopped) return;
    event.preventDefault();
    void this.#desk.close().finally(() => {
      this.#isStopped = true;
      app.quit();
    });
  }

  #makeWindow(): BrowserWindow {
    const window = makeWindow(session.fromPartition(partition));
    this.#window = window;
    offerContextMenu(window);
    mendFaultsOf(window, (text) => this.#line.tellNext({ say: 'tell', text }));
    // Windows ends what is open: there is time for what is under way, not for questions.
    window.on('session-end', () => void this.#desk.close());
    window.on('closed', () => {
      this.#window = null;
      this.#line.end();
      showMenuBar([], this.#menuActs);
    });
    return window;
  }

  async #load(window: BrowserWindow): Promise<void> {
    try {
      await window.loadURL(pageAddress);
    } catch {
      log('The page was not loaded.');
    }
  }

  async #openFirst({ folder }: Asked): Promise<void> {
    try {
      if (folder === null) await this.#desk.openLast();
      else await this.#desk.open(folder);
    } catch (error) {
      this.#explain(error);
    }
  }

  async #exchange(folder: string): Promise<boolean> {
    try {
      await this.#desk.open(folder);
      this.#line.beginAnew();
      return true;
    } catch (error) {
      this.#explain(error);
      return false;
    }
  }

  async #follow(text: string): Promise<void> {
    const link = parseRecordLink(text);
    if (link === null) return;
    const isThere = this.#desk.workspace?.key === link.workspaceKey || (await this.#openLinked(link));
    if (isThere) this.#line.tell({ say: 'go', id: link.id });
  }

  /** Whoever wrote the link has no say in which workspace is open: the person at the window has. */
  async #openLinked({ workspaceKey }: RecordLink): Promise<boolean> {
    const known = recentWorkspaces().find(({ folder }) => keyOf(folder) === workspaceKey);
    if (known === undefined) {
      this.#explain(
        new Refusal('not-found', 'The link leads to a workspace that was not opened here before.', {
          safe: 'Nothing was opened.',
          next: 'Open that workspace first, then follow the link again.',
        }),
      );
      return false;
    }
    const { response } = await dialog.showMessageBox({
      type: 'question',
      message: `Open the workspace “${known.name}”?`,
      detail: 'A link leads to a record in it. The workspace that is open is closed.',
      buttons: ['Open', 'Cancel'],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    return response === 0 && this.#exchange(known.folder);
  }

  #onSays(says: PageSays): void {
    if (says.say === 'menus') showMenuBar(says.menus, this.#menuActs);
    else if (says.say === 'ready') void this.#due.look();
    else if (this.#window !== null) resetWindow(this.#window);
  }

  #showFollowUps(): void {
    void this.showWindow();
    this.#line.tell({ say: 'run', id: 'places.follow-ups' });
  }

  #explain(error: unknown): void {
    const { happened, safe, next } =
      error instanceof Refusal
        ? error.record
        : { happened: 'The workspace could not be opened.', safe: 'Nothing was written.', next: '' };
    void dialog.showMessageBox({ type: 'error', message: happened, detail: `${safe} ${next}`.trim() });
  }
}
