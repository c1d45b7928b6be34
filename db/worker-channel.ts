/** The data process's side of the channel to its host: one workspace, one dispatcher, many clients by number. */
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Refusal } from '../contract/errors.ts';
import type { Port } from '../contract/wire/port.ts';
import { serve } from '../contract/wire/serve.ts';
import type { FromDataProcess, OpenRequest, ToDataProcess } from '../contract/wire/serve.ts';
import type { CoreOptions, OpenedCore } from './core.ts';
import { hostLine } from './host-line.ts';

interface Client {
  receive(frame: string): void;
  stop(): void;
}

/**
 * Opens the workspace that the host names in its first message and answers the host's clients until the host says stop
 * or is gone.
 */
export function answerHost(openCore: (options: CoreOptions) => OpenedCore): void {
  const { tell, tellLast, onMessage, onGone } = hostLine<FromDataProcess, ToDataProcess>();
  const clients = new Map<number, Client>();
  let core: OpenedCore | undefined;

  function open(request: OpenRequest): void {
    try {
      core = openCore({ ...request, now: Date.now });
      tell({ opened: core.about });
    } catch (error) {
      tellLast({ refused: refusalOf(error) });
    }
  }

  function admit(number: number, { dispatcher }: OpenedCore): void {
    const client: Client = { receive() {}, stop() {} };
    const port: Port = {
      send: (frame) => tell({ client: number, frame }),
      onFrame: (receive) => void (client.receive = receive),
      onLine() {},
      close() {
        clients.delete(number);
        tell({ client: number, gone: true });
      },
    };
    client.stop = serve(dispatcher, port, logUnexpected);
    clients.set(number, client);
  }

  /** Answers what has been asked already, unless it is long work: that is given up, and nothing of it is written. */
  async function leave(): Promise<void> {
    await setImmediate();
    for (const client of clients.values()) client.stop();
    clients.clear();
    core?.close();
    core = undefined;
    // Once it is through, so is every answer before it.
    tellLast({ stopped: true });
  }

  onMessage((message) => {
    if ('open' in message) open(message.open);
    else if ('stop' in message) void leave();
    else if ('came' in message) {
      if (core) admit(message.client, core);
    } else if ('frame' in message) {
      clients.get(message.client)?.receive(message.frame);
    } else {
      clients.get(message.client)?.stop();
      clients.delete(message.client);
    }
  });
  onGone(() => void leave());
  process.on('SIGTERM', () => void leave());
  // A Ctrl-C in the terminal reaches the whole group; the host answers it, and says stop.
  process.on('SIGINT', () => {});
}

function refusalOf(error: unknown) {
  if (error instanceof Refusal) return error.record;
  return new Refusal('internal', 'The workspace could not be opened, for a reason that was not foreseen.', {
    next: 'Report it with the reference.',
    reference: logUnexpected(error, 'open'),
  }).record;
}

function logUnexpected(error: unknown, operation: string): string {
  const reference = randomUUID().slice(0, 8);
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${reference} ${operation}: ${said}\n`);
  return reference;
}
