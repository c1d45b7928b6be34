/** The data process as its host sees it: started, kept alive, and spoken to in texts that the host does not read. */
import { fork } from 'node:child_process';
import { Refusal } from '../../contract/errors.ts';
import { noReceivers } from '../../contract/wire/client.ts';
import type { ClientPort, Receivers } from '../../contract/wire/client.ts';
import type {
  AboutWorkspace,
  FromDataProcess,
  OpenRequest,
  ToDataProcess,
} from '../../contract/wire/serve.ts';
import { workerFile } from './worker-files.ts';

/** A process with a channel to it: Node's `fork` here, Electron's `utilityProcess` there. */
export interface Forked<Sent = ToDataProcess, Received = FromDataProcess> {
  send(message: Sent): void;
  onMessage(receive: (message: Received) => void): void;
  /** Called once, when the process is gone, however it went. */
  onExit(notice: () => void): void;
  /** Ends it after its last message, where it cannot tell by itself that the message is through. */
  dismiss?(): void;
  /** Ends it at once, as a crash does. */
  kill(): void;
}

export interface DataProcessOptions extends OpenRequest {
  readonly fork?: () => Forked;
  /** Monotonic milliseconds, by which deaths are counted. */
  readonly now?: () => number;
}

export interface DataProcess {
  readonly about: AboutWorkspace;
  /** A new client's port: frames go to the data process and back unread. */
  newClient(): ClientPort;
  /** Resolves when it has given up: every line has ended then, for the reason given. */
  readonly gaveUp: Promise<Refusal>;
  /** Lets it finish what it is doing and close the workspace. It is never killed. */
  stop(): Promise<void>;
}

const deathsAllowed = 3;
const deathsCountedMs = 60_000;

/** Starts a data process on a workspace, and again after a crash; rejects with the refusal if it cannot be opened. */
export async function startDataProcess(options: DataProcessOptions): Promise<DataProcess> {
  const {
    fork: forkIt = () => forkNode(workerFile('worker')),
    now = () => performance.now(),
    ...request
  } = options;
  const clients = new Map<number, Receivers>();
  const gaveUp = Promise.withResolvers<Refusal>();
  const stopped = Promise.withResolvers<void>();
  let current: Forked | undefined;
  let lastClient = 0;
  let deaths: number[] = [];
  let isStopping = false;
  let ended: Refusal | undefined;

  /** One life of the process, from its start to its opened workspace. */
  function open(): Promise<AboutWorkspace> {
    return new Promise((resolve, reject) => {
      const forked = forkIt();
      forked.onMessage((message) => {
        if ('opened' in message) {
          current = forked;
          resolve(message.opened);
        } else if ('refused' in message) {
          reject(Refusal.fromRecord(message.refused));
          forked.dismiss?.();
        } else if ('stopped' in message) forked.dismiss?.();
        else deliver(message);
      });
      forked.onExit(() => {
        if (forked === current) died();
        else reject(new DiedOpening());
      });
      forked.send({ open: request });
    });
  }

  function deliver(message: Extract<FromDataProcess, { client: number }>): void {
    const client = clients.get(message.client);
    if ('frame' in message) client?.receive(message.frame);
    else {
      clients.delete(message.client);
      client?.end(
        new Refusal('disconnected', 'The data process closed the line: it could not read what came.'),
      );
    }
  }

  function died(): void {
    current = undefined;
    for (const client of clients.values()) client.notice('lost');
    if (isStopping) end(new Refusal('disconnected', 'The workspace was closed.', whatNow));
    else void restart();
  }

  async function restart(): Promise<void> {
    deaths = [...deaths, now()].filter((at) => now() - at < deathsCountedMs);
    if (deaths.length >= deathsAllowed) return giveUp(tooManyDeaths());
    try {
      await open();
      if (isStopping) current?.send({ stop: true });
      else for (const [number, client] of clients) admit(number, client);
    } catch (error) {
      if (isStopping) end(new Refusal('disconnected', 'The workspace was closed.', whatNow));
      else if (error instanceof DiedOpening) await restart();
      else giveUp(notReopened(error));
    }
  }

  function admit(number: number, client: Receivers): void {
    current?.send({ client: number, came: true });
    client.notice('open');
  }

  function giveUp(why: Refusal): void {
    end(why);
    gaveUp.resolve(why);
  }

  function end(why: Refusal): void {
    ended = why;
    for (const client of clients.values()) client.end(why);
    clients.clear();
    stopped.resolve();
  }

  const about = await open().catch((error: unknown) => {
    throw error instanceof DiedOpening
      ? new Refusal('internal', 'The data process stopped before the workspace was open.', whatNow)
      : error;
  });

  return {
    about,
    gaveUp: gaveUp.promise,
    newClient() {
      const number = ++lastClient;
      const client = noReceivers();
      clients.set(number, client);
      return {
        send: (frame) => current?.send({ client: number, frame }),
        onFrame: (receive) => void (client.receive = receive),
        onLine(notice) {
          client.notice = notice;
          if (current) admit(number, client);
        },
        onEnd(notice) {
          client.end = notice;
          if (ended) notice(ended);
        },
        close() {
          if (clients.delete(number)) current?.send({ client: number, gone: true });
        },
      };
    },
    stop() {
      if (!isStopping) current?.send({ stop: true });
      isStopping = true;
      return stopped.promise;
    },
  };
}

class DiedOpening extends Error {}

const whatNow = { safe: 'What was written is safe.', next: 'Start Demarche again.' };

const tooManyDeaths = () =>
  new Refusal('disconnected', `The data process stopped ${deathsAllowed} times within a minute.`, whatNow);

const notReopened = (why: unknown) =>
  new Refusal('disconnected', 'The data process stopped, and the workspace could not be opened again.', {
    ...whatNow,
    cause: why,
    ...(why instanceof Refusal && { next: `${why.record.happened} ${why.record.next}`.trim() }),
  });

/** Starts a worker's file in a Node process of its own. */
export function forkNode<Sent extends object = ToDataProcess, Received = FromDataProcess>(
  worker: string,
): Forked<Sent, Received> & { readonly pid: number | undefined } {
  const child = fork(worker, {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = Promise.withResolvers<void>();
  child.on('exit', () => exited.resolve());
  // A process that could not be started gives no exit.
  child.on('error', () => child.pid === undefined && exited.resolve());
  return {
    pid: child.pid,
    // What does not arrive is told of by the exit.
    send: (message) => void child.send(message, () => {}),
    onMessage: (receive) => void child.on('message', (message) => receive(message as Received)),
    onExit: (notice) => void exited.promise.then(notice),
    kill: () => void child.kill('SIGKILL'),
  };
}
