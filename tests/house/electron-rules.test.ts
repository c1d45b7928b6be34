import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles, textOf } from '../support/source-files.ts';

/** The shell's own files, and all that runs in its processes. */
const shell = sourceFiles('ts').filter((file) => /^electron\/[^/]+\.ts$/.test(file));
/** Names what a package must not hold, to look for it there. */
const lookout = 'build/packaging/expectations.ts';
const running = sourceFiles('ts', 'tsx', 'mjs').filter(
  (file) => /^(?:electron|renderer|contract|db|build)\//.test(file) && file !== lookout,
);

/** The code of a file without its comments, which may speak of what is not done. */
function codeOf(file: string): string {
  return textOf(file)
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '');
}

/** Where a pattern stands in the code of these files. */
function filesWith(pattern: RegExp, files: readonly string[] = running): string[] {
  return files.filter((file) => pattern.test(codeOf(file)));
}

describe('the shell', () => {
  test('imports Electron, its plain hosts, the contract and Node, and nothing else', () => {
    const may = /^(?:electron|zod|node:\*|electron\/.*|contract\/.*)$/;
    const strangers = shell.flatMap((file) =>
      importsOf(file)
        .filter((name) => !may.test(name))
        .map((name) => `${file} imports ${name}`),
    );
    expect(strangers).toEqual([]);
    expect(shell.length).toBeGreaterThan(15);
  });

  test('is the only room with Electron in it, and the preload takes no more than the bridge needs', () => {
    const importers = sourceFiles('ts', 'tsx')
      .filter((file) => /^(?:contract|db|renderer|electron\/host)\//.test(file))
      .filter((file) => importsOf(file).includes('electron'));
    expect(importers).toEqual([]);
    expect(codeOf('electron/preload.ts')).toContain("import { contextBridge, ipcRenderer } from 'electron';");
    expect(filesWith(/\bipcRenderer\b/, shell)).toEqual(['electron/preload.ts']);
  });

  const never = {
    'runs text as code': /\beval\s*\(|\bnew Function\b|\bexecuteJavaScript\w*\s*\(|\binsertCSS\s*\(/,
    'reaches across processes past the bridge':
      /@electron\/remote|\bremote\.require\b|\bsendSync\s*\(|\bsendToHost\b/,
    'weakens the sandbox by a switch':
      /no-sandbox|disable-web-security|disable-site-isolation|ignore-certificate-errors|allow-file-access|remote-debugging/,
    'turns on what is off':
      /nodeIntegration\w*: true|contextIsolation: false|sandbox: false|webSecurity: false|webviewTag: true|allowRunningInsecureContent: true|experimentalFeatures: true|enableBlinkFeatures|allowpopups|offscreen:/,
    'hides Electron’s own warnings': /ELECTRON_DISABLE_SECURITY_WARNINGS/,
    'makes its scheme one that passes the policy':
      /bypassCSP: true|corsEnabled: true|allowServiceWorkers: true|allowExtensions: true/,
    'sends reports of crashes': /\bcrashReporter\b/,
    'loads a file or a site': /\bloadFile\s*\(|\bloadURL\((?!pageAddress\))/,
    fetches: /\bnet\.(?:fetch|request)\b|\bautoUpdater\b/,
    'writes into the system’s list of documents': /addRecentDocument|setJumpList|setUserTasks/,
  };
  test.for(Object.entries(never))('never %s', ([, pattern]) => {
    expect(filesWith(pattern)).toEqual([]);
  });

  const once = {
    'hands an address to the system': [/\bopenExternal\s*\(/, 'electron/open-outside.ts'],
    'hears messages from a page': [/\bipcMain\.\w+\(/, 'electron/page-line.ts'],
    'makes a window': [/\bnew BrowserWindow\s*\(/, 'electron/window.ts'],
    'adds switches of Chromium': [/\bappendSwitch\s*\(/, 'electron/quiet-chromium.ts'],
    'starts a process of Electron’s': [/\butilityProcess\.fork\s*\(/, 'electron/utility-process.ts'],
    'shows a notification': [/\bnew Notification\s*\(/, 'electron/notifications.ts'],
    'answers requests of the page': [/\bprotocol\.handle\s*\(/, 'electron/page-scheme.ts'],
  } as const;
  test.for(Object.entries(once))('%s in one place', ([, [pattern, file]]) => {
    expect(filesWith(pattern, shell)).toEqual([file]);
  });

  test('sets the sandbox on for every process before it is ready', () => {
    expect(codeOf('electron/main.ts')).toMatch(/^app\.enableSandbox\(\);/m);
  });
});

describe('the window’s page', () => {
  const literal = /webPreferences: \{([^}]*)\}/.exec(codeOf('electron/window.ts'))?.[1] ?? '';
  const settings = literal
    .split(',')
    .map((line) => line.trim())
    .filter((line) => line !== '');

  test('is shut in by one literal, into which nothing is spread and nothing is computed', () => {
    expect(filesWith(/\bwebPreferences\b/, shell)).toEqual(['electron/window.ts']);
    expect(literal).not.toContain('...');
    expect(literal).not.toContain('[');
    expect(settings).toEqual([
      'preload',
      'session',
      'sandbox: true',
      'contextIsolation: true',
      'nodeIntegration: false',
      'nodeIntegrationInWorker: false',
      'nodeIntegrationInSubFrames: false',
      'webSecurity: true',
      'allowRunningInsecureContent: false',
      'experimentalFeatures: false',
      'webviewTag: false',
      'navigateOnDragDrop: false',
      'devTools: !app.isPackaged',
      'spellcheck: true',
    ]);
  });

  test('is kept from every way out: each event that leads elsewhere has its handler', () => {
    const rules = codeOf('electron/contents-rules.ts');
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
      expect(rules).toContain(`contents.on('${event}'`);
    }
    expect(rules).toMatch(/setWindowOpenHandler\([\s\S]*?action: 'deny'/);
    expect(filesWith(/action: 'allow'/, shell)).toEqual([]);
  });

  test('has no frame, no embedded content and no address of a site in its own code', () => {
    const page = sourceFiles('tsx').filter((file) => file.startsWith('renderer/'));
    expect(filesWith(/<(?:iframe|webview|object|embed|frame)\b/, page)).toEqual([]);
  });
});
