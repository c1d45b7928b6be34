/** A carrier inside one process: two ports, each frame delivered a turn later and in order. */
import { Refusal } from '../errors.ts';
import { noReceivers } from './client.ts';
import type { ClientPort, Receivers } from './client.ts';
import type { Port } from './port.ts';

export interface PortPair {
  readonly client: ClientPort;
  readonly core: Port;
  /** Loses the line, and with it every frame that is under way. */
  drop(): void;
  restore(): void;
}

export function portPair(): PortPair {
  const client = noReceivers();
  const core = noReceivers();
  let isClosed = false;
  /** Counts the lines there have been; undefined while there is none. A frame arrives on its own line or not at all. */
  let line: number | undefined = 1;
  let lastLine = 1;

  /** Runs a turn later, unless the line has changed by then. */
  function later(act: () => void): void {
    const then = line;
    aTurnLater(() => {
      if (then !== undefined && then === line) act();
    });
  }

  function close(): void {
    if (isClosed) return;
    isClosed = true;
    later(() => {
      line = undefined;
      core.notice('lost');
    });
    aTurnLater(() => client.end(closed()));
  }

  function portOf(own: Receivers, other: Receivers): ClientPort {
    return {
      send(frame) {
        if (!isClosed) later(() => other.receive(frame));
      },
      onFrame(receive) {
        own.receive = receive;
      },
      onLine(notice) {
        own.notice = notice;
        later(() => own.notice('open'));
      },
      onEnd(notice) {
        own.end = notice;
        if (isClosed) notice(closed());
      },
      close,
    };
  }

  return {
    client: portOf(client, core),
    core: portOf(core, client),
    drop() {
      line = undefined;
      core.notice('lost');
      client.notice('lost');
    },
    restore() {
      line = ++lastLine;
      core.notice('open');
      client.notice('open');
    },
  };
}

const closed = () => new Refusal('disconnected', 'The line to the workspace was closed.');

function aTurnLater(act: () => void): void {
  void Promise.resolve().then(act);
}
