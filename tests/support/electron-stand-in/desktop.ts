/** What the system does for the application: its dialogs, notifications, colours, power, and the browser beside it. */
import type Electron from 'electron';
import { EventEmitter } from 'node:events';
import { covered, CoveredEvents } from './covered.ts';
import type { Like } from './like.ts';

/** Each is left without a choice, as by someone who presses Escape, unless a test has answered for it. */
export const dialog = covered('dialog', {
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
  showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
  showMessageBox: (...given: unknown[]) => {
    const { cancelId = 0 } = given.at(-1) as Electron.MessageBoxOptions;
    return Promise.resolve({ response: cancelId, checkboxChecked: false });
  },
} satisfies Partial<Electron.Dialog>);

/** Nothing is opened from here. */
export const shell = covered('shell', {
  openExternal: () => Promise.resolve(),
} satisfies Partial<Electron.Shell>);

class StandInNotification extends CoveredEvents implements Like<Electron.Notification> {
  readonly title: string;
  readonly body: string;
  readonly silent: boolean;

  constructor({ title = '', body = '', silent = false }: Electron.NotificationConstructorOptions) {
    super('notification', ['show', 'click', 'close']);
    this.title = title;
    this.body = body;
    this.silent = silent;
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    this.emit('show');
  }

  close(): void {
    this.emit('close');
  }
}

export const Notification = StandInNotification;

export const nativeTheme = covered(
  'nativeTheme',
  Object.assign(new EventEmitter(), {
    themeSource: 'system' as const,
    shouldUseDarkColors: false,
  } satisfies Like<Electron.NativeTheme>),
);

export const powerMonitor = covered(
  'powerMonitor',
  new CoveredEvents('powerMonitor', ['suspend', 'resume', 'shutdown']),
);
