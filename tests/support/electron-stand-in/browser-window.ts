/** Windows: where they are and what they hold; what would take their page's protection away is refused. */
import type Electron from 'electron';
import { isAbsolute } from 'node:path';
import { app, noticeWindowClosed } from './app.ts';
import { covered, CoveredEvents, newEvent, notCovered } from './covered.ts';
import type { Like } from './like.ts';
import { openWindows } from './open-windows.ts';
import { screen } from './screen.ts';
import { session } from './session.ts';
import { announce, StandInContents } from './web-contents.ts';

/** Each may be left out or be this; the others may be anything. */
const protections: Electron.WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
};
const harmless = new Set(['preload', 'session', 'devTools', 'spellcheck', 'navigateOnDragDrop']);

class StandInWindow extends CoveredEvents implements Like<Electron.BrowserWindow, 'webContents'> {
  readonly id: number;
  readonly #contents: StandInContents;
  #bounds: Electron.Rectangle;
  #isVisible: boolean;
  #isMaximized = false;
  #isMinimized = false;
  #isDestroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super('browserWindow', [
      'ready-to-show',
      'show',
      'focus',
      'resize',
      'move',
      'maximize',
      'unmaximize',
      'close',
      'closed',
      // Never given here: pages do not hang, and sessions of Windows do not end.
      'unresponsive',
      'session-end',
    ]);
    const { width = 800, height = 600, x, y, show = true, webPreferences = {} } = options;
    const { preload } = checked(webPreferences);
    this.#bounds = inMiddle({ width, height });
    if (x !== undefined && y !== undefined) this.#bounds = { x, y, width, height };
    this.#isVisible = show;
    this.#contents = new StandInContents({
      preload,
      session: webPreferences.session ?? session.defaultSession,
      size: { width, height },
      onClosed: () => this.destroy(),
    });
    this.id = this.#contents.id;
    this.#contents.once('did-finish-load', () => this.emit('ready-to-show'));
    openWindows.add(this);
    const face = covered('browserWindow', this);
    faces.set(this, face as unknown as Electron.BrowserWindow);
    app.emit('browser-window-created', newEvent({}), face);
    announce(this.#contents);
    return face;
  }

  static getAllWindows(): Electron.BrowserWindow[] {
    return [...openWindows].flatMap((window) => faces.get(window) ?? []);
  }

  static fromWebContents(contents: Electron.WebContents): Electron.BrowserWindow | null {
    return StandInWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  static getFocusedWindow(): Electron.BrowserWindow | null {
    return StandInWindow.getAllWindows().find((window) => window.isVisible()) ?? null;
  }

  get webContents(): Electron.WebContents {
    return this.#contents.face;
  }

  loadURL(url: string): Promise<void> {
    return this.#contents.loadURL(url);
  }

  show(): void {
    this.#isVisible = true;
    this.emit('show');
  }

  focus(): void {
    this.emit('focus');
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  isFocused(): boolean {
    return this.#isVisible && !this.#isMinimized;
  }

  close(): void {
    const event = newEvent({});
    if (!this.#isDestroyed) this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    openWindows.delete(this);
    this.#contents.destroy();
    this.emit('closed');
    noticeWindowClosed();
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  getBounds(): Electron.Rectangle {
    return this.#isMaximized ? { ...screen.getPrimaryDisplay().workArea } : { ...this.#bounds };
  }

  getNormalBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }

  setBounds(change: Partial<Electron.Rectangle>): void {
    const before = this.#bounds;
    this.#bounds = { ...before, ...change };
    const { x, y, width, height } = this.#bounds;
    if (x !== before.x || y !== before.y) this.emit('move');
    if (width === before.width && height === before.height) return;
    this.#contents.resize({ width, height });
    this.emit('resize');
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  center(): void {
    this.setBounds(inMiddle(this.#bounds));
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  maximize(): void {
    this.#isMaximized = true;
    this.emit('maximize');
  }

  unmaximize(): void {
    if (!this.#isMaximized) return;
    this.#isMaximized = false;
    this.emit('unmaximize');
  }

  isMinimized(): boolean {
    return this.#isMinimized;
  }

  minimize(): void {
    this.#isMinimized = true;
  }

  restore(): void {
    this.#isMinimized = false;
  }

  isFullScreen(): boolean {
    return false;
  }

  getTitle(): string {
    return 'Demarche';
  }
}

/** As the application has them, by what stands behind. */
const faces = new WeakMap<object, Electron.BrowserWindow>();

function checked(preferences: Electron.WebPreferences): Electron.WebPreferences {
  for (const [name, value] of Object.entries(preferences)) {
    const safe = (protections as Readonly<Record<string, unknown>>)[name];
    if (safe === undefined ? !harmless.has(name) : value !== safe) {
      throw notCovered(`a window with ${name}: ${String(value)}`);
    }
  }
  const { preload } = preferences;
  if (preload !== undefined && !isAbsolute(preload)) throw new Error('A preload is named by its whole path.');
  return preferences;
}

function inMiddle({ width, height }: Pick<Electron.Rectangle, 'width' | 'height'>): Electron.Rectangle {
  const { workArea } = screen.getPrimaryDisplay();
  const x = workArea.x + Math.round((workArea.width - width) / 2);
  const y = workArea.y + Math.round((workArea.height - height) / 2);
  return { x, y, width, height };
}

export const BrowserWindow = covered('BrowserWindow', StandInWindow);
