/** The bridge between the page and the desktop shell: strings in, strings out, and nothing else crosses. */

/** Where a page finds it; a page without one is in a browser. */
export const bridgeName = 'demarche';

/** Where a line leads: `wire` to the workspace, `host` to the host itself. */
export const doors = ['wire', 'host'] as const;
export type Door = (typeof doors)[number];

/** The messages of a door are those of a WebSocket: pieces of frames, and notices about the line. */
export interface Bridge {
  /** Opens a door. What came before is over: at `host`, which a page that begins opens first, for every door. */
  readonly dial: (door: string) => void;
  readonly send: (door: string, message: string) => void;
  /** @returns the way to hear no more */
  readonly on: (door: string, receive: (message: string) => void) => () => void;
  /** Says something to the shell: a `PageSays` as JSON. */
  readonly say: (message: string) => void;
  /** Hears what the shell says, a `ShellSays` as JSON; returns the way to hear no more. */
  readonly onSaid: (receive: (message: string) => void) => () => void;
}

/** By what names its messages go between the processes. */
export const channels = {
  dial: 'demarche:dial',
  send: 'demarche:send',
  came: 'demarche:came',
  say: 'demarche:say',
  said: 'demarche:said',
} as const;
