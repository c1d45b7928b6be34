/** The window: made once the page is there to be shown, where it was before, with the page shut in. */
import { app, BrowserWindow, nativeTheme, screen, type Session } from 'electron';
import { fileURLToPath } from 'node:url';
import { readShellMemory, remember } from './shell-memory.ts';
import { placeFor, smallestSize, usualSize } from './window-place.ts';

const preload = fileURLToPath(new URL('./preload.cjs', import.meta.url));

/** `--canvas` of the page, before it is there: nothing flashes. */
const paper = { light: '#f3f4f7', dark: '#181c21' } as const;

export function makeWindow(session: Session): BrowserWindow {
  const { isMaximized, ...place } = placeFor(readShellMemory().window, workAreas());
  const window = new BrowserWindow({
    ...place,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: 'Demarche',
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    // Not an object that is kept: Electron writes into it.
    webPreferences: {
      preload,
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
      spellcheck: true,
    },
  });
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize();
    window.show();
  });
  keepPlace(window);
  return window;
}

/** At its usual size in the middle of the display it is on. */
export function resetWindow(window: BrowserWindow): void {
  window.unmaximize();
  const { workArea } = screen.getDisplayMatching(window.getBounds());
  const { width, height } = placeFor(null, [workArea]);
  window.setSize(width, height);
  window.center();
}

/** To the front, wherever it was: behind others, minimised, or on a display that has gone. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  const { width, height } = window.getBounds();
  const place = placeFor({ ...window.getBounds(), isMaximized: false }, workAreas());
  if (place.x === undefined) {
    window.setSize(Math.min(width, usualSize.width), Math.min(height, usualSize.height));
    window.center();
  }
  window.show();
  window.focus();
}

/** The main display first. */
function workAreas() {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main, ...others].map(({ workArea }) => workArea);
}

const settleMs = 400;

function keepPlace(window: BrowserWindow): void {
  let settling: NodeJS.Timeout | undefined;
  const keep = () => {
    clearTimeout(settling);
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const { x, y, width, height } = window.getNormalBounds();
    remember({ window: { x, y, width, height, isMaximized: window.isMaximized() } });
  };
  const keepSoon = () => {
    clearTimeout(settling);
    settling = setTimeout(keep, settleMs);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('maximize', keepSoon);
  window.on('unmaximize', keepSoon);
  window.on('close', keep);
}
