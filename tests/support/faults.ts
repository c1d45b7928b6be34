/** Crashes at a chosen moment: a frame is lost on its way, and with it the process or the line it was on. */
import type { ClientPort } from '../../contract/wire/client.ts';
import { portPair, type PortPair } from '../../contract/wire/pair.ts';
import { forkNode, type Forked } from '../../electron/host/data-process.ts';

/** Before the frame arrives at the core, or after the core has done what it says and before the answer is out. */
export type Moment = 'before-arrival' | 'before-answer';

export interface FrailFork {
  readonly fork: () => Forked;
  /** Has the next frame, or the answer to it, go down with the process; of an operation, the next that asks for it. */
  readonly crashAt: (moment: Moment, operation?: string) => void;
  /** Has the next process open its workspace only once the returned function is called. */
  readonly holdNext: () => () => void;
  /** Kills the process of now. */
  readonly kill: () => void;
  readonly pid: number | undefined;
  /** Resolves when the process of now is gone. */
  readonly gone: Promise<void>;
}

/** Starts processes that can be made to die at a moment. */
export function frailFork(worker: string): FrailFork {
  let armed: { readonly moment: Moment; readonly operation: string | undefined } | undefined;
  let asked: string | undefined;
  let held = Promise.resolve();
  let current: { readonly forked: ReturnType<typeof forkNode>; readonly gone: Promise<void> } | undefined;
  const diesAt = (moment: Moment, message: object) => {
    if (armed === undefined || !('frame' in message)) return false;
    if (armed.operation !== undefined) {
      const frame = JSON.parse(String(message.frame)) as { kind: string; ask?: number; operation?: string };
      const call = 'client' in message ? `${String(message.client)} ${frame.ask}` : '';
      if (frame.operation === armed.operation) asked = call;
      if (asked !== call || frame.kind === 'progress') return false;
    }
    if (armed.moment !== moment) return false;
    armed = undefined;
    asked = undefined;
    current?.forked.kill();
    return true;
  };
  return {
    fork() {
      const forked = forkNode(worker);
      const opening = held;
      held = Promise.resolve();
      current = { forked, gone: new Promise((resolve) => forked.onExit(resolve)) };
      return {
        ...forked,
        send(message) {
          if ('open' in message) void opening.then(() => forked.send(message));
          else if (!diesAt('before-arrival', message)) forked.send(message);
        },
        onMessage: (receive) =>
          forked.onMessage((message) => {
            if (!diesAt('before-answer', message)) receive(message);
          }),
      };
    },
    crashAt: (moment, operation) => void (armed = { moment, operation }),
    holdNext() {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
    kill: () => current?.forked.kill(),
    get pid() {
      return current?.forked.pid;
    },
    get gone() {
      return current?.gone ?? Promise.resolve();
    },
  };
}

export interface FrailLine {
  /** A new client's pair of ports. */
  open(): Pick<PortPair, 'client' | 'core'>;
  /** Has the next frame, or the answer to it, go down with the line of every client. */
  readonly crashAt: (moment: Moment) => void;
}

/** Pairs inside this process whose lines can be made to break at a moment, all at once; a turn later they are back. */
export function frailLine(): FrailLine {
  const pairs: PortPair[] = [];
  let armed: Moment | undefined;
  const breaksAt = (moment: Moment) => {
    if (armed !== moment) return false;
    armed = undefined;
    for (const pair of pairs) pair.drop();
    queueMicrotask(() => pairs.forEach((pair) => pair.restore()));
    return true;
  };
  const frail = (port: ClientPort, moment: Moment): ClientPort => ({
    ...port,
    send(frame) {
      if (!breaksAt(moment)) port.send(frame);
    },
  });
  return {
    open() {
      const pair = portPair();
      pairs.push(pair);
      return { client: frail(pair.client, 'before-arrival'), core: frail(pair.core, 'before-answer') };
    },
    crashAt: (moment) => void (armed = moment),
  };
}
