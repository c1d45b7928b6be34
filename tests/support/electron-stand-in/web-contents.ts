/** The contents of one window: a page of Chromium's, with the preload before it and the session's rules around it. */
import type Electron from 'electron';
import { readFileSync } from 'node:fs';
import { app, toolsNow } from './app.ts';
import { covered, CoveredEvents, newEvent, notCovered, say } from './covered.ts';
import type { DevTools } from './devtools.ts';
import { ipcMain } from './ipc-main.ts';
import type { Like } from './like.ts';
import { settlePermissions } from './page-permissions.ts';
import { passRequest, type HeldRequest } from './page-requests.ts';
import { isolatedWorld, pageSource, preloadSource, receiveFunction, sendBinding } from './page-worlds.ts';
import { openForPage, ownTargets } from './page-targets.ts';
import { underChromium, underElectron } from './schemes.ts';
import { rulesOf, type SessionRules } from './session.ts';

export interface ContentsOptions {
  readonly preload: string | undefined;
  readonly session: Electron.Session;
  readonly size: { readonly width: number; readonly height: number };
  /** Its page was closed from outside. */
  readonly onClosed: () => void;
}

interface Page {
  readonly tools: DevTools;
  readonly target: string;
  readonly session: string;
}

let last = 0;

export class StandInContents
  extends CoveredEvents
  implements Like<Electron.WebContents, 'session' | 'mainFrame'>
{
  readonly id = ++last;
  readonly session: Electron.Session;
  /** As the application has it. */
  readonly face: Electron.WebContents = covered('webContents', this) as unknown as Electron.WebContents;
  readonly #options: ContentsOptions;
  readonly #page: Promise<Page>;
  #target: string | undefined;
  #url = '';
  #preloaded: number | undefined;
  #settling: { readonly url: string; readonly loaded: PromiseWithResolvers<void> } | undefined;
  #windowOpen: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] = () => ({ action: 'allow' });
  #isCrashed = false;
  #isDestroyed = false;

  constructor(options: ContentsOptions) {
    super('webContents', [
      'will-navigate',
      'will-frame-navigate',
      'did-navigate',
      'did-navigate-in-page',
      'did-finish-load',
      'render-process-gone',
      'destroyed',
      // Never given here: nothing redirects, a page has no webviews, and Chromium does not tell of its own menu.
      'will-redirect',
      'will-attach-webview',
      'context-menu',
    ]);
    this.session = options.session;
    this.#options = options;
    this.#page = this.#attach();
    this.#page.catch((error: unknown) => say(String(error)));
  }

  async #attach(): Promise<Page> {
    const { size, preload } = this.#options;
    const text = preload === undefined ? '' : textOf(preload);
    const tools = await toolsNow();
    const { targetId: target } = await tools.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      ...size,
    });
    this.#target = target;
    ownTargets.set(target, {
      contents: this.face,
      onGone: () => void (this.#isDestroyed || this.#options.onClosed()),
    });
    const { sessionId: session } = await tools.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId: target,
      flatten: true,
    });
    tools.hear(session, (method, params) => this.#hear(method, params as never));
    const send = (method: string, params: object = {}) => tools.send(method, params, session);
    await Promise.all([
      send('Page.enable'),
      send('Runtime.enable'),
      send('Inspector.enable'),
      send('Runtime.addBinding', { name: sendBinding, executionContextName: isolatedWorld }),
      send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      send('Emulation.setFocusEmulationEnabled', { enabled: true }),
    ]);
    await send('Page.addScriptToEvaluateOnNewDocument', { source: pageSource() });
    const source = preloadSource(text);
    await send('Page.addScriptToEvaluateOnNewDocument', { worldName: isolatedWorld, source });
    return { tools, target, session };
  }

  async #send(method: string, params: object = {}): Promise<unknown> {
    const { tools, session } = await this.#page;
    return tools.send(method, params, session);
  }

  /** What is said to a page that is closing is lost, here as there. */
  #tell(method: string, params: object = {}): void {
    this.#send(method, params).catch(() => {});
  }

  #hear(method: string, said: never): void {
    const hears = this.#hears as Readonly<Record<string, ((said: never) => void) | undefined>>;
    hears[method]?.(said);
  }

  readonly #hears = {
    'Runtime.bindingCalled': ({ name, payload, executionContextId }: Bound) => {
      if (name === sendBinding) this.#receive(payload, executionContextId);
    },
    'Runtime.executionContextDestroyed': ({ executionContextId }: { executionContextId: number }) => {
      if (executionContextId === this.#preloaded) this.#preloaded = undefined;
    },
    'Runtime.executionContextsCleared': () => void (this.#preloaded = undefined),
    'Page.frameNavigated': ({ frame }: { frame: Frame }) => {
      if (frame.parentId !== undefined) return;
      this.#url = underElectron(frame.url + (frame.urlFragment ?? ''));
      this.#isCrashed = false;
      void this.#settlePermissions();
      this.emit('did-navigate', newEvent({}), this.#url, 200, 'OK');
    },
    'Page.navigatedWithinDocument': ({ url }: { url: string }) => {
      this.#url = underElectron(url);
      this.emit('did-navigate-in-page', newEvent({}), this.#url, true);
    },
    'Page.loadEventFired': () => {
      this.#settling?.loaded.resolve();
      this.#settling = undefined;
      this.emit('did-finish-load', newEvent({}));
    },
    'Fetch.requestPaused': (held: HeldRequest) => void this.#pass(held),
    'Inspector.targetCrashed': () => {
      this.#isCrashed = true;
      this.emit('render-process-gone', newEvent({}), { reason: 'crashed', exitCode: 1 });
    },
  };

  #receive(payload: string, context: number): void {
    if (payload === 'hello') {
      this.#preloaded = context;
      return;
    }
    const message = JSON.parse(payload) as { channel: string; said: unknown[] } | { opens: string };
    if ('opens' in message) return this.#askWindow(message.opens);
    const { channel, said } = message;
    const senderFrame = { url: this.#url, parent: null, origin: new URL(this.#url).origin };
    ipcMain.emit(channel, newEvent({ sender: this.face, senderFrame, ports: [] }), ...said);
  }

  #askWindow(url: string): void {
    const details = { url: underElectron(url), frameName: '', features: '', disposition: 'new-window' };
    const { action } = this.#windowOpen(details as never);
    if (action === 'allow') void toolsNow().then((tools) => openForPage(tools, url));
  }

  async #pass(held: HeldRequest): Promise<void> {
    const { tools, target, session } = await this.#page;
    const rules: SessionRules = rulesOf(this.session);
    const mayNavigate = (url: string, isMainFrame: boolean) => this.#mayNavigate(url, isMainFrame);
    await passRequest(held, { tools, session, rules, mainFrame: target, mayNavigate }).catch(
      (error: unknown) => {
        if (!this.#isDestroyed) say(`A request was left: ${String(error)}`);
      },
    );
  }

  /** What the application itself loads is not asked about. */
  #mayNavigate(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && url === this.#settling?.url) return true;
    const event = newEvent({ url, isMainFrame, isSameDocument: false, frame: null });
    if (isMainFrame) this.emit('will-navigate', event, url);
    if (!event.defaultPrevented) this.emit('will-frame-navigate', event);
    return !event.defaultPrevented;
  }

  async #settlePermissions(): Promise<void> {
    if (!URL.canParse(this.#url) || underChromium(this.#url) === this.#url) return;
    const { tools } = await this.#page;
    const { origin } = new URL(underChromium(this.#url));
    const settled = settlePermissions(rulesOf(this.session), this.face, this.#url);
    await Promise.all(settled.map((one) => tools.send('Browser.setPermission', { ...one, origin })));
  }

  async loadURL(url: string): Promise<void> {
    const loaded = Promise.withResolvers<void>();
    this.#settling = { url, loaded };
    const { errorText } = (await this.#send('Page.navigate', { url: underChromium(url) })) as {
      errorText?: string;
    };
    if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`);
    await loaded.promise;
  }

  reload(): void {
    const url = this.#url;
    void this.#send('Page.stopLoading')
      .then(() => this.loadURL(url))
      .catch(() => {});
  }

  send(channel: string, ...said: unknown[]): void {
    if (this.#preloaded === undefined) return;
    this.#tell('Runtime.callFunctionOn', {
      executionContextId: this.#preloaded,
      functionDeclaration: `(message) => globalThis.${receiveFunction}(message)`,
      arguments: [{ value: JSON.stringify({ channel, said }) }],
    });
  }

  resize(size: { readonly width: number; readonly height: number }): void {
    void this.#resizeWindow(size).catch(() => {});
  }

  /** The window itself, so that a size which a test emulates stays. */
  async #resizeWindow(bounds: { readonly width: number; readonly height: number }): Promise<void> {
    const { tools, target: targetId } = await this.#page;
    const { windowId } = await tools.send<{ windowId: number }>('Browser.getWindowForTarget', { targetId });
    await tools.send('Browser.setWindowBounds', { windowId, bounds });
  }

  forcefullyCrashRenderer(): void {
    this.#tell('Page.crash');
  }

  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.#windowOpen = handler;
  }

  setWebRTCIPHandlingPolicy(): void {}

  undo(): void {
    throw notCovered('webContents.undo, which needs a field of the system’s');
  }

  redo(): void {
    throw notCovered('webContents.redo, which needs a field of the system’s');
  }

  getURL(): string {
    return this.#url;
  }

  isCrashed(): boolean {
    return this.#isCrashed;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  close(): void {
    this.#options.onClosed();
  }

  /** With its window. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    if (this.#target !== undefined) ownTargets.delete(this.#target);
    void this.#page
      .then(({ tools, target }) => tools.send('Target.closeTarget', { targetId: target }))
      .catch(() => {});
    this.emit('destroyed');
  }
}

/** Electron says so, too, and goes on without it. */
function textOf(preload: string): string {
  try {
    return readFileSync(preload, 'utf8');
  } catch {
    say(`Unable to load preload script: ${preload}`);
    return '';
  }
}

interface Bound {
  readonly name: string;
  readonly payload: string;
  readonly executionContextId: number;
}

interface Frame {
  readonly url: string;
  readonly urlFragment?: string;
  readonly parentId?: string;
}

export const webContents = covered('webContents', {
  getAllWebContents: () => [...ownTargets.values()].map(({ contents }) => contents),
  fromDevToolsTargetId: (target: string) => ownTargets.get(target)?.contents,
} satisfies Partial<typeof Electron.webContents>);

/** To be called once, when Chromium is there. */
export function announce(contents: StandInContents): void {
  app.emit('web-contents-created', newEvent({}), contents.face);
}
