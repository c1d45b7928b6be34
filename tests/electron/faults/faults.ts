/** Faults that are put into copies of the built application one at a time, each with the check of the shell that must notice. */

export interface Fault {
  readonly name: string;
  /** What stands once in the built files, and what stands there instead. */
  readonly put: readonly (readonly [good: string, bad: string])[];
  /** How the name of the check begins. */
  readonly caughtBy: string;
  /** What the check, or the log, says then. */
  readonly because: RegExp;
}

export const faults: readonly Fault[] = [
  {
    name: 'no policy is sent with the page',
    put: [['"Content-Security-Policy": [', '"X-No-Policy": [']],
    caughtBy: 'sends the whole policy',
    because: /expected '' not to be ''/,
  },
  {
    name: 'the policy allows scripts in the document',
    put: [[`"script-src 'self'"`, `"script-src 'self' 'unsafe-inline'"`]],
    caughtBy: 'sends the whole policy',
    because: /unsafe-inline/,
  },
  {
    name: 'requests to the network are let go',
    put: [['answer({ cancel: !mayBeLoaded(url)', 'answer({ cancel: false']],
    caughtBy: 'reaches no network',
    because: /reached/,
  },
  {
    name: 'nobody listens for navigation',
    put: [
      ['contents.on("will-navigate", (details) => refuseElsewhere(details, details.isMainFrame));', ''],
      ['contents.on("will-frame-navigate", (details) => refuseElsewhere(details, details.isMainFrame));', ''],
    ],
    caughtBy: 'keeps the page on its document',
    because: /did not succeed in time|to be greater than/,
  },
  {
    name: 'windows that the page opens are allowed',
    put: [['return { action: "deny" };', 'return { action: "allow" };']],
    caughtBy: 'opens no window',
    because: /expected \d to be 1/,
  },
  {
    name: 'addresses are opened without being shown',
    put: [['if (response === 0) await shell.openExternal', 'await shell.openExternal']],
    caughtBy: 'opens no window',
    because: /opened/,
  },
  {
    name: 'the preload is looked for elsewhere',
    put: [['"./preload.cjs"', '"./nowhere.cjs"']],
    caughtBy: 'shows the board',
    because: /Unable to load preload script/,
  },
  {
    name: 'the sandbox is off',
    put: [['sandbox: true,', 'sandbox: false,']],
    caughtBy: 'shows the board',
    because: /sandbox: false/,
  },
  {
    name: 'the page and the preload share one world',
    put: [['contextIsolation: true,', 'contextIsolation: false,']],
    caughtBy: 'shows the board',
    because: /contextIsolation: false/,
  },
  {
    name: 'a page of another scheme is the one that is heard',
    put: [['frame.parent === null && isPageDocument(frame.url)', 'frame.url.startsWith("file:")']],
    caughtBy: 'shows the board',
    because: /was not heard/,
  },
  {
    name: 'whoever speaks is heard',
    put: [['if (!isOwnPage(', 'if (false && !isOwnPage(']],
    caughtBy: 'hears its own page',
    because: /expected \d+ to be \d+/,
  },
  {
    name: 'permissions are granted when they are asked for',
    put: [['=> answer(permission === permitted && isMainFrame', '=> answer(true || isMainFrame']],
    caughtBy: 'denies what a page can ask',
    because: /granted/,
  },
  {
    name: 'permissions are granted when they are looked up',
    put: [
      [
        '{ isMainFrame }) => permission === permitted && isMainFrame',
        '{ isMainFrame }) => true || isMainFrame',
      ],
    ],
    caughtBy: 'denies what a page can ask',
    because: /granted/,
  },
  {
    name: 'the bridge hands on the event itself',
    put: [
      [
        'for (const receive of hearsShell) receive(String(message));',
        'for (const receive of hearsShell) receive(String(message), _);',
      ],
      ['const heard = (message) => receive(message);', 'const heard = (...all) => receive(...all);'],
    ],
    caughtBy: 'lets nothing but single texts',
    because: /object/,
  },
  {
    name: 'the bridge has one function more',
    put: [
      [
        'onSaid: (receive) => hear(hearsShell, receive)',
        'onSaid: (receive) => hear(hearsShell, receive), invoke: (name) => channel.send(name)',
      ],
    ],
    caughtBy: 'gives the page one frozen bridge',
    because: /invoke/,
  },
  {
    name: 'spelling is checked with a dictionary that is fetched',
    put: [['setSpellCheckerEnabled(process.platform === "darwin")', 'setSpellCheckerEnabled(true)']],
    caughtBy: 'checks spelling only',
    because: /true/,
  },
  {
    name: 'every start is the first',
    put: [['if (app.requestSingleInstanceLock(asked)) run();', 'run();']],
    caughtBy: 'runs once',
    because: /null|timed out|did not succeed in time|expected 1 to be 0/,
  },
  {
    name: 'the window opens where it was, wherever that is',
    put: [['=> kept !== null && isSeenOn(area, kept)', '=> kept !== null']],
    caughtBy: 'opens its window in sight',
    because: /expected false to be true/,
  },
  {
    name: 'the place of the window is not kept',
    put: [['window.on("close", keep);', '']],
    caughtBy: 'opens its window where it was',
    because: /width|to deeply equal/,
  },
  {
    name: 'the data process is not one of Electron’s',
    put: [['fork: () => forkUtility("worker"),', '']],
    caughtBy: 'keeps what was written when the data process is killed',
    because: /to include/,
  },
  {
    name: 'notifications tell of what is due',
    put: [['new Notification({', 'new Notification({\n\t\tbody: "Ask Lavrov about the telegram",']],
    caughtBy: 'tells the system how many',
    because: /telegram/,
  },
  {
    name: 'links that the system hands over are not followed',
    put: [['shell.handOver(askedBy([link]));', '']],
    caughtBy: 'follows a link',
    because: /Kishida Fumio/,
  },
  {
    name: 'a page whose process has crashed is left as it is',
    put: [['else beginAgain();', '']],
    caughtBy: 'begins the page again',
    because: /expected \+?0 to be 1/,
  },
];
