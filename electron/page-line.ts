/** The main process's end of the bridge: hears the window's own page and nobody else, and carries frames it does not read. */
import { ipcMain, type IpcMainEvent, type WebContents } from 'electron';
import { Refusal } from '../contract/errors.ts';
import { channels, doors, type Door } from '../contract/wire/bridge.ts';
import type { ClientPort } from '../contract/wire/client.ts';
import { noticeMessage } from '../contract/wire/pieces.ts';
import { pageSaysSchema, type PageSays, type ShellSays } from '../contract/wire/shell-words.ts';
import { relay } from './host/relay.ts';
import { log } from './log.ts';
import { isOwnPage } from './sender-check.ts';

export interface PageLineOptions {
  /** Of the window; null while there is none. */
  readonly contentsNow: () => WebContents | null;
  readonly newClient: (door: Door) => ClientPort;
  readonly onSays: (says: PageSays) => void;
}

interface OpenDoor {
  readonly port: ClientPort;
  readonly receive: (message: string) => void;
}

/** One text from the page, put together from its messages. */
const longestText = 25_000_000;
const longestSaid = 1_000_000;

export class PageLine {
  readonly #options: PageLineOptions;
  readonly #doors = new Map<Door, OpenDoor>();
  /** What waits for a page that can do it. */
  #waiting: ShellSays[] = [];
  #isReady = false;

  constructor(options: PageLineOptions) {
    this.#options = options;
  }

  /** To be called once. */
  listen(): void {
    this.#hear(channels.dial, (door) => this.#dial(doorNamed(door)));
    this.#hear(channels.send, (door, message) => this.#receive(doorNamed(door), textOf(message)));
    this.#hear(channels.say, (message) => this.#said(textOf(message)));
  }

  /** Tells the page once it shows a workspace. */
  tell(says: ShellSays): void {
    if (this.#isReady) this.tellNow(says);
    else this.#waiting.push(says);
  }

  /** Tells the page that comes after this one. */
  tellNext(says: ShellSays): void {
    this.#isReady = false;
    this.tell(says);
  }

  /** Tells the page that is there, whatever it shows. */
  tellNow(says: ShellSays): void {
    this.#send(channels.said, JSON.stringify(says));
  }

  /** Has the page begin anew with another workspace; what is told from here on waits for it. */
  beginAnew(): void {
    this.#isReady = false;
    this.tellNow({ say: 'begin-anew' });
  }

  /** The page is gone. */
  end(): void {
    this.#isReady = false;
    for (const { port } of this.#doors.values()) port.close();
    this.#doors.clear();
  }

  #hear(channel: string, act: (...said: unknown[]) => void): void {
    ipcMain.on(channel, (event, ...said: unknown[]) => {
      try {
        if (!isOwnPage(speakerOf(event), this.#options.contentsNow())) throw new Error('not the page');
        act(...said);
      } catch {
        log(`A message on ${channel} was not heard.`);
      }
    });
  }

  #dial(door: Door): void {
    if (door === 'host') this.end();
    this.#doors.get(door)?.port.close();
    const port = this.#options.newClient(door);
    const isOpen = () => this.#doors.get(door)?.port === port;
    const send = (message: string) => {
      if (isOpen()) this.#send(channels.came, door, message);
    };
    const end = (why: Refusal) => send(noticeMessage({ line: 'ended', why: why.record }));
    const opened = { port, receive: (message: string) => receive(message) };
    this.#doors.set(door, opened);
    const receive = relay(port, { send, end }, longestText);
  }

  #receive(door: Door, message: string): void {
    const opened = this.#doors.get(door);
    try {
      opened?.receive(message);
    } catch (error) {
      this.#send(channels.came, door, noticeMessage({ line: 'ended', why: unreadable().record }));
      this.#doors.delete(door);
      opened?.port.close();
      throw error;
    }
  }

  #said(message: string): void {
    if (message.length > longestSaid) throw new Error('too long');
    const says = pageSaysSchema.parse(JSON.parse(message));
    if (says.say === 'ready') this.#beReady();
    this.#options.onSays(says);
  }

  #beReady(): void {
    this.#isReady = true;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const says of waiting) this.tellNow(says);
  }

  #send(channel: string, ...texts: string[]): void {
    const contents = this.#options.contentsNow();
    if (contents !== null && !contents.isDestroyed() && !contents.isCrashed())
      contents.send(channel, ...texts);
  }
}

function speakerOf(event: IpcMainEvent) {
  return {
    get frame() {
      return event.senderFrame;
    },
    contents: event.sender,
  };
}

function doorNamed(name: unknown): Door {
  const door = doors.find((one) => one === name);
  if (door === undefined) throw new Error('no such door');
  return door;
}

function textOf(message: unknown): string {
  if (typeof message !== 'string') throw new TypeError('no text');
  return message;
}

const unreadable = () =>
  new Refusal('disconnected', 'Something unreadable came over the line.', {
    safe: 'What was written is safe.',
    next: 'Reload the window.',
  });
